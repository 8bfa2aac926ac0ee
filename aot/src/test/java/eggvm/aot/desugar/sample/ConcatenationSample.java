package eggvm.aot.desugar.sample;

public final class ConcatenationSample {
  static final StringBuilder LOG = new StringBuilder();

  record Noisy(String name) {
    @Override
    public String toString() {
      LOG.append(name).append(';');
      return name.equals("null") ? null : name;
    }
  }

  static int side(int value) {
    LOG.append("side").append(value).append(';');
    return value;
  }

  public static void main(String[] arguments) {
    byte b = -5;
    short s = -300;
    char c = 'ß';
    int i = Integer.MIN_VALUE + arguments.length;
    long l = Long.MIN_VALUE;
    float f = 1.1f;
    double d = 1e-5;
    boolean z = true;
    Object none = null;
    String nothing = null;
    System.out.println("" + b + s + c + i + l + f + d + z + none + nothing);
    System.out.println(c + c + "x" + c + c);
    System.out.println("[" + new Noisy("a") + side(1) + new Noisy("null") + side(2) + new Noisy("b") + "]" + LOG);
    String acc = "";
    for (int k = 0; k < 5; k++) acc += k + ",";
    acc += 'c';
    acc += null;
    acc += 1.0f / 3;
    System.out.println(acc);
    Object o = "q";
    o += "r";
    System.out.println(o);
    System.out.println(Double.NaN + " " + Float.NEGATIVE_INFINITY + " " + -0.0 + " " + 1e21 + " " + Double.MIN_VALUE);
    char[] array = null;
    System.out.println("array " + array);
    System.out.println("\1\2" + i + "\1" + "ü€😀" + l + '\2');
    String empty = "" + arguments.length;
    String same = empty + "";
    System.out.println(same.equals(empty) + " " + (same == empty));
    System.out.println(("a" + arguments.length).hashCode());
    CharSequence sequence = new StringBuilder("sb");
    System.out.println("cs " + sequence + new int[0].length + Integer.valueOf(3) + Character.valueOf('k') + Boolean.FALSE);
    System.out.println(many(1, 2L, 3f, 4.0));
    try {
      System.out.println("a" + new Object() {
        @Override
        public String toString() {
          throw new IllegalStateException("in toString");
        }
      } + side(9));
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage() + LOG);
    }
  }

  static String many(int a, long b, float c, double d) {
    return a + "1" + b + "2" + c + "3" + d + "4" + a + "5" + b + "6" + c + "7" + d + "8" + a + b + c + d + a + b + c + d + a + b + c + d + a + b
        + c + d + "end" + a + b + c + d + a + b + c + d + a + b + c + d + a + b + c + d + "\n" + a + b + c + d + a + b + c + d + a + b + c + d;
  }
}
