package bench;

import java.util.ArrayList;
import java.util.List;

/// What the command line asks for.
record Settings(
        double warmUpSeconds,
        double timedSeconds,
        int minIterations,
        boolean listOnly,
        List<String> names) {
    static Settings parse(String[] args) {
        double warmUpSeconds = 2;
        double timedSeconds = 1;
        int minIterations = 5;
        boolean listOnly = false;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--warm-up" -> warmUpSeconds = Double.parseDouble(args[++i]);
                case "--seconds" -> timedSeconds = Double.parseDouble(args[++i]);
                case "--min-iterations" -> minIterations = Integer.parseInt(args[++i]);
                case "--list" -> listOnly = true;
                default -> names.add(args[i]);
            }
        }
        return new Settings(
                warmUpSeconds, timedSeconds, minIterations, listOnly, List.copyOf(names));
    }

    List<Benchmark> choose(List<Benchmark> all) {
        if (names.isEmpty()) {
            return all;
        }
        return names.stream().map(name -> named(all, name)).toList();
    }

    private static Benchmark named(List<Benchmark> all, String name) {
        return all.stream()
                .filter(benchmark -> benchmark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark is called " + name));
    }
}
