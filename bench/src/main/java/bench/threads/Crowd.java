package bench.threads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Many threads that wait at once, while another one allocates.
final class Crowd {
    private static final int MILLION = 1_000_000;
    private static final int PIECE_BYTES = 64;
    private static final int PIECES = (1 << 30) / PIECE_BYTES;

    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger woken = new AtomicInteger();
    private volatile boolean open;
    private byte[] piece;

    private Crowd() {}

    static String measure(int count, Thread.Builder kind) throws InterruptedException {
        return new Crowd().run(count, kind);
    }

    private String run(int count, Thread.Builder kind) throws InterruptedException {
        Thread[] threads = new Thread[count];
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            threads[i] = kind.start(this::await);
        }
        while (waiting.get() < count) {
            Thread.sleep(1);
        }
        long allWait = System.nanoTime();
        for (int i = 0; i < PIECES; i++) {
            piece = new byte[PIECE_BYTES];
        }
        long allocated = System.nanoTime();
        open = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long end = System.nanoTime();
        return count + " threads: start ms " + (allWait - began) / MILLION + " allocate ms " + (allocated - allWait) / MILLION
                + " wake and join ms " + (end - allocated) / MILLION + " woken " + woken.get();
    }

    private void await() {
        waiting.incrementAndGet();
        while (!open) {
            LockSupport.park(this);
        }
        woken.incrementAndGet();
    }
}
