package exceptions;

import java.util.ArrayDeque;
import java.util.Deque;

/// Exceptions thrown in handlers, in finally, through synchronized blocks, loops and recursion;
/// state left behind.
public final class NestedHandlers {
    static final StringBuilder LOG = new StringBuilder();

    static int value(int depth) {
        try {
            if (depth == 0) {
                throw new IllegalStateException("bottom");
            }
            return value(depth - 1) + 1;
        } catch (IllegalStateException e) {
            LOG.append('c').append(depth);
            if (depth < 3) {
                throw new IllegalStateException("from " + depth, e);
            }
            return 1000;
        } finally {
            LOG.append('f').append(depth);
        }
    }

    static synchronized String throughLock(Object lock, boolean fail) {
        try {
            synchronized (lock) {
                synchronized (lock) {
                    if (fail) {
                        throw new RuntimeException("locked " + Thread.holdsLock(lock));
                    }
                    return "fine";
                }
            }
        } catch (RuntimeException e) {
            return e.getMessage() + " then " + Thread.holdsLock(lock);
        }
    }

    static int chainLength(Throwable t) {
        int n = 0;
        for (; t != null; t = t.getCause()) {
            n++;
        }
        return n;
    }

    static String replaceInFinally() {
        try {
            try {
                throw new IllegalArgumentException("first");
            } finally {
                Deque<Integer> stack = new ArrayDeque<>();
                stack.pop();
            }
        } catch (IllegalArgumentException e) {
            return "wrong";
        } catch (java.util.NoSuchElementException e) {
            return "replaced, suppressed " + e.getSuppressed().length;
        }
    }

    static int locals(int k) {
        int a = 1;
        long b = 2;
        String s = "s";
        try {
            a = 10;
            b = 20;
            s = "t";
            if (k == 1) {
                throw new Exception();
            }
            a = 100;
            s = null;
            if (k == 2) {
                s.length();
            }
            b = 200;
        } catch (NullPointerException e) {
            return a + (int) b + 5;
        } catch (Exception e) {
            return a + (int) b + s.length();
        }
        return a + (int) b;
    }

    static int manyTries(int[] a) {
        int sum = 0;
        for (int i = -2; i < 6; i++) {
            try {
                sum += a[i];
                try {
                    sum += 100 / a[i];
                } catch (ArithmeticException e) {
                    sum += 1000;
                }
            } catch (ArrayIndexOutOfBoundsException e) {
                sum += 10_000;
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        System.out.println(value(5) + " " + LOG);
        LOG.setLength(0);
        try {
            value(2);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + chainLength(e) + " " + LOG);
        }
        Object lock = new Object();
        System.out.println(
                throughLock(lock, true)
                        + " "
                        + throughLock(lock, false)
                        + " "
                        + Thread.holdsLock(NestedHandlers.class));
        System.out.println(replaceInFinally());
        System.out.println(locals(0) + " " + locals(1) + " " + locals(2));
        System.out.println(manyTries(new int[] {5, 0, 7, 0}));
        Throwable chain = null;
        for (int i = 0; i < 200; i++) {
            chain = new RuntimeException("level " + i, chain);
        }
        System.out.println(chainLength(chain) + " " + chain.getMessage());
        int caught = 0;
        for (int i = 0; i < 50_000; i++) {
            try {
                if (i % 3 == 0) {
                    Object o = i;
                    caught += ((String) o).length();
                }
            } catch (ClassCastException e) {
                caught++;
            }
        }
        System.out.println(caught);
    }
}
