package bench.programs;

import bench.Benchmark;

/// Pancake flips over all permutations: small int arrays, index arithmetic, branches.
public final class Fannkuch implements Benchmark {
    private static final int SIZE = 9;

    @Override
    public String name() {
        return "fannkuch";
    }

    @Override
    public long run() {
        int[] permutation = new int[SIZE], flipped = new int[SIZE], turns = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            permutation[i] = i;
            turns[i] = i + 1;
        }
        int most = 0, sum = 0, index = 0;
        do {
            if (permutation[0] != 0) {
                System.arraycopy(permutation, 0, flipped, 0, SIZE);
                int flips = flips(flipped);
                most = Math.max(most, flips);
                sum += (index & 1) == 0 ? flips : -flips;
            }
            index++;
        } while (next(permutation, turns));
        return sum * 1000L + most;
    }

    @Override
    public long expectedChecksum() {
        return 8629030L;
    }

    private static int flips(int[] p) {
        int flips = 0;
        for (int first = p[0]; first != 0; first = p[0]) {
            for (int low = 0, high = first; low < high; low++, high--) {
                int t = p[low];
                p[low] = p[high];
                p[high] = t;
            }
            flips++;
        }
        return flips;
    }

    /// Rotates ever longer prefixes; false after the last permutation.
    private static boolean next(int[] p, int[] turns) {
        for (int r = 1; r < SIZE; r++) {
            int first = p[0];
            System.arraycopy(p, 1, p, 0, r);
            p[r] = first;
            if (--turns[r] > 0) {
                return true;
            }
            turns[r] = r + 1;
        }
        return false;
    }
}
