package codegen;

/// Objects that never leave a method, leave it on one path only, or are compared, locked, hashed or
/// thrown.
public final class EscapeAnalysis {
    record P(int x, int y) {
        P plus(P o) {
            return new P(x + o.x, y + o.y);
        }
    }

    static class Box {
        int v;
        Box next;

        Box(int v) {
            this.v = v;
        }

        Box add(int k) {
            v += k;
            return this;
        }
    }

    static Box leaked;

    static class MyErr extends RuntimeException {
        final int k;

        MyErr(int k) {
            super(null, null, false, false);
            this.k = k;
        }
    }

    static int sum(int n) {
        P p = new P(0, 0);
        for (int i = 0; i < n; i++) {
            p = p.plus(new P(i, -i));
        }
        return p.x * 31 + p.y;
    }

    static int sometimes(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            Box b = new Box(i);
            if (i % 100 == 7) {
                leaked = b;
            }
            b.add(i);
            s += b.v;
        }
        return s + leaked.v;
    }

    static int locked(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            Box b = new Box(i);
            synchronized (b) {
                s += b.add(1).v;
            }
        }
        return s;
    }

    static boolean same(int n) {
        Object a = new Object(), b = new Object();
        P p = new P(n, n), q = new P(n, n);
        return a == b || p == q || !p.equals(q);
    }

    static int thrown(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            try {
                if ((i & 1) == 0) {
                    throw new MyErr(i);
                }
                s++;
            } catch (MyErr e) {
                s += e.k;
            }
        }
        return s;
    }

    static int arrays(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            int[] a = {i, i + 1, i + 2};
            a[i % 3] *= 2;
            s += a[0] - a[1] + a[2] + a.length;
            Object[] o = new Object[2];
            o[0] = a;
            s += ((int[]) o[0])[1] + (o[1] == null ? 1 : 0);
        }
        return s;
    }

    static int list(int n) {
        Box head = null;
        for (int i = 0; i < n; i++) {
            Box b = new Box(i);
            b.next = head;
            head = b;
        }
        int s = 0;
        for (Box b = head; b != null; b = b.next) {
            s = s * 3 + b.v;
        }
        return s;
    }

    static int phi(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            Box a = new Box(i), b = new Box(-i), c = i % 3 == 0 ? a : b;
            c.v++;
            Box t = a;
            a = b;
            b = t;
            s += a.v * 3 + b.v + (c == a ? 1 : 0);
        }
        return s;
    }

    static long boxed(int n) {
        Long s = 0L;
        for (Integer i = 0; i < n; i++) {
            s += i;
        }
        Double d = 0.5;
        for (int i = 0; i < 10; i++) {
            d *= 1.5;
        }
        return s + d.longValue();
    }

    static String strings(int n) {
        String s = "";
        for (int i = 0; i < n; i++) {
            StringBuilder b = new StringBuilder();
            b.append(s.length()).append(':').append(i);
            if (i % 2 == 0) {
                s = b.toString();
            }
        }
        return s;
    }

    static int nested(int n) {
        int s = 0;
        for (int i = 0; i < n; i++) {
            Box[] bs = {new Box(i), new Box(i + 1)};
            bs[0].next = bs[1];
            bs[1].next = bs[0];
            s += bs[0].next.next.next.v;
            int[][] g = new int[2][2];
            g[i & 1][1] = i;
            s += g[0][1] - g[1][1];
        }
        return s;
    }

    static int lambda(int n) {
        int[] c = {0};
        for (int i = 0; i < n; i++) {
            int k = i;
            Runnable r = () -> c[0] += k;
            r.run();
            java.util.function.IntUnaryOperator f = x -> x ^ k;
            c[0] = f.applyAsInt(c[0]);
        }
        return c[0];
    }

    public static void main(String[] args) {
        for (int n : new int[] {10, 1000, 30_000}) {
            System.out.println(
                    sum(n)
                            + " "
                            + sometimes(n)
                            + " "
                            + locked(n)
                            + " "
                            + same(n)
                            + " "
                            + thrown(n)
                            + " "
                            + arrays(n)
                            + " "
                            + list(n)
                            + " "
                            + phi(n)
                            + " "
                            + boxed(n)
                            + " "
                            + strings(n)
                            + " "
                            + nested(n)
                            + " "
                            + lambda(n));
        }
        Box b = new Box(3);
        int h = b.hashCode();
        System.out.println(h == b.hashCode() && new P(1, 2).hashCode() == 33);
        System.out.println(leaked.v);
    }
}
