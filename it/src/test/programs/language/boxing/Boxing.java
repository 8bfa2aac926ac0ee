package boxing;

import java.util.ArrayList;
import java.util.List;

/// Boxing caches, identity and equality, mixed comparisons, wrappers' methods, increments of boxes.
public final class Boxing {
    @SuppressWarnings("removal")
    public static void main(String[] args) {
        StringBuilder cached = new StringBuilder();
        for (int i : new int[] {-129, -128, -1, 0, 127, 128}) {
            Integer a = i, b = i;
            Long c = (long) i, d = (long) i;
            Short e = (short) i, f = (short) i;
            cached.append(a == b ? 'y' : 'n')
                    .append(c == d ? 'y' : 'n')
                    .append(e == f ? 'y' : 'n')
                    .append(' ');
        }
        System.out.println(cached);
        Character c1 = 127, c2 = 127, c3 = 128, c4 = 128;
        Byte b1 = -128, b2 = -128;
        Boolean t1 = true, t2 = Boolean.parseBoolean("TRUE");
        System.out.println(
                (c1 == c2)
                        + " "
                        + (c3 == c4)
                        + " "
                        + c3.equals(c4)
                        + " "
                        + (b1 == b2)
                        + " "
                        + (t1 == t2));
        Integer i = 1000;
        Long l = 1000L;
        System.out.println(
                i.equals(l)
                        + " "
                        + l.equals(1000)
                        + " "
                        + (i == 1000)
                        + " "
                        + (l == 1000)
                        + " "
                        + (i.longValue() == l)
                        + " "
                        + i.equals(1000));
        Double d = 0.0, n = Double.NaN;
        System.out.println(
                d.equals(-0.0)
                        + " "
                        + (d == -0.0)
                        + " "
                        + n.equals(Double.NaN)
                        + " "
                        + (n == Double.NaN)
                        + " "
                        + d.compareTo(-0.0)
                        + " "
                        + n.compareTo(Double.POSITIVE_INFINITY)
                        + " "
                        + Float.compare(Float.NaN, 1f));
        i++;
        i += 5;
        i = -i;
        l--;
        d += 1;
        System.out.println(i + " " + l + " " + d + " " + (i = i * 2) + " " + i++ + " " + ++i);
        Character ch = 'a';
        ch++;
        ch = (char) (ch + 1);
        System.out.println(ch + " " + (ch + 1));
        Byte by = (byte) 127;
        by++;
        System.out.println(by);
        List<Integer> list = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            list.add(k * 1000);
        }
        int sum = 0;
        for (int k : list) {
            sum += k;
        }
        System.out.println(sum + " " + list.contains(3000) + " " + list.indexOf(4000));
        System.out.println(
                new Integer(5).hashCode()
                        + " "
                        + Long.hashCode(1L << 33)
                        + " "
                        + Double.hashCode(1.5)
                        + " "
                        + Boolean.hashCode(true)
                        + Boolean.hashCode(false)
                        + " "
                        + Character.hashCode('x')
                        + " "
                        + Float.hashCode(-0f)
                        + " "
                        + Short.hashCode((short) -1)
                        + " "
                        + Byte.hashCode((byte) -1));
        Object o = 'x';
        System.out.println(
                o instanceof Character && !(o instanceof Comparable<?> q && q instanceof Number));
        Number num = 3.99;
        System.out.println(
                num.intValue()
                        + " "
                        + num.byteValue()
                        + " "
                        + ((Number) 300).byteValue()
                        + " "
                        + ((Number) 1e20).longValue()
                        + " "
                        + ((Number) Float.NaN).intValue());
        System.out.println(
                Integer.valueOf("0077")
                        + " "
                        + Integer.decode("-0x1F")
                        + " "
                        + Integer.decode("#10")
                        + " "
                        + Integer.decode("010")
                        + " "
                        + Long.decode("-9223372036854775808")
                        + " "
                        + Short.decode("0x7fff")
                        + " "
                        + Byte.valueOf("-12"));
        System.out.println(
                Integer.compare(1, 2)
                        + Long.compare(3, 2)
                        + Character.compare('a', 'd')
                        + Boolean.compare(true, false)
                        + Byte.compare((byte) 1, (byte) -1)
                        + " "
                        + Integer.signum(-9)
                        + " "
                        + Integer.max(1, 2)
                        + Long.sum(1, 2)
                        + Boolean.logicalXor(true, false));
        try {
            Byte.parseByte("128");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        try {
            Short.parseShort("x", 16);
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
        Integer none = null;
        try {
            if (none == 0) {
                System.out.println("?");
            }
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        Object mixed = true ? 1 : "s";
        System.out.println(mixed.getClass().getSimpleName() + " " + (Object) (true ? 1 : 2.0));
        int[] counts = new int[3];
        Integer idx = 1;
        counts[idx]++;
        counts[idx] += idx;
        System.out.println(counts[1]);
        long viaBox = idx;
        double viaBox2 = idx;
        System.out.println(viaBox + viaBox2);
        synchronized (list) {
            System.out.println("sync");
        }
    }
}
