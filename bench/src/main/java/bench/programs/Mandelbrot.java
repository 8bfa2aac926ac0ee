package bench.programs;

import bench.Benchmark;

/// The Mandelbrot set as a bitmap: a tight floating-point loop with a data-dependent exit.
public final class Mandelbrot implements Benchmark {
    private static final int SIZE = 400;
    private static final int LIMIT = 100;

    @Override
    public String name() {
        return "mandelbrot";
    }

    @Override
    public long run() {
        long checksum = 0;
        for (int row = 0; row < SIZE; row++) {
            checksum = checksum * 31 + rowBits(2.0 * row / SIZE - 1.0);
        }
        return checksum;
    }

    @Override
    public long expectedChecksum() {
        return -7579591157062100430L;
    }

    private static long rowBits(double ci) {
        long bits = 0;
        for (int column = 0; column < SIZE; column++) {
            bits = Long.rotateLeft(bits, 1) ^ escapeTime(2.0 * column / SIZE - 1.5, ci);
        }
        return bits;
    }

    private static int escapeTime(double cr, double ci) {
        double zr = 0, zi = 0;
        for (int i = 0; i < LIMIT; i++) {
            double rr = zr * zr, ii = zi * zi;
            if (rr + ii > 4) {
                return i;
            }
            zi = 2 * zr * zi + ci;
            zr = rr - ii + cr;
        }
        return LIMIT;
    }
}
