package limits;

/// StackOverflowError is caught a thousand times, in many shapes of recursion, and the program goes
/// on.
public final class StackOverflows {
    static int depth;

    static int plain(int n) {
        depth = n;
        return plain(n + 1) + 1;
    }

    static double wide(long a, double b, String s, Object o) {
        depth++;
        return wide(a + 1, b * 0.5, s, o) + a;
    }

    static Object viaList(java.util.List<Object> l) {
        l.add(l);
        return l.hashCode();
    }

    interface Rec {
        int go(Rec r, int n);
    }

    static class Node {
        Node next;

        @Override
        public String toString() {
            return "n" + next;
        }
    }

    static synchronized int locked(int n) {
        return locked(n + 1) + 1;
    }

    static int withFinally(int n) {
        try {
            return withFinally(n + 1);
        } finally {
            depth = n;
        }
    }

    static int ping(int n) {
        return pong(n + 1) ^ n;
    }

    static int pong(int n) {
        return ping(n + 1) ^ n;
    }

    public static void main(String[] args) {
        int caught = 0;
        boolean deep = true;
        for (int i = 0; i < 1000; i++) {
            try {
                plain(0);
            } catch (StackOverflowError e) {
                caught++;
                deep &= depth > 500;
            }
        }
        System.out.println(caught + " " + deep);
        try {
            wide(1, 2, "s", args);
        } catch (StackOverflowError e) {
            System.out.println("wide " + (depth > 100) + " " + e.getMessage());
        }
        try {
            viaList(new java.util.ArrayList<>());
        } catch (StackOverflowError e) {
            System.out.println("library recursion");
        }
        try {
            Rec r = (self, n) -> self.go(self, n + 1) + 1;
            r.go(r, 0);
        } catch (StackOverflowError e) {
            System.out.println("lambda");
        }
        Node a = new Node();
        a.next = a;
        try {
            a.toString();
        } catch (StackOverflowError e) {
            System.out.println("toString");
        }
        try {
            locked(0);
        } catch (StackOverflowError e) {
            System.out.println("locked " + Thread.holdsLock(StackOverflows.class));
        }
        try {
            withFinally(0);
        } catch (StackOverflowError e) {
            System.out.println("finally ran down to " + depth);
        }
        try {
            ping(0);
        } catch (StackOverflowError e) {
            StackTraceElement[] t = e.getStackTrace();
            System.out.println(
                    t.length
                            + " "
                            + (t[5].getMethodName().startsWith("p")
                                    && !t[5].getMethodName().equals(t[6].getMethodName())));
        }
        try {
            new Object() {
                int f(int n) {
                    int[] x = new int[10];
                    x[n % 10] = n;
                    return f(n + x[n % 10] - n + 1) + x[3];
                }
            }.f(0);
        } catch (StackOverflowError e) {
            System.out.println("allocating");
        }
        Throwable t = null;
        for (int i = 0; i < 3; i++) {
            try {
                plain(0);
            } catch (Throwable x) {
                t = new RuntimeException("round " + i, x);
            }
        }
        System.out.println(t.getMessage() + " " + t.getCause().getClass().getName());
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            System.out.println("?");
        }
        System.out.println("still alive " + plainSum(500));
    }

    static int plainSum(int n) {
        return n == 0 ? 0 : n + plainSum(n - 1);
    }
}
