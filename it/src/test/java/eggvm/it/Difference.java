package eggvm.it;

import java.util.List;

/// The first place where two outputs part, with the lines before it.
final class Difference {
    private static final int LINES_BEFORE = 2;
    private static final int LINES_AFTER = 6;

    private Difference() {}

    static String describe(List<String> expected, List<String> actual) {
        int at = 0;
        while (at < expected.size() && at < actual.size() && expected.get(at).equals(actual.get(at))) {
            at++;
        }
        StringBuilder text = new StringBuilder("output differs from line ").append(at + 1)
                .append(" (").append(expected.size()).append(" lines expected, ").append(actual.size()).append(" printed)\n");
        for (int line = Math.max(0, at - LINES_BEFORE); line < at; line++) {
            text.append("    ").append(expected.get(line)).append('\n');
        }
        append(text, "  - ", expected, at);
        append(text, "  + ", actual, at);
        return text.toString();
    }

    private static void append(StringBuilder text, String mark, List<String> lines, int from) {
        for (int line = from; line < Math.min(from + LINES_AFTER, lines.size()); line++) {
            text.append(mark).append(lines.get(line)).append('\n');
        }
    }
}
