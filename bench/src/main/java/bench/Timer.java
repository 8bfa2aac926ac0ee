package bench;

import java.util.Arrays;

/// Runs a benchmark untimed, then timed; every single run is checked.
final class Timer {
    private static final int MAX_SAMPLES = 100_000;

    private final Benchmark benchmark;
    private final int minIterations;
    private final long[] sampleNanos = new long[MAX_SAMPLES];
    private boolean correct = true;
    private long checksum;

    private Timer(Benchmark benchmark, int minIterations) {
        this.benchmark = benchmark;
        this.minIterations = minIterations;
    }

    static Result time(Benchmark benchmark, Settings settings) {
        Timer timer = new Timer(benchmark, settings.minIterations());
        timer.runFor(settings.warmUpSeconds());
        System.out.println("# begin " + benchmark.name());
        int iterations = timer.runFor(settings.timedSeconds());
        long[] nanos = Arrays.copyOf(timer.sampleNanos, iterations);
        return Result.of(benchmark.name(), nanos, timer.checksum, timer.correct);
    }

    private int runFor(double seconds) {
        long startNanos = System.nanoTime();
        long budgetNanos = (long) (seconds * 1e9);
        int iterations = 0;
        while (iterations < MAX_SAMPLES
                && (iterations < minIterations || System.nanoTime() - startNanos < budgetNanos)) {
            sampleNanos[iterations++] = runOnce();
        }
        return iterations;
    }

    private long runOnce() {
        long startNanos = System.nanoTime();
        checksum = benchmark.run();
        long tookNanos = System.nanoTime() - startNanos;
        correct &= checksum == benchmark.expectedChecksum();
        return tookNanos;
    }
}
