package boxing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Boxes that escape, of every kind, at the ends of each cache and of each type; constants too.
public final class BoxesThatStay {
    private static final long[] EDGES = {
        0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE
    };

    private static final List<Object> kept = new ArrayList<>();

    static Object keep(Object box) {
        kept.add(box);
        return box;
    }

    /// JLS 5.1.7; whether other boxes of one number are one object is up to the VM.
    static boolean isCached(Object box) {
        long number =
                switch (box) {
                    case Float f -> Long.MAX_VALUE;
                    case Double d -> Long.MAX_VALUE;
                    case Number n -> n.longValue();
                    case Character c -> c;
                    default -> 0;
                };
        return number >= -128 && number <= 127;
    }

    static String kinds(long n) {
        Object[] first = {(byte) n, (short) n, (char) n, (int) n, n, (float) n, (double) n, n > 0};
        Object[] again = {(byte) n, (short) n, (char) n, (int) n, n, (float) n, (double) n, n > 0};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < first.length; i++) {
            keep(first[i]);
            text.append(isCached(first[i]) ? first[i] == again[i] ? '=' : '#' : '?').append(first[i].equals(again[i])).append(' ');
        }
        return text + "" + first[0] + ' ' + first[1] + ' ' + (int) (char) first[2] + ' ' + first[3] + ' ' + first[4] + ' ' + first[5] + ' ' + first[6] + ' ' + first[7]
                + ' ' + first[1].hashCode() + ' ' + first[2].hashCode();
    }

    static Object[] constants() {
        return new Object[] {(byte) 5, (short) 127, (short) 128, 'c', '\u1234', -128, -129, 127L, 128L, 1.5f, Double.NaN, true, false};
    }

    public static void main(String[] args) {
        for (long edge : EDGES) System.out.println(edge + ": " + kinds(edge));
        Object[] one = constants();
        Object[] two = constants();
        for (int i = 0; i < one.length; i++) System.out.println(one[i].getClass().getSimpleName() + " " + one[i] + " " + (!isCached(one[i]) || one[i] == two[i]));
        Map<Object, Integer> counts = new HashMap<>();
        for (int i = 0; i < 100_000; i++) counts.merge((long) i % 300 - 150, 1, Integer::sum);
        for (int i = 0; i < 1000; i++) counts.merge((short) (i * 7), i, Integer::sum);
        long sum = 0;
        for (Map.Entry<Object, Integer> each : counts.entrySet()) sum = sum * 31 + each.getKey().hashCode() * (long) each.getValue() % 1009;
        System.out.println(counts.size() + " " + sum + " " + kept.size());
    }
}
