package arrays;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;

/// java.util.Arrays: sort, search, fill, compare, mismatch, setAll, prefix, over sizes that take
/// different paths.
public final class ArraysUtil {
    public static void main(String[] args) {
        for (int n : new int[] {0, 1, 2, 10, 47, 100, 300, 5000}) {
            int[] a = new int[n];
            long seed = n * 7919L + 13;
            for (int i = 0; i < n; i++) {
                seed = seed * 6364136223846793005L + 1442695040888963407L;
                a[i] = (int) (seed >>> 40) % 1000;
            }
            int[] s = a.clone();
            Arrays.sort(s);
            boolean ok = true;
            for (int i = 1; i < n; i++) {
                ok &= s[i - 1] <= s[i];
            }
            Integer[] boxed = Arrays.stream(a).boxed().toArray(Integer[]::new);
            Arrays.sort(
                    boxed,
                    Comparator.comparing((Integer x) -> x % 10)
                            .thenComparing(Collections.reverseOrder()));
            double[] d = Arrays.stream(a).asDoubleStream().map(x -> x / 7).toArray();
            Arrays.sort(d);
            char[] c = new char[n];
            byte[] b = new byte[n];
            for (int i = 0; i < n; i++) {
                c[i] = (char) a[i];
                b[i] = (byte) a[i];
            }
            Arrays.sort(c);
            Arrays.sort(b);
            System.out.println(
                    n
                            + " "
                            + ok
                            + " "
                            + Arrays.hashCode(s)
                            + " "
                            + Arrays.hashCode(boxed)
                            + " "
                            + Arrays.hashCode(d)
                            + " "
                            + Arrays.hashCode(c)
                            + " "
                            + Arrays.hashCode(b)
                            + " "
                            + (n > 0
                                    ? Arrays.binarySearch(s, s[n / 2]) >= 0
                                    : Arrays.binarySearch(s, 1)));
        }
        double[] odd = {
            Double.NaN,
            0.0,
            -0.0,
            1,
            Double.NEGATIVE_INFINITY,
            -1,
            Double.POSITIVE_INFINITY,
            Double.MIN_VALUE
        };
        Arrays.sort(odd);
        System.out.println(
                Arrays.toString(odd)
                        + Arrays.binarySearch(odd, 0.0)
                        + Arrays.binarySearch(odd, -0.0)
                        + Arrays.binarySearch(odd, Double.NaN));
        int[] f = new int[10];
        Arrays.fill(f, 3);
        Arrays.fill(f, 2, 5, 7);
        System.out.println(Arrays.toString(f));
        Arrays.setAll(f, i -> i * i);
        Arrays.parallelPrefix(f, Integer::sum);
        System.out.println(Arrays.toString(f));
        System.out.println(
                Arrays.binarySearch(f, 14)
                        + " "
                        + Arrays.binarySearch(f, 15)
                        + " "
                        + Arrays.binarySearch(f, 3, 6, 1)
                        + " "
                        + Arrays.binarySearch(f, 999));
        System.out.println(
                Arrays.compare(new int[] {1, 2}, new int[] {1, 3})
                        + " "
                        + Arrays.compare(new byte[] {-1}, new byte[] {1})
                        + " "
                        + Arrays.compareUnsigned(new byte[] {-1}, new byte[] {1})
                        + " "
                        + Arrays.compare(new String[] {"a"}, new String[] {"a", "b"})
                        + " "
                        + Arrays.compare((int[]) null, new int[0]));
        byte[] m1 = new byte[100], m2 = new byte[100];
        for (int at : new int[] {0, 7, 8, 31, 63, 99}) {
            m2[at] = 1;
            System.out.print(
                    Arrays.mismatch(m1, m2) + "/" + Arrays.mismatch(m1, 1, 100, m2, 1, 100) + " ");
            m2[at] = 0;
        }
        System.out.println(
                Arrays.mismatch(m1, m2)
                        + " "
                        + Arrays.mismatch(new double[] {Double.NaN}, new double[] {Double.NaN})
                        + " "
                        + Arrays.mismatch(new double[] {0.0}, new double[] {-0.0}));
        System.out.println(
                Arrays.asList(1, 2, 3).indexOf(2)
                        + " "
                        + Arrays.asList(new Integer[] {1, 2}).getClass().getSimpleName());
        try {
            Arrays.asList(1).add(2);
        } catch (UnsupportedOperationException e) {
            System.out.println("fixed size");
        }
        Integer[] back = {3, 1, 2};
        Collections.sort(Arrays.asList(back));
        System.out.println(Arrays.toString(back));
        try {
            Arrays.sort(new Object[] {"a", 1});
        } catch (ClassCastException e) {
            System.out.println("not comparable");
        }
        try {
            Arrays.sort(new int[3], 2, 1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        String[] words = "the quick brown fox jumps over the lazy dog".split(" ");
        Arrays.sort(words, 1, 7, String.CASE_INSENSITIVE_ORDER.reversed());
        System.out.println(String.join(",", words));
    }
}
