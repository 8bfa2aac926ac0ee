package bench;

import java.util.Arrays;

/// The row of one benchmark.
record Result(
        String name,
        int iterations,
        long bestNanos,
        long medianNanos,
        long checksum,
        boolean correct) {
    static final String HEADER =
            "program          iterations     best ms   median ms              checksum";

    static Result of(String name, long[] sampleNanos, long checksum, boolean correct) {
        long[] sorted = sampleNanos.clone();
        Arrays.sort(sorted);
        return new Result(
                name, sorted.length, sorted[0], sorted[sorted.length / 2], checksum, correct);
    }

    String row() {
        return padRight(name, 16)
                + padLeft(String.valueOf(iterations), 11)
                + padLeft(millis(bestNanos), 12)
                + padLeft(millis(medianNanos), 12)
                + padLeft(String.valueOf(checksum), 22)
                + (correct ? "  OK" : "  FAIL");
    }

    /// Three decimals without java.util.Formatter, so that a small image stays small.
    private static String millis(long nanos) {
        long micros = (nanos + 500) / 1000;
        return micros / 1000 + "." + padZero(micros % 1000);
    }

    private static String padZero(long thousandths) {
        String digits = String.valueOf(thousandths);
        return "0".repeat(3 - digits.length()) + digits;
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(1, width - text.length())) + text;
    }

    private static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
