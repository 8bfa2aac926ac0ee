package locks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.*;
import tools.Together;

/// Two fields that always belong together, read and written under every kind of read-write lock: no reader sees half a write.
public final class ReadersWriters {
    private static final int READERS = 4;
    private static final int WRITERS = 2;
    private static final int ROUNDS = 200;

    static int a;
    static int b;

    interface Access {
        void read(Runnable check);

        void write(Runnable change);
    }

    record OfLock(ReadWriteLock lock) implements Access {
        public void read(Runnable check) {
            lock.readLock().lock();
            try {
                check.run();
            } finally {
                lock.readLock().unlock();
            }
        }

        public void write(Runnable change) {
            lock.writeLock().lock();
            try {
                change.run();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /// Readers count themselves in a monitor.
    static final class Counted implements Access {
        private int readers;
        private boolean isWriting;

        public void read(Runnable check) {
            synchronized (this) {
                awaitWhile(true);
                readers++;
            }
            check.run();
            synchronized (this) {
                readers--;
                notifyAll();
            }
        }

        public void write(Runnable change) {
            synchronized (this) {
                awaitWhile(false);
                isWriting = true;
            }
            change.run();
            synchronized (this) {
                isWriting = false;
                notifyAll();
            }
        }

        private void awaitWhile(boolean onlyWriter) {
            while (isWriting || !onlyWriter && readers > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    public static void main(String[] args) throws Exception {
        run("unfair", new OfLock(new ReentrantReadWriteLock()));
        run("fair", new OfLock(new ReentrantReadWriteLock(true)));
        run("stamped as read-write", new OfLock(new StampedLock().asReadWriteLock()));
        run("counted", new Counted());
        optimistic();
        downgrade();
    }

    static void run(String name, Access access) throws Exception {
        a = b = 0;
        AtomicInteger torn = new AtomicInteger();
        Together.all(READERS + WRITERS, id -> {
            for (int i = 0; i < ROUNDS; i++) {
                if (id < WRITERS) {
                    access.write(() -> {
                        a++;
                        Thread.yield();
                        b--;
                    });
                } else {
                    access.read(() -> {
                        int sum = a;
                        Thread.yield();
                        if (sum + b != 0) {
                            torn.incrementAndGet();
                        }
                    });
                }
            }
        });
        System.out.println(name + ": " + a + " " + b + " torn " + torn);
    }

    static void optimistic() throws Exception {
        a = b = 0;
        StampedLock lock = new StampedLock();
        AtomicInteger torn = new AtomicInteger();
        Together.all(READERS + WRITERS, id -> {
            for (int i = 0; i < ROUNDS; i++) {
                if (id < WRITERS) {
                    long stamp = lock.writeLock();
                    a++;
                    Thread.yield();
                    b--;
                    lock.unlockWrite(stamp);
                } else if (optimisticSum(lock) != 0) {
                    torn.incrementAndGet();
                }
            }
        });
        System.out.println("optimistic: " + a + " " + b + " torn " + torn + " " + lock.isWriteLocked() + " " + lock.getReadLockCount());
    }

    static int optimisticSum(StampedLock lock) {
        long stamp = lock.tryOptimisticRead();
        int first = a;
        Thread.yield();
        int sum = first + b;
        if (lock.validate(stamp)) {
            return sum;
        }
        stamp = lock.readLock();
        try {
            return a + b;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    static void downgrade() throws Exception {
        ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        lock.writeLock().lock();
        lock.readLock().lock();
        lock.writeLock().unlock();
        System.out.println("downgraded: " + lock.getReadHoldCount() + " " + lock.isWriteLocked() + " others read "
                + Together.elsewhere(() -> lock.readLock().tryLock()) + " write " + Together.elsewhere(() -> lock.writeLock().tryLock()));
        System.out.println("no upgrade: " + lock.writeLock().tryLock() + " " + Together.thrown(() -> {
            lock.writeLock().unlock();
            return null;
        }));
    }
}
