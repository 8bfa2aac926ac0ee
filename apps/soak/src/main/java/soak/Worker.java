package soak;

import java.util.Random;

/// One thread that does things at random and counts them.
final class Worker {
    private final Random random;
    private final Playground playground;
    private final Thread thread;
    private volatile long steps;
    private volatile boolean ending;
    private volatile Throwable failure;

    Worker(String name, Playground playground, long seed) {
        this.playground = playground;
        this.random = new Random(seed);
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void finish() {
        ending = true;
    }

    String name() {
        return thread.getName();
    }

    long steps() {
        return steps;
    }

    Throwable failure() {
        return failure;
    }

    boolean endsWithin(long millis) throws InterruptedException {
        thread.join(millis);
        return !thread.isAlive();
    }

    private void run() {
        try {
            while (!ending) {
                playground.play(random);
                steps++;
            }
        } catch (Throwable thrown) {
            failure = thrown;
        }
    }
}
