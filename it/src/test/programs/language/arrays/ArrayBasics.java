package arrays;

import java.util.Arrays;

/// Creation, multi-dimensional, clone, covariance, store checks, length, default values, class
/// names.
public final class ArrayBasics {
    static <T> T[] grown(T[] a, T x) {
        T[] b = Arrays.copyOf(a, a.length + 1);
        b[a.length] = x;
        return b;
    }

    public static void main(String[] args) {
        int[][] grid = new int[3][4];
        grid[1][2] = 5;
        int[][] ragged = {{1}, {2, 3}, {}, null};
        int[][][] cube = new int[2][3][];
        long[][][][] four = new long[1][2][3][4];
        System.out.println(
                Arrays.deepToString(grid)
                        + " "
                        + Arrays.deepToString(ragged)
                        + " "
                        + Arrays.deepToString(cube)
                        + " "
                        + four[0][1][2].length);
        System.out.println(
                Arrays.toString(new boolean[2])
                        + Arrays.toString(new char[1]).codePointAt(1)
                        + Arrays.toString(new float[1])
                        + Arrays.toString(new double[1])
                        + Arrays.toString(new String[1])
                        + Arrays.toString(new byte[2])
                        + Arrays.toString(new long[1])
                        + Arrays.toString(new short[1]));
        int[][] shallow = grid.clone();
        shallow[0] = new int[] {9};
        shallow[1][2] = 6;
        System.out.println(
                grid[0].length + " " + grid[1][2] + " " + (shallow.getClass() == grid.getClass()));
        Object[] objects = new String[] {"a", "b"};
        Number[] numbers = new Integer[2];
        Object[][] deep = new Integer[2][2];
        try {
            objects[0] = 1;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            numbers[1] = 2.5;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            deep[0] = new String[2];
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            deep[0][0] = "x";
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        deep[1] = null;
        numbers[0] = 7;
        Object[] any = new Object[2][3];
        any[0] = new String[1];
        System.out.println(numbers[0] + " " + deep[1] + " " + any[0].getClass().getName());
        try {
            any[1] = "not an array";
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        for (Class<?> c :
                new Class<?>[] {
                    int[].class,
                    int[][].class,
                    String[].class,
                    Object[][][].class,
                    boolean[].class,
                    char[].class,
                    byte[].class,
                    long[].class,
                    float[].class,
                    double[].class,
                    short[].class
                }) {
            System.out.print(c.getName() + " " + c.getSimpleName() + " " + c.getTypeName() + ", ");
        }
        System.out.println();
        System.out.println(
                int[].class.getSuperclass()
                        + " "
                        + Arrays.toString(int[].class.getInterfaces())
                        + " "
                        + int[][].class.getComponentType()
                        + " "
                        + String[].class.arrayType()
                        + " "
                        + new int[0].getClass().isInstance(new int[1]));
        String[] more = grown(new String[] {"x"}, "y");
        System.out.println(more.length + more[1] + more.getClass().getSimpleName());
        long[] l = {1, 2, 3};
        l[0] += l[1]++ * --l[2];
        System.out.println(Arrays.toString(l));
        byte[] by = {127};
        by[0]++;
        by[0] += 1;
        char[] ch = {'a'};
        ch[0]++;
        ch[0] += 2;
        System.out.println(by[0] + " " + ch[0]);
        int[] self = {1, 2, 3, 0};
        int i = 0;
        self[i] = self[i = 2] + i;
        System.out.println(Arrays.toString(self) + i);
        Object cyc[] = new Object[2];
        cyc[0] = cyc;
        cyc[1] = "x";
        System.out.println(Arrays.deepToString(cyc));
        int[] a[] = {{1, 2}, {3}};
        System.out.println(a[0].length + a[1][0]);
        double sum = 0;
        for (int[] row : a) for (double d : row) sum += d / 2;
        System.out.println(sum);
        System.out.println(
                new int[] {1, 2}.equals(new int[] {1, 2})
                        + " "
                        + Arrays.equals(new int[] {1, 2}, new int[] {1, 2})
                        + " "
                        + Arrays.deepEquals(new int[][] {{1}}, new int[][] {{1}})
                        + " "
                        + Arrays.hashCode(new int[] {1, 2})
                        + " "
                        + Arrays.deepHashCode(new Object[] {1, new int[] {2}}));
        try {
            System.out.println(new int[1][0][5][3].length);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println((Object) new int[1 << 30][1 << 30].length);
        } catch (OutOfMemoryError e) {
            System.out.println("no memory");
        }
    }
}
