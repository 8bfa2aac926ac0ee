package floats;

/// Small numeric programs that lean on exact evaluation order: Kahan sum, Newton, LU, FFT, logistic
/// map.
public final class NumericAlgorithms {
    static double kahan(double[] xs) {
        double s = 0, c = 0;
        for (double x : xs) {
            double y = x - c, t = s + y;
            c = t - s - y;
            s = t;
        }
        return s;
    }

    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int p = k;
            for (int i = k; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[p][k])) {
                    p = i;
                }
            }
            double[] t = a[k];
            a[k] = a[p];
            a[p] = t;
            double u = b[k];
            b[k] = b[p];
            b[p] = u;
            for (int i = k + 1; i < n; i++) {
                double f = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= f * a[k][j];
                }
                b[i] -= f * b[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                b[i] -= a[i][j] * b[j];
            }
            b[i] /= a[i][i];
        }
        return b;
    }

    static void fft(double[] re, double[] im) {
        int n = re.length;
        for (int i = 1, j = 0; i < n; i++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double t = re[i];
                re[i] = re[j];
                re[j] = t;
                t = im[i];
                im[i] = im[j];
                im[j] = t;
            }
        }
        for (int len = 2; len <= n; len <<= 1) {
            double ang = -2 * Math.PI / len;
            for (int i = 0; i < n; i += len) {
                for (int k = 0; k < len / 2; k++) {
                    double c = StrictMath.cos(ang * k), s = StrictMath.sin(ang * k);
                    int p = i + k, q = p + len / 2;
                    double x = re[q] * c - im[q] * s, y = re[q] * s + im[q] * c;
                    re[q] = re[p] - x;
                    im[q] = im[p] - y;
                    re[p] += x;
                    im[p] += y;
                }
            }
        }
    }

    public static void main(String[] args) {
        double[] xs = new double[10_000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = 1.0 / (i + 1) * (i % 3 == 0 ? -1 : 1);
        }
        double plain = 0;
        for (double x : xs) {
            plain += x;
        }
        System.out.println(plain + " " + kahan(xs) + " " + java.util.Arrays.stream(xs).sum());
        double g = 1;
        for (int i = 0; i < 20; i++) {
            g = (g + 2 / g) / 2;
        }
        System.out.println(g + " " + (g == Math.sqrt(2)) + " " + g * g);
        double[][] a = new double[6][6];
        double[] b = new double[6];
        for (int i = 0; i < 6; i++) {
            b[i] = i - 2.5;
            for (int j = 0; j < 6; j++) {
                a[i][j] = 1.0 / (i + j + 1);
            }
        }
        System.out.println(java.util.Arrays.toString(solve(a, b)));
        double[] re = new double[64], im = new double[64];
        for (int i = 0; i < 64; i++) {
            re[i] = (i * i) % 17 - 8;
        }
        fft(re, im);
        double h = 0;
        for (int i = 0; i < 64; i++) {
            h = h * 0.99 + re[i] - im[i] / 3;
        }
        System.out.println(h + " " + re[5] + " " + im[7]);
        double l = 0.4;
        for (int i = 0; i < 1000; i++) {
            l = 3.9 * l * (1 - l);
        }
        System.out.println(l);
        float lf = 0.4f;
        for (int i = 0; i < 1000; i++) {
            lf = 3.9f * lf * (1 - lf);
        }
        System.out.println(lf);
        float m = 1;
        double n = 1;
        for (int i = 0; i < 100; i++) {
            m = m * 1.1f - 0.05f;
            n = n * 1.1f - 0.05;
        }
        System.out.println(m + " " + n);
    }
}
