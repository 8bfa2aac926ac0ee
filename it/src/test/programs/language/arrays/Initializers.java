package arrays;

import java.util.Arrays;
import java.util.ListResourceBundle;

/// Arrays that begin full: whose elements are literals, which are shared and interned, and which the program goes on to change.
public final class Initializers {
    private static final String[] WORDS = {"one", "two", null, "\0zero\uD800", "", "äöü€", "one", "three"};
    private static final Object[][] ROWS = {{"k1", "v1"}, {"k2", new String[] {"a", "b"}}, {}, null, {"k3", null}};
    private static final int[] NUMBERS = {0, 1, -1, 126, 127, 128, 16_129, -63, -64, 32_768, Integer.MIN_VALUE, Integer.MAX_VALUE, 5, 6, 7, 8, 9};
    private static final long[] LONGS = {0, 1, -1, 127, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17};
    private static final char[][][] CHARS = {{{'a', 'b', '\uFFFF', 0}}, null, {}, {{'c', 'd', 'e', 'f', 'g', 'h'}, {'i', '\u0080', '\u007F', 127, 126, 'j', 'k'}, {}}};

    public static void main(String[] args) {
        System.out.println(Arrays.toString(WORDS) + " " + (WORDS[0] == "one") + " " + (WORDS[0] == WORDS[6]) + " " + (WORDS[7] == ("thr" + args.length + "ee").replace("0", "").intern()));
        System.out.println(Arrays.deepToString(ROWS) + ROWS[1][1].getClass() + ROWS.getClass() + ROWS[2].getClass());
        System.out.println(Arrays.toString(NUMBERS) + Arrays.toString(LONGS));
        System.out.println(Arrays.deepToString(CHARS).chars().sum() + " " + (int) CHARS[0][0][2] + " " + CHARS[3][2].length);
        Names first = new Names();
        Names second = new Names();
        ((String[]) first.getObject("months"))[0] = "changed";
        System.out.println(first.getObject("months") == first.getObject("again"));
        System.out.println(Arrays.toString(first.getStringArray("again")) + Arrays.toString(second.getStringArray("again")) + first.getString("made") + second.getString("made"));
        WORDS[1] = "2";
        try {
            ((Object[]) WORDS)[1] = 2;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage() + " " + WORDS[1]);
        }
    }

    private static final class Names extends ListResourceBundle {
        private static int made;

        @Override
        protected Object[][] getContents() {
            String count = String.valueOf(++made);
            final String[] months = {"Jan", "Feb", "Mar", "Apr"};
            return new Object[][] {{"months", months}, {"again", months}, {"made", count}, {"plain", "text"}, {"more", "text"}};
        }
    }
}
