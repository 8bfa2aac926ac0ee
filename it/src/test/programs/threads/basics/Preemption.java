package basics;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Busy threads do not starve each other; counters under locks and atomics lose nothing; volatile
/// stops a spinning loop.
public final class Preemption {
    static volatile boolean stop;
    static int plain;
    static final Object LOCK = new Object();

    static synchronized void bump() {
        plain++;
    }

    public static void main(String[] args) throws Exception {
        Thread[] busy = new Thread[3];
        AtomicInteger started = new AtomicInteger();
        for (int i = 0; i < busy.length; i++) {
            busy[i] =
                    new Thread(
                            () -> {
                                started.incrementAndGet();
                                long x = 1;
                                while (!stop) {
                                    x = x * 31 + 7;
                                }
                                if (x == 0) {
                                    System.out.println("impossible");
                                }
                            });
            busy[i].start();
        }
        while (started.get() < busy.length) {
            Thread.sleep(1);
        }
        System.out.println("main still runs beside " + started.get());
        stop = true;
        for (Thread t : busy) {
            t.join();
        }
        AtomicLong atomic = new AtomicLong();
        int[] guarded = new int[1];
        Thread[] workers = new Thread[8];
        for (int i = 0; i < workers.length; i++) {
            workers[i] =
                    new Thread(
                            () -> {
                                for (int k = 0; k < 3_000; k++) {
                                    bump();
                                    atomic.addAndGet(k);
                                    synchronized (LOCK) {
                                        guarded[0] += k & 1;
                                    }
                                    if (k % 500 == 0) {
                                        Thread.yield();
                                    }
                                }
                            });
            workers[i].start();
        }
        for (Thread t : workers) {
            t.join();
        }
        System.out.println(plain + " " + atomic + " " + guarded[0]);
        Object[] results = new Object[4];
        Thread[] allocating = new Thread[4];
        for (int i = 0; i < 4; i++) {
            int id = i;
            allocating[i] = new Thread(() -> results[id] = allocate(id));
            allocating[i].start();
        }
        for (Thread t : allocating) {
            t.join();
        }
        System.out.println(java.util.Arrays.toString(results));
        System.out.println("done");
    }

    static Object allocate(int id) {
        java.util.List<String> keep = new java.util.ArrayList<>();
        int hash = id;
        for (int i = 0; i < 4_000; i++) {
            String s = "thread " + id + " item " + i;
            hash = hash * 31 + s.hashCode();
            if (i % 100 == 0) {
                keep.add(s);
            }
        }
        for (String s : keep) {
            hash ^= s.length();
        }
        return hash;
    }
}
