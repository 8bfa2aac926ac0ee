package states;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import tools.Together;

/// Thread.getState in every state, of platform and of virtual threads.
public final class ThreadStates {
    static volatile boolean stop;
    static final Object LOCK = new Object();

    interface Maker {
        Thread make(Runnable body);
    }

    interface Sleep {
        void run() throws InterruptedException;
    }

    public static void main(String[] args) throws Exception {
        all("platform", body -> Thread.ofPlatform().daemon().unstarted(body));
        all("virtual", body -> Thread.ofVirtual().unstarted(body));
    }

    static void all(String kind, Maker maker) throws Exception {
        stop = false;
        Thread spinning = maker.make(() -> {
            while (!stop) {
                Thread.onSpinWait();
            }
        });
        System.out.println(kind + " new " + spinning.getState() + " " + spinning.isAlive());
        spinning.start();
        for (int i = 0; i < 3; i++) {
            Thread.sleep(2);
            System.out.println("spinning " + spinning.getState() + " " + spinning.isAlive());
        }
        stop = true;
        spinning.join();
        System.out.println("ended " + spinning.getState() + " " + spinning.isAlive());
        Thread blocked = maker.make(() -> {
            synchronized (LOCK) {
                LOCK.notify();
            }
        });
        synchronized (LOCK) {
            blocked.start();
            Together.await(blocked, Thread.State.BLOCKED);
            System.out.println("enters " + blocked.getState());
        }
        blocked.join();
        waits(maker);
        locks(maker);
        reenters(maker);
        notAlive(maker);
    }

    static void waits(Maker maker) throws Exception {
        Thread main = Thread.currentThread();
        rest(maker, "wait", Thread.State.WAITING, () -> {
            synchronized (LOCK) {
                LOCK.wait();
            }
        });
        rest(maker, "timed wait", Thread.State.TIMED_WAITING, () -> {
            synchronized (LOCK) {
                LOCK.wait(100_000);
            }
        });
        rest(maker, "sleep", Thread.State.TIMED_WAITING, () -> Thread.sleep(100_000));
        rest(maker, "join", Thread.State.WAITING, main::join);
        rest(maker, "timed join", Thread.State.TIMED_WAITING, () -> main.join(100_000));
        rest(maker, "park", Thread.State.WAITING, () -> {
            LockSupport.park();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        });
        rest(maker, "timed park", Thread.State.TIMED_WAITING, () -> {
            LockSupport.parkNanos(100_000_000_000L);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        });
        rest(maker, "park until", Thread.State.TIMED_WAITING, () -> {
            LockSupport.parkUntil(System.currentTimeMillis() + 100_000);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        });
    }

    static void rest(Maker maker, String what, Thread.State expected, Sleep sleep) throws Exception {
        String[] end = new String[1];
        Thread thread = maker.make(() -> {
            try {
                sleep.run();
                end[0] = "returned";
            } catch (InterruptedException e) {
                end[0] = "interrupted";
            }
        });
        thread.start();
        Together.await(thread, expected);
        System.out.println(what + " " + thread.getState());
        thread.interrupt();
        thread.join();
        System.out.println(what + " " + end[0] + " " + thread.getState());
    }

    static void locks(Maker maker) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread locking = maker.make(() -> {
            lock.lock();
            lock.unlock();
        });
        locking.start();
        Together.await(locking, Thread.State.WAITING);
        System.out.println("lock " + locking.getState() + " " + lock.hasQueuedThread(locking) + " " + (LockSupport.getBlocker(locking) != null));
        lock.unlock();
        locking.join();
        System.out.println("lock " + locking.getState());
    }

    /// Notified, but the notifier still has the monitor.
    static void reenters(Maker maker) throws Exception {
        CountDownLatch in = new CountDownLatch(1);
        Thread waiting = maker.make(() -> {
            synchronized (LOCK) {
                in.countDown();
                try {
                    LOCK.wait();
                } catch (InterruptedException e) {
                    System.out.println("?");
                }
            }
        });
        waiting.start();
        in.await();
        synchronized (LOCK) {
            LOCK.notify();
            Together.await(waiting, Thread.State.BLOCKED);
            System.out.println("notified " + waiting.getState());
        }
        waiting.join();
    }

    static void notAlive(Maker maker) throws Exception {
        Thread thread = maker.make(() -> {});
        thread.interrupt();
        System.out.println("unstarted " + thread.isInterrupted() + " " + thread.getStackTrace().length);
        thread.start();
        thread.join();
        thread.interrupt();
        LockSupport.unpark(thread);
        System.out.println("over " + thread.getState() + " " + thread.getStackTrace().length + " " + Together.thrown(() -> {
            thread.start();
            return null;
        }).split(":")[0]);
    }
}
