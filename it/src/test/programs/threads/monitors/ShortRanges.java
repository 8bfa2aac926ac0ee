package monitors;

import java.util.ArrayList;
import java.util.List;

/// Synchronized blocks whose handler ends before the monitor is left, as in code of kotlinc: with loops, several exits, one within
/// another, and code that throws.
public final class ShortRanges {
    private final Object lock = new Object();
    private final Object other = new Object();
    private final List<String> seen = new ArrayList<>();

    int sum(int[] values) {
        int sum = 0;
        synchronized (lock) {
            for (int value : values) {
                if (value < 0) {
                    return -1;
                }
                sum += value;
            }
        }
        return sum;
    }

    String nested(int depth) {
        synchronized (lock) {
            if (depth == 0) {
                return "outer";
            }
            synchronized (other) {
                while (depth > 1) {
                    seen.add("depth " + depth--);
                    if (depth == 7) {
                        return "inner";
                    }
                }
                seen.add("held " + Thread.holdsLock(lock) + " " + Thread.holdsLock(other));
            }
            seen.add("held " + Thread.holdsLock(lock) + " " + Thread.holdsLock(other));
        }
        return "after";
    }

    int throwing(int index) {
        synchronized (seen) {
            return seen.get(index).length();
        }
    }

    private void show(String what) {
        boolean isFree = !Thread.holdsLock(lock) && !Thread.holdsLock(other) && !Thread.holdsLock(seen);
        System.out.println(what + " " + isFree + " " + seen);
        seen.clear();
    }

    public static void main(String[] args) throws Exception {
        ShortRanges ranges = new ShortRanges();
        ranges.show("sum " + ranges.sum(new int[] {1, 2, 3}) + " " + ranges.sum(new int[] {4, -5, 6}));
        for (int depth : new int[] {0, 1, 3, 8, 9}) {
            ranges.show(ranges.nested(depth));
        }
        try {
            ranges.throwing(5);
        } catch (IndexOutOfBoundsException e) {
            ranges.show(e.getMessage());
        }
        int[] count = new int[1];
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int turn = 0; turn < 500; turn++) {
                    synchronized (ranges) {
                        int before = count[0];
                        if (turn % 50 == 0) {
                            Thread.yield();
                        }
                        count[0] = before + 1;
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(count[0]);
    }
}
