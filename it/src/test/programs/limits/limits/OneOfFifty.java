package limits;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Fifty threads allocate; the greedy one of them gets its OutOfMemoryError, the others go on and finish their work, and its memory
/// comes back.
public final class OneOfFifty {
    private static final int THREADS = 50;
    private static final int LARGE_BYTES = 4_000_000;

    static volatile boolean over;

    public static void main(String[] args) throws Exception {
        for (int round = 0; round < 3; round++) {
            round(round);
        }
        smallCells();
        uncaught();
    }

    /// Large requests fail while there is still room for small ones.
    static void round(int round) throws Exception {
        over = false;
        AtomicIntegerArray progress = new AtomicIntegerArray(THREADS);
        AtomicInteger others = new AtomicInteger();
        CountDownLatch allRun = new CountDownLatch(THREADS - 1);
        String[] end = new String[1];
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < THREADS; i++) {
            int id = i;
            threads.add(new Thread(() -> {
                try {
                    allRun.countDown();
                    while (!over) {
                        progress.addAndGet(id, work(id));
                    }
                    progress.addAndGet(id, work(id));
                } catch (OutOfMemoryError e) {
                    others.incrementAndGet();
                }
            }));
        }
        threads.add(new Thread(() -> {
            List<byte[]> kept = new ArrayList<>();
            try {
                allRun.await();
                while (true) {
                    kept.add(new byte[LARGE_BYTES]);
                    Thread.yield();
                }
            } catch (OutOfMemoryError e) {
                int count = kept.size();
                kept.clear();
                end[0] = e.getMessage() + " after some " + (count > 5);
            } catch (InterruptedException e) {
                end[0] = "interrupted";
            }
            over = true;
        }));
        threads.forEach(Thread::start);
        for (Thread each : threads) {
            each.join();
        }
        int idle = 0;
        for (int i = 1; i < THREADS; i++) {
            idle += progress.get(i) > 0 ? 0 : 1;
        }
        System.out.println("round " + round + ": " + end[0] + "; errors of others " + others + ", idle " + idle);
    }

    static int work(int id) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(id).append(i);
        }
        return text.toString().length() > 20 ? 1 : 0;
    }

    static final class Node {
        final Node next;
        final long[] payload = new long[10];

        Node(Node next) {
            this.next = next;
        }
    }

    /// The greedy thread takes the last cell; whoever asks then may get the error too, and tries again.
    static void smallCells() throws Exception {
        AtomicInteger greedy = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int id = i;
            threads.add(new Thread(() -> {
                if (id == 0) {
                    Node list = null;
                    try {
                        while (true) {
                            list = new Node(list);
                        }
                    } catch (OutOfMemoryError e) {
                        list = null;
                        greedy.incrementAndGet();
                    }
                }
                for (int left = 30; left > 0; ) {
                    try {
                        left -= work(id);
                    } catch (OutOfMemoryError e) {
                        Thread.yield();
                    }
                }
                done.incrementAndGet();
            }));
        }
        threads.forEach(Thread::start);
        for (Thread each : threads) {
            each.join();
        }
        System.out.println("small cells: greedy " + greedy + ", done " + done);
    }

    /// Nobody catches it: the thread ends, its handler hears of it, its memory comes back.
    static void uncaught() throws Exception {
        String[] heard = new String[1];
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                List<Object> kept = new ArrayList<>();
                while (true) {
                    kept.add(new byte[LARGE_BYTES]);
                }
            }, "greedy " + i);
            thread.setUncaughtExceptionHandler((t, e) -> heard[0] = t.getName() + ": " + e.getMessage());
            thread.start();
            thread.join();
            System.out.println(heard[0] + " " + thread.getState() + " " + new byte[LARGE_BYTES].length);
        }
    }
}
