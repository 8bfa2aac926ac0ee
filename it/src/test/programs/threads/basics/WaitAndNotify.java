package basics;

import java.util.ArrayDeque;
import java.util.Queue;

/// A bounded buffer with wait and notifyAll, strict alternation of two threads, and re-entrant
/// locks given up by wait.
public final class WaitAndNotify {
    static final class Buffer {
        private final Queue<Integer> items = new ArrayDeque<>();
        private int mostItems;

        synchronized void put(int x) throws InterruptedException {
            while (items.size() == 4) {
                wait();
            }
            items.add(x);
            mostItems = Math.max(mostItems, items.size());
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            notifyAll();
            return items.remove();
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static Thread start(Body body) {
        Thread t =
                new Thread(
                        () -> {
                            try {
                                body.run();
                            } catch (Exception e) {
                                System.out.println("failed " + e);
                            }
                        });
        t.start();
        return t;
    }

    public static void main(String[] args) throws Exception {
        Buffer buffer = new Buffer();
        long[] sums = new long[6];
        Thread[] threads = new Thread[6];
        for (int i = 0; i < 3; i++) {
            int id = i;
            threads[i] =
                    start(
                            () -> {
                                for (int k = 1; k <= 500; k++) {
                                    buffer.put(k * (id + 1));
                                    sums[id] += (long) k * (id + 1);
                                }
                            });
            threads[i + 3] =
                    start(
                            () -> {
                                for (int k = 0; k < 500; k++) {
                                    sums[id + 3] += buffer.take();
                                }
                            });
        }
        for (Thread t : threads) {
            t.join();
        }
        System.out.println(
                (sums[0] + sums[1] + sums[2])
                        + " "
                        + (sums[3] + sums[4] + sums[5])
                        + " "
                        + (buffer.mostItems <= 4));
        StringBuilder text = new StringBuilder();
        Object turn = new Object();
        boolean[] first = {true};
        Thread ping = start(() -> alternate(turn, first, true, "ping ", text));
        Thread pong = start(() -> alternate(turn, first, false, "pong ", text));
        ping.join();
        pong.join();
        System.out.println(text);
        boolean[] flag = {false};
        Thread waiter =
                start(
                        () -> {
                            synchronized (turn) {
                                synchronized (turn) {
                                    while (!flag[0]) {
                                        turn.wait();
                                    }
                                    System.out.println("woken, holds " + Thread.holdsLock(turn));
                                }
                            }
                        });
        while (waiter.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        synchronized (turn) {
            flag[0] = true;
            turn.notify();
            System.out.println("notified, still mine " + Thread.holdsLock(turn));
        }
        waiter.join();
        synchronized (turn) {
            long before = System.nanoTime();
            turn.wait(30);
            System.out.println("timed wait " + (System.nanoTime() - before > 25_000_000L));
        }
    }

    static void alternate(
            Object turn, boolean[] first, boolean mine, String word, StringBuilder text)
            throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            synchronized (turn) {
                while (first[0] != mine) {
                    turn.wait();
                }
                text.append(word);
                first[0] = !mine;
                turn.notifyAll();
            }
        }
    }
}
