package bench.threads;

import java.util.concurrent.locks.LockSupport;

/// Two threads wake each other in turn, so that every park is a switch.
final class Handover {
    private static final int ROUNDS = 12;
    private static final int HANDOVERS = 50_000;
    private static final int SWITCHES_PER_HANDOVER = 2;

    private Thread first;
    private Thread second;
    private volatile int turn;

    private Handover() {}

    static String measure(Thread.Builder kind) throws InterruptedException {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            best = Math.min(best, new Handover().round(kind));
        }
        return "switch ns " + Math.round(best);
    }

    private double round(Thread.Builder kind) throws InterruptedException {
        first = kind.unstarted(() -> play(0));
        second = kind.unstarted(() -> play(1));
        long began = System.nanoTime();
        first.start();
        second.start();
        first.join();
        second.join();
        return (double) (System.nanoTime() - began) / (HANDOVERS * SWITCHES_PER_HANDOVER);
    }

    private void play(int self) {
        for (int i = 0; i < HANDOVERS; i++) {
            while (turn != self) {
                LockSupport.park(this);
            }
            turn = 1 - self;
            LockSupport.unpark(self == 0 ? second : first);
        }
    }
}
