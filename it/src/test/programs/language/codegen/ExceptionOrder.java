package codegen;

/// The order of side effects and exceptions must survive every optimisation: checks hoisted, values
/// sunk, loops unrolled.
public final class ExceptionOrder {
    static int seen;
    static int[] arr = new int[4];
    int f;

    static int mark(int x) {
        seen = seen * 10 + x;
        return x;
    }

    static int beforeNull(ExceptionOrder o, int k) {
        seen = 1;
        int x = k * 2;
        seen = 2;
        int y = o.f;
        seen = 3;
        return x + y;
    }

    static void partial(int[] a, int n) {
        for (int i = 0; i < n; i++) {
            a[i] = i + 1;
            seen = i;
        }
    }

    static int divide(int a, int b) {
        int before = mark(1);
        int q = a / b;
        return before + mark(2) + q;
    }

    static int unusedDivide(int a, int b) {
        int unused = a / b;
        return 5;
    }

    static int unusedLoad(int[] a, int i) {
        int unused = a[i];
        return 6;
    }

    static int unusedCast(Object o) {
        String unused = (String) o;
        return 7;
    }

    static int unusedNull(ExceptionOrder o) {
        int unused = o.f;
        return 8;
    }

    static void unusedArray(int n) {
        int[] unused = new int[n];
    }

    static void storeThenThrow(ExceptionOrder o, int[] a, int i) {
        o.f = 1;
        a[i] = 2;
        o.f = 3;
    }

    static int argumentOrder(int a, int b, int c) {
        return a * 100 + b * 10 + c;
    }

    static long sumUntil(int[] a, int limit) {
        long s = 0;
        try {
            for (int i = 0; ; i++) {
                s += a[i];
                if (s > limit) {
                    return -s;
                }
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return s;
        }
    }

    static int hoist(int[] a, int n, boolean never) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            if (never) {
                s += a[100];
            }
            s += i;
        }
        return s;
    }

    static int hoistNull(int[] a, int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            s += a.length;
        }
        return s;
    }

    static int hoistDiv(int a, int b, int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            mark(i + 1);
            s += a / b;
        }
        return s;
    }

    interface Body {
        Object run();
    }

    static void attempt(Body b) {
        seen = 0;
        Object r;
        try {
            r = b.run();
        } catch (RuntimeException e) {
            r = e.getClass().getSimpleName();
        }
        System.out.println(r + " seen " + seen);
    }

    public static void main(String[] args) {
        ExceptionOrder o = new ExceptionOrder();
        attempt(() -> beforeNull(null, 4));
        attempt(() -> beforeNull(o, 4));
        int[] small = new int[3];
        attempt(
                () -> {
                    partial(small, 5);
                    return 0;
                });
        System.out.println(small[0] + small[1] + small[2]);
        attempt(() -> divide(1, 0));
        attempt(() -> divide(9, 3));
        attempt(() -> unusedDivide(1, 0));
        attempt(() -> unusedLoad(arr, 4));
        attempt(() -> unusedLoad(null, 0));
        attempt(() -> unusedCast(5));
        attempt(() -> unusedNull(null));
        attempt(
                () -> {
                    unusedArray(-1);
                    return 0;
                });
        attempt(
                () -> {
                    storeThenThrow(o, arr, 9);
                    return 0;
                });
        System.out.println(o.f);
        attempt(
                () -> {
                    storeThenThrow(o, null, 0);
                    return 0;
                });
        System.out.println(o.f);
        attempt(() -> argumentOrder(mark(1), mark(2) / (seen - 12), mark(3)));
        attempt(() -> arr[mark(3)] = mark(4) / (seen - 34));
        attempt(() -> ((int[]) null)[mark(1)] = mark(2));
        attempt(() -> arr[mark(7)] = mark(2));
        attempt(() -> sumUntil(new int[] {1, 2, 3}, 100));
        attempt(() -> sumUntil(new int[] {1, 2, 3}, 2));
        attempt(() -> hoist(small, 10, false));
        attempt(() -> hoist(small, 0, true));
        attempt(() -> hoist(small, 1, true));
        attempt(() -> hoistNull(null, 0));
        attempt(() -> hoistNull(null, 1));
        attempt(() -> hoistDiv(1, 0, 0));
        attempt(() -> hoistDiv(1, 0, 3));
        attempt(() -> hoistDiv(8, 2, 3));
        attempt(
                () -> {
                    arr[0] = 1;
                    arr[1] += arr[0]++ + arr[4];
                    return 0;
                });
        System.out.println(arr[0] + " " + arr[1]);
        attempt(
                () -> {
                    String s = null;
                    s += mark(1);
                    return s;
                });
        attempt(
                () -> {
                    Integer i = null;
                    int x = mark(1) + i + mark(2);
                    return x;
                });
        attempt(
                () -> {
                    Object[] a = new String[1];
                    a[mark(0)] = mark(5);
                    return 0;
                });
        attempt(
                () -> {
                    long l = mark(3);
                    l = l << mark(2) / (mark(0));
                    return l;
                });
    }
}
