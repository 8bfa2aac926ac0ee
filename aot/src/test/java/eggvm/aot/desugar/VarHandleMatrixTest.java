package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every access mode on every type of field, static field and array element, in generated source.
class VarHandleMatrixTest {
  private static final List<String> READS = List.of("get", "getVolatile", "getOpaque", "getAcquire");
  private static final List<String> WRITES = List.of("set", "setVolatile", "setOpaque", "setRelease");
  private static final List<String> SWAPS =
      List.of("compareAndSet", "weakCompareAndSet", "weakCompareAndSetPlain", "weakCompareAndSetAcquire", "weakCompareAndSetRelease");
  private static final List<String> EXCHANGES = List.of("compareAndExchange", "compareAndExchangeAcquire", "compareAndExchangeRelease");
  private static final List<String> UPDATES = List.of("getAndSet", "getAndAdd", "getAndBitwiseOr", "getAndBitwiseAnd", "getAndBitwiseXor");

  private record Kind(String type, String first, String second) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("boolean", "true", "false"),
          new Kind("byte", "(byte) -7", "(byte) 100"),
          new Kind("short", "(short) -300", "(short) 30000"),
          new Kind("char", "'a'", "(char) 0xfff0"),
          new Kind("int", "0x12345678", "-0x7fffffff"),
          new Kind("long", "0x123456789abcdefL", "-5L"),
          new Kind("float", "1.5f", "-0.0f"),
          new Kind("double", "Double.NaN", "1e300"),
          new Kind("String", "\"one\"", "\"two\""),
          new Kind("Object", "null", "\"object\""));

  @TempDir Path folder;

  @Test
  void allModesOnAllTypes() throws Exception {
    StringBuilder source = new StringBuilder("import java.lang.invoke.*;\npublic class Main {\n  interface Action { Object run() throws Throwable; }\n");
    source.append("  static void show(String what, Action action) { Object r; try { r = action.run(); } catch (Throwable e) { r = e.getClass(); } ");
    source.append("System.out.println(what + ' ' + r); }\n");
    for (Kind kind : KINDS) addKind(kind, source);
    source.append("  public static void main(String[] a) {\n");
    for (Kind kind : KINDS) source.append("    Of_").append(kind.type).append(".main();\n");
    String output = Compiled.sameOutput(folder, source.append("  }\n}\n").toString());
    int modes = READS.size() + WRITES.size() + SWAPS.size() + EXCHANGES.size() + 3 * UPDATES.size();
    assertEquals(KINDS.size() * 3 * modes, output.lines().count());
    assertTrue(output.contains("UnsupportedOperationException"));
  }

  private static void addKind(Kind kind, StringBuilder source) {
    String type = kind.type;
    source.append(
        """
          static class Of_TYPE {
            TYPE field; static TYPE shared; static final TYPE[] array = new TYPE[3]; static final Of_TYPE o = new Of_TYPE();
            static final VarHandle FIELD, STATIC, ARRAY = MethodHandles.arrayElementVarHandle(TYPE[].class);
            static {
              try {
                MethodHandles.Lookup l = MethodHandles.lookup();
                FIELD = l.findVarHandle(Of_TYPE.class, "field", TYPE.class);
                STATIC = l.findStaticVarHandle(Of_TYPE.class, "shared", TYPE.class);
              } catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); }
            }
            static void main() {
        """
            .replace("TYPE", type));
    addAccesses(kind, "FIELD", "o", "o.field", source);
    addAccesses(kind, "STATIC", "", "shared", source);
    addAccesses(kind, "ARRAY", "array, 1", "array[1]", source);
    source.append("    }\n  }\n");
  }

  private static void addAccesses(Kind kind, String handle, String place, String variable, StringBuilder source) {
    String comma = place.isEmpty() ? "" : ", ";
    String first = kind.first;
    String second = kind.second;
    String cast = "(" + kind.type + ") ";
    for (String mode : READS) show(kind, handle, mode, variable + " = " + first + "; return " + cast + handle + "." + mode + "(" + place + ");", source);
    for (String mode : WRITES) {
      show(kind, handle, mode, handle + "." + mode + "(" + place + comma + cast + second + "); return " + variable + ";", source);
    }
    for (String mode : SWAPS) {
      String call = handle + "." + mode + "(" + place + comma + cast;
      String body = variable + " = " + first + "; boolean a = " + call + first + ", " + cast + second + "), b = " + call + first + ", " + cast + first + "); ";
      show(kind, handle, mode, body + "return a + \" \" + b + " + variable + ";", source);
    }
    for (String mode : EXCHANGES) {
      String call = "(" + cast + handle + "." + mode + "(" + place + comma + cast;
      String body = variable + " = " + first + "; String r = \"\" + " + call + first + ", " + cast + second + ")) + " + call + first + ", " + cast + first + ")); ";
      show(kind, handle, mode, body + "return r + " + variable + ";", source);
    }
    for (String update : UPDATES) {
      for (String order : List.of("", "Acquire", "Release")) {
        String call = cast + handle + "." + update + order + "(" + place + comma + cast + second + ")";
        show(kind, handle, update + order, variable + " = " + first + "; " + kind.type + " r = " + call + "; return r + \" \" + " + variable + ";", source);
      }
    }
  }

  private static void show(Kind kind, String handle, String mode, String body, StringBuilder source) {
    source.append("      show(\"").append(kind.type).append(' ').append(handle).append(' ').append(mode).append("\", () -> { ").append(body).append(" });\n");
  }
}
