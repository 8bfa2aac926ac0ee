package eggvm.aot.desugar.sample;

import java.util.List;

public final class RecordSample {
  record Empty() {}

  record All(byte b, short s, char c, int i, long l, float f, double d, boolean z, String text, int[] array, List<String> list) {}

  record Floats(float f, double d) {}

  record Generic<T extends Comparable<T>>(T value, Object other) {}

  record Noisy(Tracked first, Tracked second, Tracked third) {}

  record Tracked(String name) {
    static final StringBuilder LOG = new StringBuilder();

    @Override
    public int hashCode() {
      LOG.append("h").append(name).append(' ');
      return name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      LOG.append("e").append(name).append(' ');
      return other instanceof Tracked tracked && tracked.name.equals(name);
    }

    @Override
    public String toString() {
      LOG.append("s").append(name).append(' ');
      return name;
    }
  }

  record Custom(int x) {
    @Override
    public String toString() {
      return "custom " + x;
    }
  }

  public static void main(String[] arguments) {
    System.out.println(new Empty() + " " + new Empty().hashCode() + new Empty().equals(new Empty()) + new Empty().equals(null));
    int[] array = null;
    All all = new All((byte) -1, (short) 2, 'c', 3, 4L << 40, -0.0f, Double.NaN, true, null, array, List.of("q"));
    All same = new All((byte) -1, (short) 2, 'c', 3, 4L << 40, -0.0f, Double.NaN, true, null, array, List.of("q"));
    All other = new All((byte) -1, (short) 2, 'c', 3, 4L << 41, -0.0f, Double.NaN, true, null, array, List.of("q"));
    System.out.println(all + " " + all.hashCode() + " " + all.equals(same) + all.equals(other) + all.equals("x"));
    System.out.println(new Floats(0f, 0d).equals(new Floats(-0f, 0d)) + " " + new Floats(Float.NaN, 1).equals(new Floats(Float.NaN, 1)));
    System.out.println(new Floats(0f, 0d).hashCode() + " " + new Floats(1.5f, -0d).hashCode());
    System.out.println(new Generic<>("a", 5) + " " + new Generic<>("a", null).hashCode() + new Generic<>(1, 2).equals(new Generic<>(1, 2)));
    System.out.println(new Custom(4) + " " + new Custom(4).hashCode());
    record Local(String here, long there) {}
    System.out.println(new Local("x", 5) + " " + new Local("x", 5).equals(new Local("x", 6)));
    Noisy one = new Noisy(new Tracked("a"), new Tracked("b"), new Tracked("c"));
    Noisy two = new Noisy(new Tracked("a"), new Tracked("x"), new Tracked("c"));
    System.out.println(one.equals(two) + " " + one.equals(one) + " " + Tracked.LOG);
    System.out.println(one.hashCode() + " " + Tracked.LOG);
    System.out.println(one + " " + Tracked.LOG);
  }
}
