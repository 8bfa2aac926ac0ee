package life;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How each pattern fared after the same number of generations, most populous first.
record Census(int generations, List<Line> lines) {
    record Line(Pattern pattern, int before, int after, int rows, int columns) {}

    static Census of(int generations) {
        return new Census(generations, Arrays.stream(Pattern.values())
                .map(pattern -> line(pattern, pattern.world().after(generations)))
                .sorted(Comparator.comparingInt(Line::after).reversed().thenComparing(Line::pattern))
                .toList());
    }

    private static Line line(Pattern pattern, World end) {
        return new Line(pattern, pattern.world().population(), end.population(),
                extent(end.alive().stream().mapToInt(Cell::row)), extent(end.alive().stream().mapToInt(Cell::column)));
    }

    private static int extent(IntStream places) {
        var summary = places.summaryStatistics();
        return summary.getCount() == 0 ? 0 : summary.getMax() - summary.getMin() + 1;
    }

    String table() {
        String head = """
                After %d generations
                pattern       cells before   after     extent
                ------------------------------------------------
                """.formatted(generations);
        return lines.stream().map(Census::text).collect(Collectors.joining("", head, ""));
    }

    private static String text(Line line) {
        return String.format(Locale.ROOT, "%-14s %11d %7d %10s%n",
                line.pattern().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                line.before(), line.after(), line.rows() + " x " + line.columns());
    }
}
