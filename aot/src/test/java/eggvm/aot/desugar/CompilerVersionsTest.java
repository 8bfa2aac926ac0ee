package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Class files as other releases of the compiler write them.
class CompilerVersionsTest {
  @TempDir Path folder;

  /// Private lambda bodies were REF_invokeSpecial before nest mates.
  @Test
  void lambdasOfJava8() throws Exception {
    String source =
        """
        import java.util.function.*;
        public class Main {
          private final int x = 4;
          static class Parent { private String lambda() { return "parent"; } Supplier<String> get() { return () -> lambda(); } }
          static class Child extends Parent { private String lambda() { return "child"; } Supplier<String> own() { return () -> lambda(); } }
          interface I { int f(int a); default IntUnaryOperator g() { return v -> f(v) + 1; } }
          private Supplier<Integer> own() { return () -> x; }
          private int plus(int a) { return a + x; }
          public static void main(String[] arguments) {
            System.out.println(new Main().own().get());
            IntUnaryOperator plus = new Main()::plus;
            System.out.println(plus.applyAsInt(2));
            I i = a -> a * 2;
            System.out.println(i.g().applyAsInt(5));
            System.out.println(new Child().get().get() + new Child().own().get());
          }
        }
        """;
    String output = Compiled.sameOutput(folder, source, "--release", "8");
    assertTrue(output.endsWith("11\nparentchild\n"), output);
  }

  /// JEP 507.
  @Test
  void primitivePatterns() throws Exception {
    StringBuilder source = new StringBuilder("public class Main {\n");
    for (String type : new String[] {"Object", "Number"}) {
      boolean general = type.equals("Object");
      source.append("  static String any(").append(type).append(" o) {\n    if (o == null) return \"null\";\n    String s = \"\";\n");
      for (String primitive : new String[] {"boolean", "byte", "short", "char", "int", "long", "float", "double"}) {
        if (!general && (primitive.equals("boolean") || primitive.equals("char"))) continue;
        source.append("    s += switch (o) { case ").append(primitive).append(" v -> \"").append(primitive).append(" \" + v; default -> \"-\"; };\n");
      }
      source.append("    return s;\n  }\n");
    }
    source.append(
        """
          static String ints(int i) {
            return switch (i) { case byte b when b > 5 -> "byte " + b; case 3 -> "three"; case char c -> "char " + (int) c; case short s -> "short " + s; case float f -> "float " + f; case int j -> "int " + j; };
          }
          static String longs(long l) {
            return switch (l) { case 1L -> "one"; case byte b -> "byte"; case int i -> "int"; case float f -> "float"; case double d -> "double"; case 0x7fffffffffffffffL -> "max"; case long m -> "long"; };
          }
          static String doubles(double d) {
            return switch (d) { case 1.5 -> "1.5"; case 0.0 -> "0"; case -0.0 -> "-0"; case int i -> "int"; case float f -> "float"; case double e -> "double"; };
          }
          static String floats(Float f) {
            return switch (f) { case 2.5f -> "2.5"; case Float g when g > 100 -> "big"; case float g -> "float"; };
          }
          static String booleans(boolean b) { return switch (b) { case true -> "yes"; case false -> "no"; }; }
          static String boxed(Boolean b) { return switch (b) { case true -> "yes"; case Boolean c when c -> "never"; case false -> "no"; }; }
          static String bytes(byte b) { return switch (b) { case 4 -> "4"; case char c -> "char"; case byte c -> "byte"; }; }
          static String characters(Character c) { return switch (c) { case 'x' -> "X"; case char d when d < 'f' -> "low"; case char d -> "char"; }; }
          static String longObjects(Long l) { return switch (l) { case 7L -> "seven"; case long m when m > 7 -> "more"; case long m -> "long"; }; }
          public static void main(String[] arguments) {
            Object[] all = {true, (byte) 1, (short) 2, 'c', 3, 4L, 5f, 6.0, 1e10, 1 << 24, (1 << 24) + 1, "s", null, Double.NaN, -0.0f};
            for (Object each : all) System.out.println(any(each) + (each instanceof Number n ? any(n) : "") + (each instanceof int i ? "is int" : ""));
            for (int i : new int[] {3, 6, 300, 70000, -1, -300, (1 << 24) + 1, Integer.MAX_VALUE}) System.out.println(ints(i) + (i instanceof byte b));
            for (long l : new long[] {1, 2, 1 << 20, 1L << 40, (1L << 53) + 1, (1L << 40) + 1, Long.MAX_VALUE}) System.out.println(longs(l));
            for (double d : new double[] {1.5, 0.0, -0.0, 7, 0.1, 0.25, Double.NaN}) System.out.println(doubles(d));
            for (float f : new float[] {2.5f, 101, 1}) System.out.println(floats(f));
            System.out.println(booleans(true) + booleans(false) + boxed(true) + boxed(false) + bytes((byte) 4) + bytes((byte) 5) + bytes((byte) -5));
            System.out.println(characters('x') + characters('a') + characters('z') + longObjects(7L) + longObjects(8L) + longObjects(1L));
          }
        }
        """);
    String output = Compiled.sameOutput(folder, source.toString(), "--release", "25", "--enable-preview");
    assertTrue(output.contains("three"), output);
  }
}
