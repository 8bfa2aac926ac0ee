package limits;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/// Whatever handles an error handles that of an allocation in its own method, or in one that was inlined into it: catches of supertypes, `finally`,
/// locks that are let go.
public final class OutOfMemoryHandlers {
    private static final int TOO_LONG = Integer.MAX_VALUE - 5;
    private static final ReentrantLock LOCK = new ReentrantLock();

    static Object sink;

    static final class Node {
        final Object next;
        long a, b, c;

        Node(Object next) {
            this.next = next;
        }
    }

    record Resource(String name) implements AutoCloseable {
        @Override
        public void close() {
            System.out.println("close " + name);
        }
    }

    private static String byThrowable() {
        Object last = null;
        try {
            for (; ; ) last = new Node(last);
        } catch (Throwable e) {
            last = null;
            return e.getClass().getName();
        }
    }

    private static String byError() {
        try {
            sink = new long[TOO_LONG];
            return "none";
        } catch (Error e) {
            return e.getClass().getName();
        }
    }

    private static String byVirtualMachineError(int n) {
        try {
            sink = new long[n][n];
            return "none";
        } catch (VirtualMachineError e) {
            return e.getClass().getName();
        }
    }

    private static String behindAnother() {
        try {
            try {
                sink = new long[TOO_LONG];
                if (sink == null) throw new IOException("never");
                return "none";
            } catch (IOException | RuntimeException e) {
                return "wrong";
            }
        } catch (Throwable e) {
            return e.getClass().getName();
        }
    }

    private static long[] longs(int n) {
        return new long[n];
    }

    private static String inlined() {
        try {
            return "none " + longs(TOO_LONG).length;
        } catch (Throwable e) {
            return e.getClass().getName();
        }
    }

    private static String byClone() {
        byte[] original = new byte[(int) (Runtime.getRuntime().maxMemory() / 100 * 55)];
        try {
            return "none " + original.clone().length;
        } catch (Throwable e) {
            return e.getClass().getName();
        }
    }

    private static int finallyRuns;

    private static void inFinally() {
        try {
            sink = new long[TOO_LONG];
        } finally {
            finallyRuns++;
        }
    }

    private static void withLock() {
        LOCK.lock();
        try {
            sink = new long[TOO_LONG];
        } finally {
            LOCK.unlock();
        }
    }

    private static void withResource() {
        try (Resource resource = new Resource("first")) {
            sink = new long[TOO_LONG + (resource == null ? 1 : 0)];
        }
    }

    private static synchronized void inSynchronized() {
        sink = new long[TOO_LONG];
    }

    private static void inBlock(Object lock) {
        synchronized (lock) {
            sink = new long[TOO_LONG];
        }
    }

    private static String boxes() {
        Object[] last = null;
        int count = 1000;
        try {
            for (; ; ) {
                Object[] next = {last, count++, (double) count, (long) count};
                last = next;
            }
        } catch (Throwable e) {
            last = null;
            return e.getClass().getName() + " " + (count > 2000);
        }
    }

    private static void expect(String what, Runnable body) {
        try {
            body.run();
            System.out.println(what + ": none");
        } catch (OutOfMemoryError e) {
            System.out.println(what + ": out of memory");
        }
    }

    public static void main(String[] args) {
        for (int round = 0; round < 2; round++) {
            System.out.println(byThrowable() + " " + byError() + " " + byVirtualMachineError(1 << 20) + " " + behindAnother() + " " + inlined());
            System.out.println(boxes() + " " + byClone());
            expect("finally", OutOfMemoryHandlers::inFinally);
            System.out.println("finally ran " + finallyRuns);
            expect("lock", OutOfMemoryHandlers::withLock);
            System.out.println("locked " + LOCK.isLocked());
            expect("resource", OutOfMemoryHandlers::withResource);
            expect("synchronized", OutOfMemoryHandlers::inSynchronized);
            Object lock = new Object();
            expect("block", () -> inBlock(lock));
            System.out.println("holds " + Thread.holdsLock(OutOfMemoryHandlers.class) + " " + Thread.holdsLock(lock));
        }
    }
}
