package codegen;

import java.util.Arrays;
import java.util.function.IntSupplier;

/// Accesses through null of every kind, where a check may be nothing but the access itself: values that live on into a handler, loops,
/// arrays, stores that must not happen, what comes before the access and what would come after it.
public final class NullAccesses {
    private int number;
    private long wide;
    private double real;
    private byte small;
    private volatile int shared;
    private NullAccesses next;
    private int[] items;
    private static int before;

    private static String told(IntSupplier action) {
        try {
            return String.valueOf(action.getAsInt());
        } catch (NullPointerException e) {
            StackTraceElement frame = e.getStackTrace()[0];
            return frame.getMethodName() + " " + e.getMessage();
        }
    }

    private static int sums(NullAccesses a, NullAccesses b, int x, int y) {
        int left = x * 31 + y;
        int right = y * 17 - x;
        try {
            left += a.number;
            before = left;
            right += b.number;
            before = right;
        } catch (NullPointerException e) {
            return left * 1000 + right;
        }
        return left - right;
    }

    private static String fields(NullAccesses of) {
        StringBuilder told = new StringBuilder();
        told.append(told(() -> of.number)).append('\n').append(told(() -> (int) of.wide)).append('\n').append(told(() -> (int) of.real));
        told.append('\n').append(told(() -> of.small)).append('\n').append(told(() -> of.shared)).append('\n');
        return told.append(told(() -> of.next.number)).toString();
    }

    private static int store(NullAccesses to, int value) {
        int done = 0;
        try {
            to.number = value;
            done |= 1;
            to.next.wide = value;
            done |= 2;
            to.items[value] = value;
            done |= 4;
        } catch (NullPointerException e) {
            done |= 8;
        } catch (ArrayIndexOutOfBoundsException e) {
            done |= 16;
        }
        return done;
    }

    private static int walk(NullAccesses[] all) {
        int sum = 0;
        int missing = 0;
        for (int i = 0; i < all.length; i++) {
            try {
                sum += all[i].number * i;
            } catch (NullPointerException e) {
                missing++;
            }
        }
        return sum * 1000 + missing;
    }

    private static int depth(int n) {
        try {
            return depth(n + 1);
        } catch (StackOverflowError e) {
            return sums(null, null, 1, 2);
        }
    }

    public static void main(String[] args) throws Exception {
        NullAccesses full = new NullAccesses();
        full.number = 5;
        System.out.println(fields(null));
        System.out.println(fields(full));
        System.out.println(sums(null, full, 3, 4) + " " + sums(full, null, 3, 4) + " " + sums(full, full, 3, 4) + " " + before);
        System.out.println(store(null, 1) + " " + store(full, 7) + " " + full.number);
        full.next = new NullAccesses();
        System.out.println(store(full, 2) + " " + full.next.wide);
        full.items = new int[2];
        System.out.println(store(full, 3) + " " + store(full, 1) + " " + full.items[1]);
        System.out.println(told(() -> full.next.items.length) + "\n" + told(() -> full.next.items[0]) + "\n" + told(() -> ((Object) null).hashCode()));
        NullAccesses[] all = new NullAccesses[60];
        for (int i = 0; i < all.length; i++) {
            all[i] = i % 4 == 1 ? null : full;
        }
        System.out.println(walk(all) + " " + depth(0));
        int[] caught = new int[3];
        Thread[] threads = new Thread[caught.length];
        for (int t = 0; t < threads.length; t++) {
            int own = t;
            threads[t] = new Thread(() -> {
                for (int i = 0; i < 3000; i++) {
                    int[] garbage = new int[20];
                    try {
                        garbage[0] = (i % 3 == own ? null : full).number;
                    } catch (NullPointerException e) {
                        caught[own]++;
                    }
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(Arrays.toString(caught));
    }
}
