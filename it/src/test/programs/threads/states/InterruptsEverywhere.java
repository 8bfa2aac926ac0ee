package states;

import java.util.concurrent.*;
import java.util.concurrent.locks.*;
import tools.Together;

/// Interruption of everything that blocks, of threads before, after and between, and of those that do not listen.
public final class InterruptsEverywhere {
    interface Blocking {
        void run() throws Exception;
    }

    static void interrupt(String what, Blocking body) throws Exception {
        String[] end = new String[1];
        Thread thread = Together.unstarted(what, () -> {
            try {
                body.run();
                end[0] = "returned";
            } catch (Exception e) {
                end[0] = e.getClass().getSimpleName();
            }
            end[0] += ", flag " + Thread.currentThread().isInterrupted();
        });
        thread.start();
        Together.awaitWaiting(thread);
        thread.interrupt();
        thread.join();
        String late = end[0];
        Thread early = Together.unstarted(what, () -> {
            Thread.currentThread().interrupt();
            try {
                body.run();
                end[0] = "returned";
            } catch (Exception e) {
                end[0] = e.getClass().getSimpleName();
            }
            end[0] += ", flag " + Thread.currentThread().isInterrupted();
        });
        early.start();
        early.join();
        System.out.println(what + ": " + late + "; beforehand: " + end[0]);
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        StampedLock stamped = new StampedLock();
        lock.lock();
        both.writeLock().lock();
        long stamp = stamped.writeLock();
        interrupt("lockInterruptibly", lock::lockInterruptibly);
        interrupt("tryLock", () -> lock.tryLock(100, TimeUnit.SECONDS));
        interrupt("read lock", () -> both.readLock().lockInterruptibly());
        interrupt("stamped write", stamped::writeLockInterruptibly);
        interrupt("stamped read", stamped::readLockInterruptibly);
        Condition[] condition = new Condition[1];
        ReentrantLock other = new ReentrantLock();
        condition[0] = other.newCondition();
        interrupt("await", () -> {
            other.lock();
            try {
                condition[0].await();
            } finally {
                other.unlock();
            }
        });
        interrupt("awaitNanos", () -> {
            other.lock();
            try {
                condition[0].awaitNanos(Long.MAX_VALUE);
            } finally {
                other.unlock();
            }
        });
        interrupt("latch", () -> new CountDownLatch(1).await());
        interrupt("semaphore", () -> new Semaphore(0).acquire());
        interrupt("barrier", () -> new CyclicBarrier(2).await());
        interrupt("exchanger", () -> new Exchanger<String>().exchange("x"));
        interrupt("phaser", () -> new Phaser(1).awaitAdvanceInterruptibly(0));
        interrupt("take", () -> new ArrayBlockingQueue<String>(1).take());
        interrupt("poll", () -> new LinkedBlockingQueue<String>().poll(100, TimeUnit.SECONDS));
        interrupt("put", () -> new SynchronousQueue<String>().put("x"));
        interrupt("transfer", () -> new LinkedTransferQueue<String>().transfer("x"));
        interrupt("delay queue", () -> new DelayQueue<>().take());
        interrupt("future", () -> new CompletableFuture<String>().get());
        interrupt("task", () -> new FutureTask<>(() -> "x").get(100, TimeUnit.SECONDS));
        interrupt("join", Thread.currentThread()::join);
        lock.unlock();
        both.writeLock().unlock();
        stamped.unlockWrite(stamp);
        deaf();
        brokenBarrier();
        chain();
    }

    /// Entering a monitor or an ordinary lock goes on; the flag stays for what comes next.
    static void deaf() throws Exception {
        Object monitor = new Object();
        Thread entering = Together.unstarted("entering", () -> {
            synchronized (monitor) {
                System.out.println("entered, flag " + Thread.currentThread().isInterrupted());
                try {
                    monitor.wait(100_000);
                    System.out.println("not interrupted");
                } catch (InterruptedException e) {
                    System.out.println("wait throws at once, flag " + Thread.currentThread().isInterrupted());
                }
            }
        });
        synchronized (monitor) {
            entering.start();
            Together.await(entering, Thread.State.BLOCKED);
            entering.interrupt();
            Thread.sleep(2);
            System.out.println("still " + entering.getState());
        }
        entering.join();
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        Thread locking = Together.start("locking", () -> {
            lock.lock();
            System.out.println("locked, flag " + Thread.interrupted() + " " + Thread.interrupted());
            lock.unlock();
        });
        Together.await(locking, Thread.State.WAITING);
        locking.interrupt();
        Thread.sleep(2);
        System.out.println("queued " + lock.hasQueuedThread(locking));
        lock.unlock();
        locking.join();
    }

    static void brokenBarrier() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(3);
        Thread[] two = new Thread[2];
        String[] ends = new String[2];
        for (int i = 0; i < 2; i++) {
            int id = i;
            two[i] = Together.start("party " + i, () -> {
                try {
                    barrier.await();
                } catch (Exception e) {
                    ends[id] = e.getClass().getSimpleName();
                }
            });
        }
        Together.await(two[0], Thread.State.WAITING);
        Together.await(two[1], Thread.State.WAITING);
        two[0].interrupt();
        two[0].join();
        two[1].join();
        System.out.println(ends[0] + " " + ends[1] + " " + barrier.isBroken());
    }

    /// Each interrupts the next as its last act.
    static void chain() throws Exception {
        int length = 30;
        Thread[] links = new Thread[length];
        int[] order = new int[length];
        int[] next = new int[1];
        for (int i = length - 1; i >= 0; i--) {
            int id = i;
            links[i] = Together.start("link " + i, () -> {
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    order[id] = next[0]++;
                    if (id + 1 < length) {
                        links[id + 1].interrupt();
                    }
                }
            });
        }
        links[0].interrupt();
        for (Thread link : links) {
            link.join();
        }
        System.out.println("chain " + java.util.Arrays.toString(order));
    }
}
