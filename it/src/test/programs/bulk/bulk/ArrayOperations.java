package bulk;

import java.util.Arrays;

/// Copying, filling, comparing and hashing arrays at all lengths and alignments, each against a plain loop.
public final class ArrayOperations {
    private static final int LONGEST = 130;
    private static final int[] PLACES = {0, 1, 2, 3, 5, 7, 8, 15, 16, 17};
    private static final int[] LARGE = {255, 256, 511, 1023, 1024, 1025, 4095, 4096, 4103, 70_001, 262_144, 262_145, 600_003};
    private static final int[] DISTANCES = {1, 3, 8, 15, 16, 63, 64, 65, 1000, 262_144, 300_001};

    private static int checks;
    private static int errors;

    public static void main(String[] args) {
        copies();
        section("copies");
        largeCopies();
        section("large copies");
        references();
        section("references");
        fills();
        section("fills");
        clones();
        section("clones");
        differences();
        section("differences");
        hashes();
        section("hashes");
    }

    private static void section(String name) {
        System.out.println(name + ": " + checks + " checks, " + errors + " errors");
        checks = 0;
        errors = 0;
    }

    private static void expect(boolean right) {
        checks++;
        if (!right) {
            errors++;
        }
    }

    private static byte[] bytes(int length, int seed) {
        byte[] all = new byte[length];
        for (int i = 0; i < length; i++) {
            all[i] = (byte) (seed * 31 + i * 7 + (i >> 8));
        }
        return all;
    }

    private static void copies() {
        for (int length = 0; length <= LONGEST; length++) {
            for (int from : PLACES) {
                for (int to : PLACES) {
                    copyBytes(bytes(LONGEST + 40, length), from, to, length);
                    byte[] target = bytes(LONGEST + 40, 99);
                    byte[] source = bytes(LONGEST + 40, length);
                    byte[] expected = naive(source, from, target, to, length);
                    System.arraycopy(source, from, target, to, length);
                    expect(same(expected, target));
                }
            }
            copyWide(length, 3, 5);
            copyWide(length, 5, 3);
            copyWide(length, 4, 4);
        }
    }

    private static byte[] naive(byte[] source, int from, byte[] target, int to, int length) {
        byte[] expected = new byte[target.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = i >= to && i < to + length ? source[from + i - to] : target[i];
        }
        return expected;
    }

    private static boolean same(byte[] a, byte[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return a.length == b.length;
    }

    /// Within one array.
    private static void copyBytes(byte[] array, int from, int to, int length) {
        byte[] expected = naive(array, from, array, to, length);
        System.arraycopy(array, from, array, to, length);
        expect(same(expected, array));
    }

    private static void copyWide(int length, int from, int to) {
        char[] chars = new char[LONGEST + 20];
        short[] shorts = new short[LONGEST + 20];
        int[] ints = new int[LONGEST + 20];
        float[] floats = new float[LONGEST + 20];
        long[] longs = new long[LONGEST + 20];
        double[] doubles = new double[LONGEST + 20];
        boolean[] booleans = new boolean[LONGEST + 20];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (i * 321);
            shorts[i] = (short) (i * -321);
            ints[i] = i * 0x9E3779B9;
            floats[i] = i * 1.5f;
            longs[i] = i * 0x9E3779B97F4A7C15L;
            doubles[i] = i / 3.0;
            booleans[i] = i % 3 == 0;
        }
        System.arraycopy(chars, from, chars, to, length);
        System.arraycopy(shorts, from, shorts, to, length);
        System.arraycopy(ints, from, ints, to, length);
        System.arraycopy(floats, from, floats, to, length);
        System.arraycopy(longs, from, longs, to, length);
        System.arraycopy(doubles, from, doubles, to, length);
        System.arraycopy(booleans, from, booleans, to, length);
        boolean right = true;
        for (int i = 0; i < chars.length; i++) {
            int origin = i >= to && i < to + length ? i - to + from : i;
            right &= chars[i] == (char) (origin * 321) && shorts[i] == (short) (origin * -321);
            right &= ints[i] == origin * 0x9E3779B9 && floats[i] == origin * 1.5f;
            right &= longs[i] == origin * 0x9E3779B97F4A7C15L && doubles[i] == origin / 3.0;
            right &= booleans[i] == (origin % 3 == 0);
        }
        expect(right);
    }

    private static void largeCopies() {
        for (int length : LARGE) {
            byte[] source = bytes(length + 20, length);
            byte[] target = bytes(length + 20, 5);
            byte[] expected = naive(source, 3, target, 6, length);
            System.arraycopy(source, 3, target, 6, length);
            expect(same(expected, target));
            for (int distance : DISTANCES) {
                if (distance <= length) {
                    copyBytes(bytes(length + distance, length), 0, distance, length);
                    copyBytes(bytes(length + distance, length), distance, 0, length);
                }
            }
        }
    }

    private static void references() {
        for (int length = 0; length <= LONGEST; length++) {
            Object[] all = new Object[LONGEST + 10];
            for (int i = 0; i < all.length; i++) {
                all[i] = i;
            }
            Object[] before = new Object[all.length];
            for (int i = 0; i < all.length; i++) {
                before[i] = all[i];
            }
            System.arraycopy(all, 2, all, 5, length);
            boolean right = true;
            for (int i = 0; i < all.length; i++) {
                right &= all[i] == before[i >= 5 && i < 5 + length ? i - 3 : i];
            }
            Integer[] narrow = new Integer[LONGEST + 10];
            System.arraycopy(before, 0, narrow, 1, length);
            for (int i = 0; i < length; i++) {
                right &= narrow[i + 1] == before[i];
            }
            expect(right);
        }
        Object[] mixed = {1, 2, "three", 4};
        Integer[] narrow = new Integer[4];
        try {
            System.arraycopy(mixed, 0, narrow, 0, 4);
            expect(false);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage() + " " + Arrays.toString(narrow));
        }
        refused(() -> System.arraycopy(new byte[3], 1, new byte[3], 0, 3));
        refused(() -> System.arraycopy(new byte[3], -1, new byte[3], 0, 1));
        refused(() -> System.arraycopy(new char[3], 0, new char[2], 0, 3));
        refused(() -> System.arraycopy(new int[3], 0, new int[3], 0, -1));
        refused(() -> System.arraycopy(new long[3], 0, new long[3], 4, 0));
        refused(() -> System.arraycopy(new int[3], 0, new long[3], 0, 1));
        byte[] none = null;
        refused(() -> System.arraycopy(none, 0, new byte[1], 0, 1));
        refused(() -> System.arraycopy(new byte[1], 0, none, 0, 1));
    }

    private static void refused(Runnable copy) {
        try {
            copy.run();
            System.out.println("not refused");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName() + (e instanceof NullPointerException ? "" : ": " + e.getMessage()));
        }
    }

    private static void fills() {
        for (int length = 0; length <= LONGEST; length++) {
            for (int from : PLACES) {
                fill(LONGEST + 40, from, length);
            }
        }
        for (int length : LARGE) {
            fill(length + 9, 3, length);
        }
        byte[] whole = new byte[77];
        Arrays.fill(whole, (byte) -2);
        expect(whole[0] == -2 && whole[76] == -2);
        refused(() -> Arrays.fill(new byte[3], 1, 4, (byte) 0));
        refused(() -> Arrays.fill(new int[3], -1, 2, 0));
        refused(() -> Arrays.fill(new long[3], 2, 1, 0));
    }

    private static void fill(int size, int from, int length) {
        byte[] bytes = new byte[size];
        char[] chars = new char[size];
        short[] shorts = new short[size];
        int[] ints = new int[size];
        long[] longs = new long[size];
        float[] floats = new float[size];
        double[] doubles = new double[size];
        boolean[] booleans = new boolean[size];
        int to = from + length;
        Arrays.fill(bytes, from, to, (byte) 0xA5);
        Arrays.fill(chars, from, to, '\u1234');
        Arrays.fill(shorts, from, to, (short) -12345);
        Arrays.fill(ints, from, to, 0x81234567);
        Arrays.fill(longs, from, to, 0x8123456789ABCDEFL);
        Arrays.fill(floats, from, to, -1.25f);
        Arrays.fill(doubles, from, to, -1.0 / 3);
        Arrays.fill(booleans, from, to, true);
        boolean right = true;
        for (int i = 0; i < size; i++) {
            boolean in = i >= from && i < to;
            right &= bytes[i] == (in ? (byte) 0xA5 : 0) && chars[i] == (in ? '\u1234' : 0) && shorts[i] == (in ? (short) -12345 : 0);
            right &= ints[i] == (in ? 0x81234567 : 0) && longs[i] == (in ? 0x8123456789ABCDEFL : 0);
            right &= floats[i] == (in ? -1.25f : 0) && doubles[i] == (in ? -1.0 / 3 : 0) && booleans[i] == in;
        }
        expect(right);
    }

    private static void clones() {
        for (int length = 0; length <= LONGEST; length++) {
            byte[] bytes = bytes(length, length);
            expect(same(bytes, bytes.clone()) && bytes.clone() != bytes);
            byte[] longer = Arrays.copyOf(bytes, length + 9);
            expect(same(naive(bytes, 0, new byte[length + 9], 0, length), longer));
            byte[] part = Arrays.copyOfRange(bytes, length / 3, length);
            expect(same(naive(bytes, length / 3, new byte[length - length / 3], 0, length - length / 3), part));
            long[] longs = new long[length];
            for (int i = 0; i < length; i++) {
                longs[i] = i * 0x123456789L;
            }
            long[] copy = longs.clone();
            boolean right = copy.length == length;
            for (int i = 0; i < length; i++) {
                right &= copy[i] == i * 0x123456789L;
            }
            expect(right);
        }
        for (int length : LARGE) {
            byte[] bytes = bytes(length, 1);
            expect(same(bytes, bytes.clone()));
            byte[] fresh = new byte[length];
            boolean zero = true;
            for (byte each : fresh) {
                zero &= each == 0;
            }
            expect(zero);
        }
    }

    private static void differences() {
        for (int length = 0; length <= LONGEST; length++) {
            byte[] a = bytes(length, 3);
            char[] c = new char[length];
            int[] n = new int[length];
            long[] l = new long[length];
            double[] d = new double[length];
            for (int i = 0; i < length; i++) {
                c[i] = (char) (i * 77);
                n[i] = i * 77;
                l[i] = i * 77L;
                d[i] = i;
            }
            expect(Arrays.equals(a, a.clone()) && Arrays.equals(c, c.clone()) && Arrays.equals(n, n.clone()));
            expect(Arrays.equals(l, l.clone()) && Arrays.equals(d, d.clone()) && Arrays.mismatch(a, a.clone()) == -1);
            for (int at = 0; at < length; at++) {
                byte[] b = a.clone();
                b[at] ^= (byte) 0x80;
                char[] c2 = c.clone();
                c2[at] ^= 0x100;
                int[] n2 = n.clone();
                n2[at] ^= 1 << 31;
                long[] l2 = l.clone();
                l2[at] ^= 1L << 40;
                double[] d2 = d.clone();
                d2[at] = -1;
                expect(!Arrays.equals(a, b) && !Arrays.equals(c, c2) && !Arrays.equals(n, n2) && !Arrays.equals(l, l2) && !Arrays.equals(d, d2));
                expect(Arrays.mismatch(a, b) == at && Arrays.mismatch(c, c2) == at && Arrays.mismatch(n, n2) == at);
                expect(Arrays.mismatch(l, l2) == at && Arrays.mismatch(d, d2) == at);
                expect(Integer.signum(Arrays.compare(a, b)) == Integer.signum(Byte.compare(a[at], b[at])));
                int from = at / 2;
                expect(Arrays.mismatch(a, from, length, b, from, length) == at - from);
                expect(Arrays.equals(a, at + 1, length, b, at + 1, length));
            }
        }
    }

    private static void hashes() {
        for (int length = 0; length <= LONGEST + 300; length += length < LONGEST ? 1 : 37) {
            byte[] bytes = bytes(length, length);
            char[] chars = new char[length];
            short[] shorts = new short[length];
            int[] ints = new int[length];
            int h1 = 1;
            int h2 = 1;
            int h3 = 1;
            int h4 = 1;
            for (int i = 0; i < length; i++) {
                chars[i] = (char) (i * 54321);
                shorts[i] = (short) (i * 54321);
                ints[i] = i * 0x9E3779B9;
                h1 = 31 * h1 + bytes[i];
                h2 = 31 * h2 + chars[i];
                h3 = 31 * h3 + shorts[i];
                h4 = 31 * h4 + ints[i];
            }
            expect(Arrays.hashCode(bytes) == h1 && Arrays.hashCode(chars) == h2);
            expect(Arrays.hashCode(shorts) == h3 && Arrays.hashCode(ints) == h4);
        }
    }
}
