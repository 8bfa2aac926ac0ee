package bench.programs;

import bench.Benchmark;

/// Largest singular value of an infinite matrix by power iteration: division-heavy inner products.
public final class SpectralNorm implements Benchmark {
    private static final int SIZE = 500;
    private static final int ROUNDS = 10;

    @Override
    public String name() {
        return "spectralnorm";
    }

    @Override
    public long run() {
        double[] u = new double[SIZE], v = new double[SIZE], t = new double[SIZE];
        java.util.Arrays.fill(u, 1);
        for (int round = 0; round < ROUNDS; round++) {
            timesBoth(u, v, t);
            timesBoth(v, u, t);
        }
        double uv = 0, vv = 0;
        for (int i = 0; i < SIZE; i++) {
            uv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return Double.doubleToLongBits(Math.sqrt(uv / vv));
    }

    @Override
    public long expectedChecksum() {
        return 4608417414426438917L;
    }

    private static double cell(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    private static void timesBoth(double[] from, double[] to, double[] between) {
        for (int i = 0; i < SIZE; i++) {
            double sum = 0;
            for (int j = 0; j < SIZE; j++) {
                sum += cell(i, j) * from[j];
            }
            between[i] = sum;
        }
        for (int i = 0; i < SIZE; i++) {
            double sum = 0;
            for (int j = 0; j < SIZE; j++) {
                sum += cell(j, i) * between[j];
            }
            to[i] = sum;
        }
    }
}
