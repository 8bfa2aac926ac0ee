package monitors;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.Together;

/// No notify, unpark or signal is lost, whatever comes first; each program would hang if one were.
public final class LostWakeups {
    static final Object MONITOR = new Object();
    static int tokens;

    public static void main(String[] args) throws Exception {
        singleNotify();
        permits();
        notifyAndInterrupt();
        parkers();
        gates();
    }

    /// As many notify calls as waits: one thread more or less woken would end in a hang or a wrong count.
    static void singleNotify() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        Together.all(8, id -> {
            for (int i = 0; i < 100; i++) {
                synchronized (MONITOR) {
                    if (id % 2 == 0) {
                        tokens++;
                        MONITOR.notify();
                    } else {
                        while (tokens == 0) {
                            MONITOR.wait();
                        }
                        tokens--;
                        taken.incrementAndGet();
                    }
                }
            }
        });
        System.out.println("tokens " + taken + ", left " + tokens);
    }

    static void permits() {
        Thread self = Thread.currentThread();
        for (int i = 0; i < 100; i++) {
            LockSupport.unpark(self);
            LockSupport.unpark(self);
            LockSupport.park();
        }
        LockSupport.unpark(self);
        LockSupport.parkNanos(Long.MAX_VALUE);
        LockSupport.unpark(self);
        LockSupport.parkUntil(Long.MAX_VALUE);
        System.out.println("permits kept");
    }

    /// A notification that meets an interrupted thread goes to another (JLS 17.2.4).
    static void notifyAndInterrupt() throws Exception {
        int woken = 0;
        for (int round = 0; round < 40; round++) {
            AtomicInteger normal = new AtomicInteger();
            AtomicInteger interrupted = new AtomicInteger();
            Thread[] both = new Thread[2];
            for (int i = 0; i < 2; i++) {
                both[i] = Together.start("waiter", () -> {
                    synchronized (MONITOR) {
                        try {
                            MONITOR.wait();
                            normal.incrementAndGet();
                        } catch (InterruptedException e) {
                            interrupted.incrementAndGet();
                        }
                    }
                });
            }
            for (Thread each : both) {
                Together.await(each, Thread.State.WAITING);
            }
            synchronized (MONITOR) {
                both[round % 2].interrupt();
                MONITOR.notify();
            }
            // One is notified. If that is the interrupted one, it returns normally with its flag set, and the other still waits.
            both[round % 2].join();
            if (interrupted.get() == 0) {
                synchronized (MONITOR) {
                    MONITOR.notify();
                }
            }
            both[1 - round % 2].join();
            woken += normal.get() + interrupted.get();
        }
        System.out.println("woken " + woken);
    }

    static void parkers() throws Exception {
        AtomicInteger work = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Thread[] parked = new Thread[5];
        for (int i = 0; i < parked.length; i++) {
            parked[i] = Together.start("parked " + i, () -> {
                for (int left = 60; left > 0; ) {
                    int available = work.get();
                    if (available == 0) {
                        LockSupport.park();
                    } else if (work.compareAndSet(available, available - 1)) {
                        left--;
                        done.incrementAndGet();
                    }
                }
            });
        }
        for (int i = 0; i < 300; i++) {
            work.incrementAndGet();
            for (Thread each : parked) {
                LockSupport.unpark(each);
            }
        }
        for (Thread each : parked) {
            each.join();
        }
        System.out.println("work done " + done);
    }

    static void gates() throws Exception {
        AtomicInteger passed = new AtomicInteger();
        for (int round = 0; round < 20; round++) {
            CountDownLatch gate = new CountDownLatch(1);
            CountDownLatch ready = new CountDownLatch(6);
            CountDownLatch through = new CountDownLatch(6);
            for (int i = 0; i < 6; i++) {
                Together.start("gate", () -> {
                    ready.countDown();
                    gate.await();
                    passed.incrementAndGet();
                    through.countDown();
                });
            }
            ready.await();
            gate.countDown();
            through.await();
        }
        System.out.println("passed " + passed);
    }
}
