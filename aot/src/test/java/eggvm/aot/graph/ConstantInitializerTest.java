package eggvm.aot.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.vm.ci.meta.JavaConstant;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unused")
class ConstantInitializerTest {
  /// Every kind of instruction that is interpreted, on operands that javac does not know.
  static class Numbers {
    static int one = 1, minus = -7, large = 0x12345678, shift = 37;
    static long far = 0x123456789abcdefL, back = -5;
    static float half = 0.5f, none = Float.NaN;
    static double third = 1 / 3.0, big = 1e300;
    static boolean flag = true;
    static final int SUM = one + minus, DIFFERENCE = large - minus, PRODUCT = large * minus, QUOTIENT = large / minus, REST = large % minus;
    static final int SHIFTED = large << shift, SIGNED = minus >> 3, UNSIGNED = minus >>> 3, BITS = (large & 0xff00) | one ^ minus, NEGATIVE = -large;
    static final long LONGS = far * back + far / back - far % back + (far << shift) + (back >> 2) + (back >>> 9) + (far & back | far ^ back);
    static final float FLOATS = half * 3 + half / 7 - half % 0.3f + -half;
    static final double DOUBLES = third * big + big / third - big % third + -third;
    static final byte NARROW = (byte) large;
    static final char CHARACTER = (char) minus;
    static final short SHORT = (short) large;
    static final int OF_LONG = (int) far, OF_FLOAT = (int) none, OF_DOUBLE = (int) big;
    static final long LONG_OF_FLOAT = (long) half, LONG_OF_DOUBLE = (long) -big, LONG_OF_INT = minus;
    static final float FLOAT_OF_LONG = far, FLOAT_OF_INT = large, FLOAT_OF_DOUBLE = (float) third;
    static final double DOUBLE_OF_LONG = far, DOUBLE_OF_INT = large, DOUBLE_OF_FLOAT = half;
    static final boolean LESS = half < none, NOT_MORE = !(third > big), EQUAL = far == back;
    static final int LOOP = log2(large), CHOICE = flag ? 3 : 4;
    static final String TEXT = one > 0 ? "positive" : "negative";
    static final Class<?> LITERAL = flag ? int[].class : String.class;
    static volatile Object nothing = null;

    private static int log2(int value) {
      int bits = 0;
      for (int rest = value; rest > 1; rest >>= 1) bits++;
      return bits;
    }
  }

  static class Checked {
    static boolean positive(int value) {
      assert value > 0;
      return value > 0;
    }
  }

  static class Makes {
    static final Object LOCK = new Object();
  }

  static class Calls {
    static final long NOW = System.nanoTime();
  }

  static class ReadsAnother {
    static final int VALUE = Numbers.one;
  }

  static class BelowOneThatRuns extends Makes {
    static int value = Numbers.class.getModifiers();
  }

  static class PlainBelowOneThatRuns extends Makes {
    static int value = 5;
  }

  static class Divides {
    static int zero = 0;
    static int value = 1 / zero;
  }

  static class Endless {
    static int value = 1;

    static {
      while (value > 0) value = value == 5 ? 1 : value + 1;
    }
  }

  private static VmType type(Class<?> type) throws IOException {
    Assembled program = new Assembled();
    for (Class<?> each : List.of(ConstantInitializerTest.class, Numbers.class, Makes.class, type)) {
      String name = each.getName().replace('.', '/');
      try (InputStream file = each.getClassLoader().getResourceAsStream(name + ".class")) {
        program.put(name, file.readAllBytes());
      }
    }
    return program.universe().classOrNull(type.getName().replace('.', '/'));
  }

  @Test
  void computesWhatTheJvmComputes() throws Exception {
    VmType numbers = type(Numbers.class);
    assertFalse(numbers.needsInitialization());
    assertNull(numbers.pendingInitializer());
    assertNotNull(numbers.getClassInitializer());
    int compared = 0;
    for (Map.Entry<VmField, JavaConstant> each : numbers.initialValues().entrySet()) {
      assertEquals(text(Numbers.class, each.getKey()), text(each.getValue()), each.getKey().getName());
      compared++;
    }
    assertEquals(Numbers.class.getDeclaredFields().length, compared);
  }

  @Test
  void onlyAssertionsNeedNoInitialisation() throws Exception {
    VmType type = type(Checked.class);
    assertFalse(type.needsInitialization());
    assertEquals(JavaConstant.TRUE, type.field("$assertionsDisabled", "Z").knownValue());
  }

  @Test
  void whatDoesMoreRunsInTheImage() throws Exception {
    for (Class<?> each :
        List.of(Makes.class, Calls.class, ReadsAnother.class, BelowOneThatRuns.class, PlainBelowOneThatRuns.class, Divides.class, Endless.class)) {
      VmType type = type(each);
      assertTrue(type.needsInitialization(), each.getName());
      assertNotNull(type.pendingInitializer(), each.getName());
      assertTrue(type.initialValues().isEmpty(), each.getName());
    }
  }

  @Test
  void systemStreamsAreNotTakenForNull() {
    VmType system = new Assembled().universe().classOrNull("java/lang/System");
    assertNull(system.field("out", "Ljava/io/PrintStream;").knownValue());
  }

  @Test
  void allOfJavaBaseGetsWhatItHasOnThisJvm() throws Exception {
    Universe universe = new Assembled().universe();
    Path classes = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
    List<String> names;
    try (Stream<Path> files = Files.walk(classes)) {
      names = files.map(file -> classes.relativize(file).toString()).filter(name -> name.endsWith(".class") && name.contains("/")).map(name -> name.substring(0, name.length() - 6)).toList();
    }
    int compared = 0;
    for (String name : names) {
      VmType type = universe.classOrNull(name);
      // Each VM has its own in there.
      if (type == null || type.initialValues().isEmpty() || name.endsWith("/UnsafeConstants")) continue;
      Class<?> mirror = Class.forName(name.replace('/', '.'), false, null);
      for (Map.Entry<VmField, JavaConstant> each : type.initialValues().entrySet()) {
        if (!each.getKey().isFinal() || each.getValue().isNull() || each.getValue() instanceof ObjectConstant object && !object.isString() && !object.isClass()) continue;
        String actual = text(mirror, each.getKey());
        if (actual == null) continue;
        assertEquals(actual, text(each.getValue()), each.getKey().symbol());
        compared++;
      }
    }
    assertTrue(compared > 150, "compared " + compared);
  }

  private static String text(JavaConstant value) {
    return switch (value) {
      case ObjectConstant object when object.isClass() -> ((VmType) object.value()).toClassName();
      case ObjectConstant object -> object.value().toString();
      default -> value.isNull() ? "null" : value.asBoxedPrimitive().toString();
    };
  }

  /// What the field holds on this JVM; null: it cannot be looked at.
  private static String text(Class<?> mirror, VmField field) throws ReflectiveOperationException {
    // Unsafe tells no addresses in records.
    if (mirror.isRecord()) return null;
    Field found;
    try {
      found = mirror.getDeclaredField(field.getName());
    } catch (NoSuchFieldException e) {
      return null;
    }
    assertTrue(Modifier.isStatic(found.getModifiers()));
    Object value = Peek.at(found);
    return value instanceof Class<?> type ? type.getName() : String.valueOf(value);
  }
}
