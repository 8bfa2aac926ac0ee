package locks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.*;
import tools.Together;

/// ReentrantLock with its queues, conditions, StampedLock's modes, and a lock of one's own over AbstractQueuedSynchronizer.
public final class LockKinds {
    public static void main(String[] args) throws Exception {
        fair();
        conditions();
        stamped();
        own();
        holds();
    }

    /// A fair lock is given in the order in which threads came.
    static void fair() throws Exception {
        ReentrantLock lock = new ReentrantLock(true);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        lock.lock();
        for (int i = 0; i < 5; i++) {
            String name = "t" + i;
            Thread thread = Together.start(name, () -> {
                lock.lock();
                order.add(name);
                lock.unlock();
            });
            threads.add(thread);
            while (!lock.hasQueuedThread(thread)) {
                Thread.sleep(1);
            }
        }
        System.out.println(lock.getQueueLength() + " " + lock.hasQueuedThreads() + " " + lock.isFair());
        lock.unlock();
        Together.join(threads);
        System.out.println(order + " " + lock.isLocked());
    }

    static void conditions() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition one = lock.newCondition();
        Condition two = lock.newCondition();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Condition mine = i % 2 == 0 ? one : two;
            String name = "c" + i;
            threads.add(Together.start(name, () -> {
                lock.lock();
                try {
                    mine.await();
                    order.add(name);
                } finally {
                    lock.unlock();
                }
            }));
            Together.await(threads.get(i), Thread.State.WAITING);
        }
        lock.lock();
        System.out.println(lock.getWaitQueueLength(one) + " " + lock.hasWaiters(two));
        two.signalAll();
        lock.unlock();
        threads.get(1).join();
        threads.get(3).join();
        lock.lock();
        one.signal();
        lock.unlock();
        threads.get(0).join();
        lock.lock();
        one.signal();
        System.out.println(order);
        lock.unlock();
        Together.join(threads);
        System.out.println(order);
        lock.lock();
        lock.lock();
        System.out.println(one.await(1, TimeUnit.MILLISECONDS) + " " + (one.awaitNanos(1000) <= 0) + " " + one.awaitUntil(new Date(0)) + " " + lock.getHoldCount());
        lock.unlock();
        lock.unlock();
    }

    static void stamped() throws Exception {
        StampedLock lock = new StampedLock();
        long read = lock.readLock();
        long second = lock.tryReadLock();
        System.out.println(lock.getReadLockCount() + " " + lock.tryConvertToWriteLock(read) + " " + lock.tryWriteLock());
        lock.unlockRead(second);
        long write = lock.tryConvertToWriteLock(read);
        System.out.println((write != 0) + " " + lock.isWriteLocked() + " " + lock.tryOptimisticRead() + " " + lock.tryReadLock(1, TimeUnit.MILLISECONDS));
        long back = lock.tryConvertToReadLock(write);
        System.out.println(StampedLock.isReadLockStamp(back) + " " + lock.isReadLocked() + " " + (lock.tryConvertToOptimisticRead(back) != 0) + " " + lock.isReadLocked());
        long optimistic = lock.tryOptimisticRead();
        System.out.println(lock.validate(optimistic) + " " + Together.elsewhere(() -> lock.tryWriteLock() != 0) + " " + lock.validate(optimistic) + " " + lock.tryUnlockWrite());
        Thread reader = null;
        long held = lock.writeLock();
        int[] read2 = new int[1];
        reader = Together.start("reader", () -> {
            long stamp = lock.readLock();
            read2[0] = 1;
            lock.unlock(stamp);
        });
        Together.await(reader, Thread.State.WAITING);
        lock.unlock(held);
        reader.join();
        System.out.println("read after the writer " + read2[0] + " " + lock.isReadLocked());
    }

    /// Lets a given number of threads in at once.
    static final class Gate extends AbstractQueuedSynchronizer {
        Gate(int width) {
            setState(width);
        }

        @Override
        protected int tryAcquireShared(int ignored) {
            for (;;) {
                int left = getState() - 1;
                if (left < 0 || compareAndSetState(left + 1, left)) {
                    return left;
                }
            }
        }

        @Override
        protected boolean tryReleaseShared(int ignored) {
            for (;;) {
                int now = getState();
                if (compareAndSetState(now, now + 1)) {
                    return true;
                }
            }
        }
    }

    static void own() throws Exception {
        Gate gate = new Gate(2);
        int[] inside = new int[1];
        int[] most = new int[1];
        int[] passed = new int[1];
        Together.all(6, id -> {
            for (int i = 0; i < 50; i++) {
                gate.acquireShared(1);
                synchronized (inside) {
                    most[0] = Math.max(most[0], ++inside[0]);
                    passed[0]++;
                }
                Thread.yield();
                synchronized (inside) {
                    inside[0]--;
                }
                gate.releaseShared(1);
            }
        });
        System.out.println("gate " + passed[0] + " " + (most[0] <= 2) + " " + gate.hasQueuedThreads());
    }

    static void holds() throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
        lock.readLock().lock();
        lock.readLock().lock();
        System.out.println(lock.getReadHoldCount() + " " + lock.getReadLockCount() + " " + Together.elsewhere(lock::getReadHoldCount) + " " + lock.isFair());
        Thread writer = Together.start("writer", () -> {
            lock.writeLock().lock();
            System.out.println("writes " + lock.getWriteHoldCount());
            lock.writeLock().unlock();
        });
        while (!lock.hasQueuedThread(writer)) {
            Thread.sleep(1);
        }
        System.out.println("reads again " + lock.readLock().tryLock() + " others in time " + Together.elsewhere(() -> lock.readLock().tryLock(1, TimeUnit.MILLISECONDS)));
        lock.readLock().unlock();
        lock.readLock().unlock();
        lock.readLock().unlock();
        writer.join();
        System.out.println(lock.getReadLockCount() + " " + lock.isWriteLocked());
    }
}
