package bench.programs;

import bench.Benchmark;

import java.util.Arrays;

/// Primes below four million: long strided stores into a byte-sized array.
public final class Sieve implements Benchmark {
    private static final int LIMIT = 4_000_000;

    @Override
    public String name() {
        return "sieve";
    }

    @Override
    public long run() {
        boolean[] composite = new boolean[LIMIT];
        long sum = 0;
        int count = 0;
        for (int n = 2; n < LIMIT; n++) {
            if (!composite[n]) {
                count++;
                sum += n;
                for (long multiple = (long) n * n; multiple < LIMIT; multiple += n) {
                    composite[(int) multiple] = true;
                }
            }
        }
        return sum * 31 + count + Arrays.hashCode(composite);
    }

    @Override
    public long expectedChecksum() {
        return 16879433666166L;
    }
}
