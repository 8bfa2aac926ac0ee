package codegen;

/// Loops a compiler may unroll, peel, vectorise or turn round: all strides, directions, limits near
/// overflow, dependences.
public final class LoopShapes {
    public static void main(String[] args) {
        int[] a = new int[103];
        for (int i = 0; i < a.length; i++) {
            a[i] = i * 37 % 101;
        }
        long[] r = new long[24];
        int k = 0;
        for (int i : a) {
            r[k] += i;
        }
        k++;
        for (int i = a.length - 1; i >= 0; i--) {
            r[k] = r[k] * 3 + a[i];
        }
        k++;
        for (int i = 0; i < a.length; i += 3) {
            r[k] ^= (long) a[i] << (i & 31);
        }
        k++;
        for (int i = 1; i < a.length; i *= 2) {
            r[k] += a[i];
        }
        k++;
        for (int i = 2; i < a.length; i++) {
            a[i] += a[i - 1] - a[i - 2];
        }
        r[k++] = a[102];
        for (int i = 0; i + 1 < a.length; i++) {
            a[i] = a[i + 1];
        }
        r[k++] = a[50];
        for (int i = 0; i < a.length / 2; i++) {
            int t = a[i];
            a[i] = a[a.length - 1 - i];
            a[a.length - 1 - i] = t;
        }
        r[k++] = a[0];
        for (int i = 0; i < 100; i++) {
            a[i % 10] += a[i];
        }
        r[k++] = a[3];
        byte[] b = new byte[77];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) (i * i);
        }
        for (byte x : b) {
            r[k] += x;
        }
        k++;
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) Math.max(b[i], 0);
            r[k] = r[k] * 7 + b[i];
        }
        k++;
        double[] d = new double[65];
        for (int i = 0; i < d.length; i++) {
            d[i] = 1.0 / (i + 1);
        }
        double s = 0, m = -1;
        for (double x : d) {
            s += x;
            m = Math.max(m, x * s);
        }
        r[k++] = Double.doubleToLongBits(s);
        r[k++] = Double.doubleToLongBits(m);
        float[] f = new float[33];
        for (int i = 0; i < f.length; i++) {
            f[i] = i * 0.1f;
        }
        float fs = 0;
        for (float x : f) {
            fs += x * x;
        }
        r[k++] = Float.floatToIntBits(fs);
        char[] c = "the quick brown fox jumps over".toCharArray();
        for (int i = 0; i < c.length; i++) {
            c[i] ^= 0x20;
        }
        r[k++] = new String(c).hashCode();
        short[] sh = new short[50];
        for (int i = 0; i < sh.length; i++) {
            sh[i] = (short) (i * 2000);
        }
        for (short x : sh) {
            r[k] += x;
        }
        k++;
        boolean[] z = new boolean[60];
        for (int i = 0; i < 60; i++) {
            z[i] = (i & i >> 1) == 0;
        }
        for (boolean x : z) {
            r[k] = r[k] << 1 ^ (x ? 1 : 0) ^ r[k] >>> 40;
        }
        k++;
        for (int i = Integer.MAX_VALUE - 5; i > 0; i++) {
            r[k]++;
        }
        k++;
        for (int i = Integer.MIN_VALUE + 4; i < 0; i--) {
            r[k]++;
        }
        k++;
        for (long l = 0; l < 1000; l += 7) {
            r[k] += l & 3;
        }
        k++;
        int count = 0;
        for (int i = 0, j = 100; i < j; i += 2, j--) {
            count += j - i;
        }
        r[k++] = count;
        for (int i = 0; i != 17; i = (i + 5) % 19) {
            r[k]++;
        }
        k++;
        int i0 = 0;
        while (a[i0] != a[42]) {
            i0++;
        }
        r[k++] = i0;
        for (char ch = 0xfff0; ch != 5; ch++) {
            r[k]++;
        }
        k++;
        int[][] g = new int[12][12];
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 12; x++) {
                g[y][x] = x * y;
            }
        }
        for (int x = 0; x < 12; x++) {
            for (int y = 0; y < 12; y++) {
                r[k] += g[y][x] * (x - y);
                if (x > 0 && y > 0) {
                    g[y][x] += g[y - 1][x - 1];
                }
            }
        }
        for (int i = 0; i < r.length; i++) {
            System.out.println(i + " " + r[i]);
        }
        for (int n :
                new int[] {
                    0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 100, 127, 128, 129
                }) {
            int[] v = new int[n];
            for (int i = 0; i < n; i++) {
                v[i] = i ^ n;
            }
            int sum = 0, xor = 0, max = Integer.MIN_VALUE;
            for (int i = 0; i < n; i++) {
                sum += v[i] * 3;
                xor ^= v[i] << 2;
                max = Math.max(max, v[i]);
            }
            long dot = 0;
            for (int i = 0; i < n; i++) {
                dot += (long) v[i] * v[n - 1 - i];
            }
            System.out.print(sum + "," + xor + "," + max + "," + dot + " ");
        }
        System.out.println();
    }
}
