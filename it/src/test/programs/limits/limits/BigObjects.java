package limits;

import java.util.*;

/// Objects of awkward sizes: every small array length, many fields, large arrays beside small ones,
/// fragmentation.
public final class BigObjects {
    static class Wide {
        long a0, a1, a2, a3, a4, a5, a6, a7, a8, a9;
        double d0 = 0.5, d1, d2;
        int i0 = 1, i1, i2, i3, i4;
        short s0 = 2, s1, s2;
        byte b0 = 3, b1, b2, b3, b4;
        char c0 = 'c', c1;
        boolean z0 = true, z1;
        float f0 = 1.5f;
        Object o0, o1, o2, o3;
        String t0 = "t";
        int[] arr = new int[3];
    }

    static class Wider extends Wide {
        byte x = 9;
        long y = 10;
        Object z = "z";
        boolean w = true;
    }

    static class Widest extends Wider {
        byte x2 = 11;
        short y2 = 12;
        Object z2 = this;
    }

    public static void main(String[] args) {
        long h = 0;
        for (int n = 0; n < 600; n++) {
            byte[] b = new byte[n];
            char[] c = new char[n];
            long[] l = new long[n];
            Object[] o = new Object[n];
            boolean clean = true;
            for (int i = 0; i < n; i++) {
                clean &= b[i] == 0 && c[i] == 0 && l[i] == 0 && o[i] == null;
                b[i] = (byte) i;
                c[i] = (char) i;
                l[i] = i;
                o[i] = b;
            }
            for (int i = 0; i < n; i++) {
                h = h * 31 + b[i] + c[i] + l[i] + (o[i] == b ? 1 : 0);
            }
            if (!clean) {
                System.out.println("dirty at " + n);
            }
        }
        System.out.println(h);
        Wider[] w = new Wider[2000];
        for (int i = 0; i < w.length; i++) {
            w[i] = i % 2 == 0 ? new Wider() : new Widest();
            w[i].a9 = i;
            w[i].o3 = w[i / 2];
        }
        long s = 0;
        for (Wider x : w) {
            s +=
                    x.a0
                            + x.a9
                            + (long) (x.d0 * 2)
                            + x.i0
                            + x.s0
                            + x.b0
                            + x.c0
                            + (x.z0 ? 1 : 0)
                            + (long) (x.f0 * 2)
                            + x.t0.length()
                            + x.arr.length
                            + x.x
                            + x.y
                            + ((String) x.z).length()
                            + (x.w ? 1 : 0)
                            + (x instanceof Widest v ? v.x2 + v.y2 + (v.z2 == v ? 1 : 0) : 0)
                            + ((Wider) x.o3 == null ? 0 : ((Wider) x.o3).a9);
        }
        System.out.println(s);
        List<byte[]> keep = new ArrayList<>();
        Random r = new Random(3);
        long total = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] b = new byte[r.nextInt(60_000)];
            if (b.length > 0) {
                b[b.length - 1] = (byte) i;
            }
            keep.add(b);
            if (keep.size() > 200) {
                byte[] gone = keep.set(r.nextInt(200), keep.removeLast());
                total += gone.length;
            }
        }
        int wrong = 0;
        for (byte[] b : keep) {
            for (int i = 0; i < b.length - 1; i++) {
                if (b[i] != 0) {
                    wrong++;
                }
            }
        }
        System.out.println(total + " " + wrong + " " + keep.size());
        int[][][] cube = new int[20][30][40];
        int k = 0;
        for (int[][] p : cube) {
            for (int[] q : p) {
                for (int i = 0; i < q.length; i++) {
                    q[i] = k++;
                }
            }
        }
        System.gc();
        long cs = 0;
        for (int[][] p : cube) {
            for (int[] q : p) {
                for (int v : q) {
                    cs = cs * 7 + v;
                }
            }
        }
        System.out.println(cs);
        Object deep = null;
        for (int i = 0; i < 1_000_000; i++) {
            deep = new Object[] {deep};
        }
        System.gc();
        int d = 0;
        for (Object o = deep; o != null; o = ((Object[]) o)[0]) {
            d++;
        }
        System.out.println("deep list " + d);
    }
}
