package loops;

/// Loops of many rounds, left at the limit or before, whose counters go up or down by a constant or by what a caller says, up to the ends of their types; each with values that go from round to round in variables and in memory.
public final class LongLoops {
    private static final int LENGTH = 300_007;
    private static final int[] BOUNDS = {-5, 0, 1, 997, 9_999, 100_000, 200_001, LENGTH - 1, LENGTH};
    private static final int[] STEPS = {1, 2, 7, 1_000, 99_991};

    private static int[] numbers = new int[LENGTH];
    private static long total;

    public static void main(String[] args) throws InterruptedException {
        for (int i = 0; i < LENGTH; i++) {
            numbers[i] = i * 31 ^ i >>> 3;
        }
        for (int from : BOUNDS) {
            for (int to : BOUNDS) {
                System.out.println(from + " to " + to + ": " + up(from, to) + " " + down(to, from) + " " + inclusive(from, to) + " " + until(from, to) + " " + firstAbove(from, to, 9_000_000));
                for (int step : STEPS) {
                    System.out.println("  by " + step + ": " + by(from, to, step) + " " + downBy(to, from, step) + " " + longBy(from, to, step) + " " + scattered(from, to, step));
                }
            }
        }
        System.out.println(total);
        ends();
        others();
    }

    private static long up(int from, int to) {
        long a = 1, b = 2;
        for (int i = from; i < to; i++) {
            long next = a * 3 + i;
            a = b;
            b = next;
            total += i;
        }
        return a ^ b;
    }

    private static long down(int from, int to) {
        long hash = 0;
        for (int i = from; i > to; i--) {
            hash = hash * 31 + i;
            total ^= hash;
        }
        return hash;
    }

    private static long inclusive(int from, int to) {
        long hash = 7;
        for (int i = from; i <= to; i++) {
            hash = hash * 31 + (i ^ hash >>> 7);
        }
        return hash;
    }

    private static int until(int from, int to) {
        int rounds = 0;
        for (int i = Math.min(from, to); i != Math.max(from, to); i++) {
            rounds += i & 3;
        }
        return rounds;
    }

    private static int firstAbove(int from, int to, int bound) {
        for (int i = Math.max(0, from); i < to; i++) {
            if (numbers[i] > bound) {
                return i;
            }
        }
        return -1;
    }

    private static long by(int from, int to, int step) {
        long hash = 0;
        int last = -1;
        for (int i = from; i < to; i += step) {
            hash = hash * 5 + i;
            last = i;
        }
        return hash * 3 + last;
    }

    private static long downBy(int from, int to, int step) {
        long hash = 0;
        for (int i = from; i >= to; i -= step) {
            hash = hash * 5 + i;
        }
        return hash;
    }

    private static long longBy(long from, long to, int step) {
        long hash = 0;
        for (long i = from; i < to; i += step) {
            hash = hash * 5 + i;
        }
        return hash;
    }

    private static long scattered(int from, int to, int step) {
        long hash = 0;
        for (int i = Math.max(0, from); i < to; i += step) {
            numbers[i] += i;
            hash += numbers[i];
        }
        return hash;
    }

    /// Where another step would wrap.
    private static void ends() {
        long hash = 0;
        int rounds = 0;
        for (int i = Integer.MAX_VALUE - 200_000; i < Integer.MAX_VALUE; i++) {
            hash = hash * 31 + i;
        }
        for (int i = Integer.MIN_VALUE + 200_000; i > Integer.MIN_VALUE; i--) {
            hash = hash * 31 + i;
        }
        for (int i = Integer.MAX_VALUE - 700_000; i > 0; i += 3) {
            rounds++;
        }
        for (long i = Integer.MAX_VALUE - 100_000L; i < Integer.MAX_VALUE + 100_000L; i++) {
            hash = hash * 31 + i;
        }
        for (long i = Long.MAX_VALUE - 100_000; i < Long.MAX_VALUE; i++) {
            hash = hash * 31 + i;
        }
        System.out.println(hash + " " + rounds);
    }

    /// A loop that nobody interrupts from inside lets others have their turn.
    private static void others() throws InterruptedException {
        int[] turns = new int[1];
        boolean[] isDone = new boolean[1];
        Thread other = new Thread(() -> {
            while (true) {
                synchronized (turns) {
                    if (isDone[0]) {
                        return;
                    }
                    turns[0]++;
                }
                Thread.yield();
            }
        });
        other.start();
        long sum = 0;
        for (int round = 0; round < 40; round++) {
            sum += spin(20_000_000 + round);
        }
        synchronized (turns) {
            isDone[0] = true;
            System.out.println(sum + " " + (turns[0] > 0));
        }
        other.join();
    }

    private static long spin(int rounds) {
        long x = 88172645463325252L;
        for (int i = 0; i < rounds; i++) {
            x ^= x << 7;
            x ^= x >>> 9;
        }
        return x;
    }
}
