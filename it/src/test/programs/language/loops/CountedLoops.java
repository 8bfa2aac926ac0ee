package loops;

import java.util.Arrays;

/// Loops whose indices follow a counter, with every way of leaving them: at the limit, by an index that is out of range at the start, in the middle or at the end, by a counter that wraps.
public final class CountedLoops {
    private static final int LENGTH = 7;
    private static final int[] BOUNDS = {Integer.MIN_VALUE, -4, -1, 0, 1, 2, 5, 6, 7, 8, 11, Integer.MAX_VALUE - 3, Integer.MAX_VALUE};
    private static final int[] STEPS = {Integer.MIN_VALUE, -1_000_000_007, -2, -1, 1, 2, 3, 5, 1_000_000_007, Integer.MAX_VALUE};
    private static final int MAX_ROUNDS = 40;

    private interface Walk {
        long walk(int[] array, int from, int to, int step);
    }

    /// What a loop had done when it was left by an exception.
    private static int rounds;
    private static long hash;

    public static void main(String[] args) {
        run("up", CountedLoops::up);
        run("up to and with", CountedLoops::upInclusive);
        run("up by two", CountedLoops::upByTwo);
        run("up by step", CountedLoops::upByStep);
        run("until equal", CountedLoops::untilEqual);
        run("down", CountedLoops::down);
        run("down to and with", CountedLoops::downInclusive);
        run("down until equal", CountedLoops::downUntilEqual);
        run("shifted", CountedLoops::shifted);
        run("mirrored", CountedLoops::mirrored);
        run("scaled", CountedLoops::scaled);
        run("scaled back", CountedLoops::scaledBack);
        run("two ends", CountedLoops::twoEnds);
        run("two counters, two steps", CountedLoops::twoSteps);
        run("two arrays", CountedLoops::twoArrays);
        run("stores", CountedLoops::stores);
        run("prefix sums", CountedLoops::prefixSums);
        run("left in between", CountedLoops::leftInBetween);
        run("rows", CountedLoops::rows);
        run("long counter", CountedLoops::longCounter);
        run("long counter far away", CountedLoops::farAway);
        run("long counter down", CountedLoops::longDown);
        run("text", CountedLoops::text);
        run("limit changes", CountedLoops::limitChanges);
        run("allocates", CountedLoops::allocates);
        longLoops();
    }

    private static void run(String name, Walk walk) {
        long all = 0;
        int failures = 0;
        for (int from : BOUNDS) {
            for (int to : BOUNDS) {
                for (int step : STEPS) {
                    int[] array = new int[LENGTH];
                    for (int i = 0; i < LENGTH; i++) {
                        array[i] = i * i + 3;
                    }
                    rounds = 0;
                    hash = 17;
                    try {
                        all = all * 31 + walk.walk(array, from, to, step);
                    } catch (RuntimeException e) {
                        failures++;
                        all = all * 37 + e.toString().hashCode();
                    }
                    all = all * 41 + hash + rounds + Arrays.hashCode(array);
                }
            }
        }
        System.out.println(name + ": " + all + ", " + failures + " left by an exception");
    }

    /// Ends loops over more than there is; the exception is part of what is compared.
    private static void count() {
        if (++rounds > MAX_ROUNDS) {
            throw new IllegalStateException("enough");
        }
    }

    private static long up(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = sum * 3 + a[i];
        }
        return sum;
    }

    private static long upInclusive(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i <= to; i++) {
            sum = sum * 3 + a[i];
        }
        return sum;
    }

    private static long upByTwo(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i < to; i += 2) {
            sum = sum * 3 + a[i];
        }
        return sum;
    }

    private static long upByStep(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i < to; i += step) {
            sum = sum * 3 + a[i];
            if (sum > 1L << 40) {
                break;
            }
        }
        return sum;
    }

    private static long untilEqual(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i != to; i++) {
            sum = sum * 3 + a[i];
        }
        return sum;
    }

    private static long down(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i > to; i--) {
            sum = sum * 3 + a[i];
        }
        return sum;
    }

    private static long downInclusive(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i >= to; i -= 3) {
            sum = sum * 3 + a[i];
        }
        return sum;
    }

    private static long downUntilEqual(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i != to; --i) {
            sum = sum * 3 + a[i];
        }
        return sum;
    }

    private static long shifted(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = sum * 3 + a[i + step] + a[i - 1];
        }
        return sum;
    }

    private static long mirrored(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = sum * 3 + a[to - i] + a[LENGTH - 1 - i];
        }
        return sum;
    }

    private static long scaled(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 7 + i;
            sum = sum * 3 + a[2 * i + 1];
        }
        return sum;
    }

    private static long scaledBack(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 7 + i;
            sum = sum * 3 + a[6 - (i << 1)] + a[-i + 5];
        }
        return sum;
    }

    private static long twoEnds(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from, j = LENGTH - 1; i < to; i++, j--) {
            sum = sum * 3 + a[i] * 5L + a[j];
        }
        return sum;
    }

    private static long twoSteps(int[] a, int from, int to, int step) {
        long sum = 0;
        for (int i = from, j = 0; i < to; i++, j += 2) {
            sum = sum * 3 + a[i] * 5L + a[j];
        }
        return sum;
    }

    private static long twoArrays(int[] a, int from, int to, int step) {
        char[] other = new char[4];
        for (int i = from; i < to; i++) {
            hash = hash * 5 + i;
            other[i] += (char) a[i];
        }
        return Arrays.hashCode(other);
    }

    private static long stores(int[] a, int from, int to, int step) {
        for (int i = from; i < to; i++) {
            a[i] = i;
        }
        return Arrays.hashCode(a);
    }

    private static long prefixSums(int[] a, int from, int to, int step) {
        for (int i = from; i < to; i++) {
            a[i + 1] += a[i];
        }
        return Arrays.hashCode(a);
    }

    private static long leftInBetween(int[] a, int from, int to, int step) {
        for (int i = from; i < to; i++) {
            if (a[i] == 12) {
                return i;
            }
            if (a[i] == step) {
                continue;
            }
            hash += a[i];
        }
        return -1;
    }

    private static long rows(int[] a, int from, int to, int step) {
        int[][] table = {a, {1, 2, 3}, null, a};
        long sum = 0;
        for (int row = 0; row < 4; row++) {
            for (int i = from; i < to; i++) {
                sum = sum * 3 + table[row][i];
                hash = hash * 3 + row;
            }
        }
        return sum;
    }

    private static long longCounter(int[] a, int from, int to, int step) {
        long sum = 0;
        for (long i = from; i < to; i += Math.abs((long) step)) {
            sum = sum * 3 + a[(int) i];
        }
        return sum;
    }

    private static long farAway(int[] a, int from, int to, int step) {
        long sum = 0;
        long base = (long) step << 32;
        for (long i = base + from; i < base + to; i++) {
            sum = sum * 3 + a[(int) i];
        }
        return sum;
    }

    private static long longDown(int[] a, int from, int to, int step) {
        long sum = 0;
        for (long i = from; i >= to; i += step) {
            sum = sum * 3 + a[(int) i];
            count();
        }
        return sum;
    }

    private static long text(int[] a, int from, int to, int step) {
        String text = step > 0 ? "counted" : "gez\u00e4hlt\u4e2d";
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum = sum * 3 + text.charAt(i);
        }
        return sum;
    }

    private static long limitChanges(int[] a, int from, int to, int step) {
        int limit = to;
        for (int i = from; i < limit; i++) {
            hash = hash * 3 + a[i];
            if (a[i] > 12) {
                limit--;
            }
        }
        return limit;
    }

    private static long allocates(int[] a, int from, int to, int step) {
        Object[] made = new Object[LENGTH];
        for (int i = from; i < to; i++) {
            made[i] = Integer.valueOf(a[i] * 1000);
            count();
        }
        return Arrays.hashCode(made);
    }

    /// Longer than a loop may run without looking up.
    private static void longLoops() {
        byte[] bytes = new byte[3_000_001];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7);
        }
        long sum = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            sum = sum * 31 + bytes[i];
        }
        for (int step = 2; step < 2000; step = step * 3 + 1) {
            for (int i = step; i < bytes.length; i += step) {
                bytes[i]++;
            }
        }
        System.out.println(sum + " " + Arrays.hashCode(bytes));
    }
}
