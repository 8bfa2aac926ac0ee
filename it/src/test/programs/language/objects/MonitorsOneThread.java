package objects;

/// Monitors with one thread: nesting, release by exceptions, owner checks, timed waits,
/// synchronized methods of all kinds.
public final class MonitorsOneThread {
    private int depth;

    synchronized int nest(int n) {
        depth++;
        return n == 0 ? (Thread.holdsLock(this) ? depth : -1) : nest(n - 1);
    }

    static synchronized String st() {
        return "static " + Thread.holdsLock(MonitorsOneThread.class);
    }

    synchronized void fails() {
        throw new IllegalStateException("inside");
    }

    interface Body {
        void run() throws Exception;
    }

    static void attempt(String name, Body body) {
        try {
            body.run();
            System.out.println(name + " ok");
        } catch (Exception e) {
            System.out.println(name + " " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        MonitorsOneThread m = new MonitorsOneThread();
        Object lock = new Object();
        int[] array = {0};
        System.out.println(
                m.nest(100)
                        + " "
                        + Thread.holdsLock(m)
                        + " "
                        + st()
                        + " "
                        + Thread.holdsLock(MonitorsOneThread.class));
        attempt("fails", m::fails);
        System.out.println(Thread.holdsLock(m));
        attempt("notify", lock::notify);
        attempt("notifyAll", lock::notifyAll);
        attempt("wait", lock::wait);
        attempt("wait 1", () -> lock.wait(1));
        attempt(
                "negative",
                () -> {
                    synchronized (lock) {
                        lock.wait(-1);
                    }
                });
        attempt(
                "nanos",
                () -> {
                    synchronized (lock) {
                        lock.wait(0, 1_000_000);
                    }
                });
        long before = System.nanoTime();
        synchronized (lock) {
            lock.notify();
            lock.notifyAll();
            lock.wait(20);
            System.out.println(Thread.holdsLock(lock));
        }
        System.out.println(
                (System.nanoTime() - before >= 19_000_000L) + " " + Thread.holdsLock(lock));
        synchronized (array) {
            synchronized (lock) {
                synchronized (array) {
                    array[0]++;
                    lock.wait(1);
                }
                System.out.println(Thread.holdsLock(array) + " " + Thread.holdsLock(lock));
            }
        }
        for (int i = 0; i < 3; i++) {
            try {
                synchronized (lock) {
                    if (i == 1) {
                        continue;
                    }
                    if (i == 2) {
                        throw new Exception("out");
                    }
                    array[0] += 10;
                }
            } catch (Exception e) {
                System.out.println(e.getMessage() + Thread.holdsLock(lock));
            }
        }
        System.out.println(array[0]);
        attempt(
                "null",
                () -> {
                    Object none = null;
                    synchronized (none) {
                        System.out.println("?");
                    }
                });
        attempt("holdsLock null", () -> Thread.holdsLock(null));
        Object[] many = new Object[500];
        for (int i = 0; i < 500; i++) {
            many[i] = new Object();
        }
        System.out.println(lockAll(many, 0));
        int hash = lock.hashCode();
        synchronized (lock) {
            System.out.println(hash == lock.hashCode());
        }
        Object fresh = new Object();
        synchronized (fresh) {
            hash = fresh.hashCode();
        }
        System.out.println(hash == fresh.hashCode());
        Thread.currentThread().interrupt();
        attempt(
                "interrupted wait",
                () -> {
                    synchronized (lock) {
                        lock.wait(1000);
                    }
                });
        System.out.println(Thread.interrupted());
        Thread.currentThread().interrupt();
        attempt("interrupted sleep", () -> Thread.sleep(1000));
        System.out.println(Thread.currentThread().isInterrupted());
        int sum = 0;
        for (int i = 0; i < 100_000; i++) {
            synchronized (lock) {
                sum += i & 3;
            }
        }
        System.out.println(sum);
    }

    static int lockAll(Object[] all, int at) {
        if (at == all.length) {
            return at;
        }
        synchronized (all[at]) {
            return lockAll(all, at + 1) + (Thread.holdsLock(all[at]) ? 0 : 1);
        }
    }
}
