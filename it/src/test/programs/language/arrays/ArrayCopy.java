package arrays;

import java.util.Arrays;

/// System.arraycopy: all element types, overlap both ways, zero lengths, checks, partial copies
/// before a store error.
public final class ArrayCopy {
    interface Body {
        void run();
    }

    static void attempt(Body body) {
        try {
            body.run();
            System.out.println("ok");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        for (int n : new int[] {0, 1, 3, 7, 8, 9, 31, 64, 65, 200}) {
            byte[] b = new byte[300];
            char[] c = new char[300];
            int[] i = new int[300];
            long[] l = new long[300];
            double[] d = new double[300];
            String[] s = new String[300];
            short[] h = new short[300];
            boolean[] z = new boolean[300];
            float[] f = new float[300];
            for (int k = 0; k < 300; k++) {
                b[k] = (byte) k;
                c[k] = (char) (k * 3);
                i[k] = k * 7;
                l[k] = k * 11L;
                d[k] = k / 2.0;
                s[k] = "s" + k;
                h[k] = (short) -k;
                z[k] = k % 3 == 0;
                f[k] = k;
            }
            System.arraycopy(b, 3, b, 5, n);
            System.arraycopy(c, 9, c, 2, n);
            System.arraycopy(i, 0, i, 1, n);
            System.arraycopy(l, 1, l, 0, n);
            System.arraycopy(d, 5, d, 5, n);
            System.arraycopy(s, 4, s, 9, n);
            System.arraycopy(h, 8, h, 3, n);
            System.arraycopy(z, 1, z, 3, n);
            System.arraycopy(f, 7, f, 0, n);
            System.out.println(
                    n
                            + " "
                            + Arrays.hashCode(b)
                            + " "
                            + Arrays.hashCode(c)
                            + " "
                            + Arrays.hashCode(i)
                            + " "
                            + Arrays.hashCode(l)
                            + " "
                            + Arrays.hashCode(d)
                            + " "
                            + Arrays.hashCode(s)
                            + " "
                            + Arrays.hashCode(h)
                            + " "
                            + Arrays.hashCode(z)
                            + " "
                            + Arrays.hashCode(f));
        }
        int[] a = {1, 2, 3, 4, 5};
        Object[] mixed = {"a", "b", 3, "d"};
        String[] strings = new String[4];
        Object nul = null;
        attempt(() -> System.arraycopy(a, 0, a, 5, 0));
        attempt(() -> System.arraycopy(a, 5, a, 0, 1));
        attempt(() -> System.arraycopy(a, -1, a, 0, 1));
        attempt(() -> System.arraycopy(a, 0, a, -1, 1));
        attempt(() -> System.arraycopy(a, 0, a, 0, -1));
        attempt(() -> System.arraycopy(a, 0, a, 3, 3));
        attempt(() -> System.arraycopy(a, Integer.MAX_VALUE, a, 0, Integer.MAX_VALUE));
        attempt(() -> System.arraycopy(nul, 0, a, 0, 1));
        attempt(() -> System.arraycopy(a, 0, nul, 0, 1));
        attempt(() -> System.arraycopy(mixed, 0, strings, 0, 4));
        System.out.println(Arrays.toString(strings));
        attempt(() -> System.arraycopy(mixed, 0, strings, 2, 3));
        attempt(() -> System.arraycopy(strings, 0, mixed, 2, 2));
        System.out.println(Arrays.toString(mixed));
        attempt(() -> System.arraycopy(new Object[0], 0, strings, 4, 0));
        attempt(() -> System.arraycopy(a, 0, new long[5], 0, 1));
        attempt(() -> System.arraycopy(a, 0, "x", 0, 1));
        attempt(() -> System.arraycopy(new int[2][2], 0, mixed, 0, 2));
        attempt(() -> System.arraycopy(mixed, 0, new int[2][2], 0, 1));
        attempt(() -> System.arraycopy(new byte[1], 0, new boolean[1], 0, 1));
        Integer[] ints = {1, 2};
        Number[] nums = new Number[3];
        System.arraycopy(ints, 0, nums, 1, 2);
        System.out.println(Arrays.toString(nums));
        System.out.println(
                Arrays.toString(Arrays.copyOf(a, 7))
                        + Arrays.toString(Arrays.copyOfRange(a, 3, 8))
                        + Arrays.toString(Arrays.copyOf(strings, 2, Object[].class))
                        + Arrays.copyOf(strings, 2, Object[].class).getClass().getSimpleName());
        attempt(() -> Arrays.copyOf(mixed, 4, String[].class));
        attempt(() -> Arrays.copyOfRange(a, 6, 7));
        attempt(() -> Arrays.copyOfRange(a, 3, 2));
    }
}
