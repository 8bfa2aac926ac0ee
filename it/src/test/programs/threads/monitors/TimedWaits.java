package monitors;

import java.util.concurrent.*;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import tools.Together;

/// Nothing that waits for a time returns early: sleep, wait, join, park, conditions, queues; and wrong times are refused.
public final class TimedWaits {
    interface Pause {
        void pause(long millis) throws Exception;
    }

    static void never(String name, Pause pause) throws Exception {
        boolean early = false;
        for (long millis : new long[] {1, 2, 3, 10, 11, 25}) {
            long from = System.nanoTime();
            pause.pause(millis);
            early |= System.nanoTime() - from < millis * 1_000_000;
        }
        System.out.println(name + (early ? " early" : " never early"));
    }

    public static void main(String[] args) throws Exception {
        never("sleep", Thread::sleep);
        never("sleep with nanos", millis -> Thread.sleep(millis - 1, 999_999));
        never("sleep of a duration", millis -> Thread.sleep(java.time.Duration.ofMillis(millis)));
        never("TimeUnit.sleep", TimeUnit.MILLISECONDS::sleep);
        Object monitor = new Object();
        never("wait in a loop", millis -> {
            long end = System.nanoTime() + millis * 1_000_000;
            synchronized (monitor) {
                for (long left; (left = end - System.nanoTime()) > 0; ) {
                    monitor.wait(left / 1_000_000, (int) (left % 1_000_000));
                }
            }
        });
        never("park in a loop", millis -> {
            long end = System.nanoTime() + millis * 1_000_000;
            for (long left; (left = end - System.nanoTime()) > 0; ) {
                LockSupport.parkNanos(monitor, left);
            }
        });
        never("latch", millis -> new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS));
        never("queue", millis -> new ArrayBlockingQueue<String>(1).poll(millis, TimeUnit.MILLISECONDS));
        ReentrantLock lock = new ReentrantLock();
        var condition = lock.newCondition();
        never("condition", millis -> {
            lock.lock();
            long left = millis * 1_000_000;
            while (left > 0) {
                left = condition.awaitNanos(left);
            }
            lock.unlock();
        });
        Thread endless = Together.unstarted("endless", () -> Thread.sleep(Long.MAX_VALUE));
        endless.setDaemon(true);
        endless.start();
        never("join", endless::join);
        never("join for a duration", millis -> endless.join(java.time.Duration.ofMillis(millis)));
        System.out.println("alive " + endless.isAlive());
        endless.join(1, 500_000);
        System.out.println("joined for a duration " + endless.join(java.time.Duration.ofMillis(1)));
        arguments(monitor, endless);
        notifiedInTime(monitor);
        manySleepers();
    }

    static void arguments(Object monitor, Thread thread) {
        System.out.println(Together.thrown(() -> {
            Thread.sleep(-1);
            return null;
        }));
        System.out.println(Together.thrown(() -> {
            Thread.sleep(1, 1_000_000);
            return null;
        }));
        System.out.println(Together.thrown(() -> {
            thread.join(-1);
            return null;
        }));
        System.out.println(Together.thrown(() -> {
            synchronized (monitor) {
                monitor.wait(-1);
            }
            return null;
        }));
        System.out.println(Together.thrown(() -> {
            synchronized (monitor) {
                monitor.wait(1, -1);
            }
            return null;
        }));
        System.out.println(Together.thrown(() -> new Thread(() -> {}).join(java.time.Duration.ofMillis(1))));
    }

    static void notifiedInTime(Object monitor) throws Exception {
        boolean[] said = new boolean[1];
        Thread waiting = Together.start("waiting", () -> {
            synchronized (monitor) {
                while (!said[0]) {
                    monitor.wait(600_000);
                }
                System.out.println("notified long before its time");
            }
        });
        Together.await(waiting, Thread.State.TIMED_WAITING);
        synchronized (monitor) {
            said[0] = true;
            monitor.notifyAll();
        }
        waiting.join();
    }

    static void manySleepers() throws Exception {
        boolean[] early = new boolean[40];
        Together.all(early.length, id -> {
            for (int i = 0; i < 4; i++) {
                long millis = 1 + (id * 7 + i * 13) % 20;
                long from = System.nanoTime();
                Thread.sleep(millis);
                early[id] |= System.nanoTime() - from < millis * 1_000_000;
            }
        });
        int count = 0;
        for (boolean each : early) {
            count += each ? 1 : 0;
        }
        System.out.println("early among many " + count);
    }
}
