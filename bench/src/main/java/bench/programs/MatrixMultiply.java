package bench.programs;

import bench.Benchmark;

/// Product of two matrices of doubles and of ints, row by row.
public final class MatrixMultiply implements Benchmark {
    private static final int SIZE = 220;

    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public long run() {
        double[][] a = new double[SIZE][SIZE], b = new double[SIZE][SIZE];
        int[][] p = new int[SIZE][SIZE], q = new int[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                a[i][j] = (i - j) * 0.5;
                b[i][j] = i + j;
                p[i][j] = i ^ j;
                q[i][j] = i - 3 * j;
            }
        }
        double[][] c = multiply(a, b);
        int[][] r = multiply(p, q);
        long checksum = 0;
        for (int i = 0; i < SIZE; i++) {
            checksum =
                    checksum * 31
                            + Double.doubleToLongBits(c[i][SIZE - 1 - i])
                            + r[i][(i * 7) % SIZE];
        }
        return checksum;
    }

    @Override
    public long expectedChecksum() {
        return -3200924168694282408L;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            double[] row = c[i];
            for (int k = 0; k < SIZE; k++) {
                double factor = a[i][k];
                double[] other = b[k];
                for (int j = 0; j < SIZE; j++) {
                    row[j] += factor * other[j];
                }
            }
        }
        return c;
    }

    private static int[][] multiply(int[][] p, int[][] q) {
        int[][] r = new int[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                int sum = 0;
                for (int k = 0; k < SIZE; k++) {
                    sum += p[i][k] * q[k][j];
                }
                r[i][j] = sum;
            }
        }
        return r;
    }
}
