package bench;

import java.util.ArrayList;
import java.util.List;

/// Runs the named benchmarks, or all.
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] args) {
        Settings settings = Settings.parse(args);
        List<Benchmark> chosen = settings.choose(Suite.all());
        if (settings.listOnly()) {
            chosen.forEach(benchmark -> System.out.println(benchmark.name()));
            return;
        }
        List<String> failed = new ArrayList<>();
        System.out.println(Result.HEADER);
        for (Benchmark benchmark : chosen) {
            Result result = Timer.time(benchmark, settings);
            System.out.println(result.row());
            if (!result.correct()) {
                failed.add(benchmark.name());
            }
        }
        System.out.println(
                failed.isEmpty()
                        ? "all " + chosen.size() + " OK"
                        : failed.size()
                                + " of "
                                + chosen.size()
                                + " FAILED: "
                                + String.join(" ", failed));
        if (!failed.isEmpty()) {
            System.exit(1);
        }
    }
}
