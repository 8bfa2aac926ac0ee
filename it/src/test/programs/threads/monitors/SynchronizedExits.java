package monitors;

import tools.Together;

/// A monitor is free again after every kind of exit from a synchronized method or block.
public final class SynchronizedExits {
    static final Object LOCK = new Object();
    static int depth;

    static synchronized int returned(int x) {
        return 100 / x;
    }

    synchronized Object thrown(Object[] array) {
        return array[3].toString();
    }

    static void free(String what, Object lock) throws Exception {
        boolean held = Thread.holdsLock(lock);
        Thread other = Together.unstarted("other", () -> {
            synchronized (lock) {
                lock.notifyAll();
            }
        });
        other.start();
        other.join();
        System.out.println(what + ": held " + held + ", others get in");
    }

    public static void main(String[] args) throws Exception {
        returned(5);
        free("return", SynchronizedExits.class);
        System.out.println(Together.thrown(() -> returned(0)));
        free("division", SynchronizedExits.class);
        SynchronizedExits self = new SynchronizedExits();
        System.out.println(Together.thrown(() -> self.thrown(new Object[2])));
        free("bounds", self);
        System.out.println(Together.thrown(() -> self.thrown(new Object[4])).substring(0, 20));
        free("null", self);
        for (int i = 0; i < 5; i++) {
            synchronized (LOCK) {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
            }
        }
        free("continue and break", LOCK);
        System.out.println(nested());
        free("return from the innermost", LOCK);
        try {
            synchronized (LOCK) {
                overflow();
            }
        } catch (StackOverflowError e) {
            System.out.println("overflowed " + (depth > 100));
        }
        free("stack overflow", LOCK);
        try {
            synchronized (LOCK) {
                synchronizedOverflow(self);
            }
        } catch (StackOverflowError e) {
            System.out.println("overflowed with monitors");
        }
        free("stack overflow in synchronized methods", LOCK);
        free("and its own", self);
        System.out.println(Together.thrown(() -> {
            synchronized ((Object) null) {
                return "never";
            }
        }).substring(0, 20));
        finallyBlocks();
        constructor();
        endOfThread();
    }

    static String nested() {
        synchronized (LOCK) {
            for (int i = 0; ; i++) {
                synchronized (LOCK) {
                    synchronized (new Object()) {
                        if (i == 10) {
                            return "nested " + Thread.holdsLock(LOCK);
                        }
                    }
                }
            }
        }
    }

    static int overflow() {
        depth++;
        return overflow() + 1;
    }

    static int synchronizedOverflow(SynchronizedExits self) {
        synchronized (self) {
            return synchronizedOverflow(self) + 1;
        }
    }

    static void finallyBlocks() throws Exception {
        StringBuilder text = new StringBuilder();
        try {
            synchronized (LOCK) {
                try {
                    throw new IllegalStateException("first");
                } finally {
                    text.append(Thread.holdsLock(LOCK));
                    if (text.length() > 0) {
                        throw new IllegalArgumentException("second");
                    }
                }
            }
        } catch (RuntimeException e) {
            System.out.println(text + " " + e.getMessage() + " " + Thread.holdsLock(LOCK));
        }
        free("finally", LOCK);
    }

    static class Failing {
        Failing() {
            synchronized (LOCK) {
                synchronized (this) {
                    throw new UnsupportedOperationException("constructor");
                }
            }
        }
    }

    static void constructor() throws Exception {
        System.out.println(Together.thrown(Failing::new));
        free("constructor", LOCK);
    }

    static void endOfThread() throws Exception {
        Thread dying = new Thread(() -> {
            synchronized (LOCK) {
                throw new IllegalStateException("dies inside");
            }
        });
        dying.setUncaughtExceptionHandler((t, e) -> System.out.println(e.getMessage() + " " + Thread.holdsLock(LOCK)));
        dying.start();
        dying.join();
        free("end of thread", LOCK);
    }
}
