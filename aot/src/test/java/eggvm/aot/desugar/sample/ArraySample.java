package eggvm.aot.desugar.sample;

import java.util.Arrays;
import java.util.Enumeration;
import java.util.ListResourceBundle;

/// Arrays of literals as javac writes them, some of which only look like ones.
public final class ArraySample {
  private static final String[] WORDS = {"one", "two", null, "\0zero\uD800", "", "äöü€", "one"};
  private static final Object[] MIXED = {"a", new String[] {"b", "c"}, new Object[] {}, new Object[][] {{"d"}, null, {}}, "e"};
  private static final String[][] ROWS = {{"k1", "v1"}, {"k2", "v2"}, {"k3"}};
  private static final String[] SPARSE = new String[9];
  private static final Object[] NOT_ALL_LITERALS = {"w", "x", "y", "z", WORDS.length, 5L};
  private static final String[] CHOSEN = {"p", WORDS.length > 3 ? "q" : "r", "s", "t", "u"};
  private static final CharSequence[] OTHER_TYPE = {"a", "b", "c", "d", "e"};
  private static final int[] FEW_NUMBERS = {1, 2, 3, 4, 5};
  private static final int[] NUMBERS = {0, 1, -1, 126, 127, 128, 16_128, 16_129, -63, -64, 32_767, 32_768, Integer.MIN_VALUE, Integer.MAX_VALUE, 5, 6, 7};
  private static final long[] LONGS = {0, 1, 2, -1, 127, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17};
  private static final char[][][] CHARS = {
    {{'a'}, {'b', '\uffff', 0}}, null, {}, {{'c', 'd', 'e', 'f'}, {'g', 'h', 'i', 'j', 'k', '\u0080', '\u007f', 127, 126}, {}, null}, {{1, 2, 3}}
  };
  private static final int[][] INT_ROWS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 5, 6, 7, 8, 9}, {}};
  private static final byte[] BYTES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17};
  private static final String[] AGAIN;

  static {
    SPARSE[3] = "three";
    String[] words = new String[] {"g", "h", "i", "j"};
    words[0] = words[1];
    AGAIN = words;
  }

  private ArraySample() {}

  static final class Names extends ListResourceBundle {
    private static int made;

    @Override
    protected Object[][] getContents() {
      final String shared = String.valueOf(++made);
      String again = "constant";
      String twice = "first";
      twice = "second";
      final String[] months = {"Jan", "Feb", "Mar", "Apr"};
      return new Object[][] {
        {"a", again}, {"b", shared}, {"c", months}, {"d", months}, {"e", twice}, {"f", new String[] {shared, "x"}},
      };
    }
  }

  public static void main(String[] arguments) {
    System.out.println(Arrays.toString(WORDS) + (WORDS[0] == "one") + (WORDS[0] == WORDS[6]) + (int) WORDS[3].charAt(5));
    System.out.println(Arrays.deepToString(MIXED) + MIXED[1].getClass() + MIXED[2].getClass() + MIXED[3].getClass());
    System.out.println(Arrays.deepToString(ROWS) + Arrays.toString(SPARSE) + Arrays.toString(NOT_ALL_LITERALS) + Arrays.toString(CHOSEN));
    System.out.println(Arrays.toString(OTHER_TYPE) + OTHER_TYPE.getClass() + Arrays.toString(FEW_NUMBERS) + Arrays.toString(AGAIN));
    System.out.println(Arrays.toString(NUMBERS) + Arrays.toString(LONGS) + Arrays.deepToString(CHARS) + Arrays.deepToString(INT_ROWS) + Arrays.toString(BYTES));
    Names names = new Names();
    for (Enumeration<String> keys = names.getKeys(); keys.hasMoreElements(); ) {
      String key = keys.nextElement();
      Object value = names.getObject(key);
      System.out.println(key + "=" + (value instanceof Object[] array ? Arrays.toString(array) : value));
    }
    System.out.println(names.getObject("c") == names.getObject("d"));
    VarHandleSample.show("wrong element", () -> ((Object[]) ROWS)[0] = new Object[0]);
  }
}
