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

  /// One that must run.
  static class Makes {
    static final Object LOCK = new Object[(int) System.nanoTime() & 7];
  }

  static class Shape {
    final int sides;
    String name = "shape";
    Shape next;

    Shape(int sides) { this.sides = sides; }

    int twice() { return sides; }
  }

  static final class Square extends Shape {
    static final int SIDES = Integer.bitCount(15);

    Square() { super(SIDES); }

    @Override
    int twice() { return super.twice() * 2; }
  }

  /// Every kind of instruction on objects and arrays.
  static class Objects {
    static final Object LOCK = new Object();
    static final byte[] NO_BYTES = {};
    static final byte[] BYTES = {1, -2, 3};
    static final boolean[] FLAGS = {true, false};
    static final char[] CHARS = "text \u1234".toCharArray();
    static final short[] SHORTS = {-1, 2};
    static final int[] INTS = new int[5];
    static final long[] LONGS = {1L << 40, -1};
    static final float[] FLOATS = {0.5f, Float.NaN};
    static final double[] DOUBLES = {1e300, -0.0};
    static final int[][] TABLE = new int[3][2];
    static final Object[] MIXED = {LOCK, "literal", int.class, null, new Object[] {LOCK}};
    static final Shape SQUARE = new Square();
    static Shape ring = new Shape(BYTES.length);
    static final int TWICE = SQUARE.twice(), LENGTH = MIXED.length, ELEMENT = TABLE[1][0] + BYTES[1] + CHARS[0] + (FLAGS[0] ? 1 : 0);
    static final boolean IS_SQUARE = SQUARE instanceof Square, SAME = MIXED[0] == LOCK, OTHER = ring == SQUARE;
    static final Square CAST = (Square) SQUARE;
    static final Class<?> CLASS = SQUARE.getClass();
    static final String JOINED = new String(new char[] {'a', 'b'});
    static final int[] COPY = INTS.clone();
    static final Object[] PART = new Object[3];
    static final StringBuilder BUILDER = new StringBuilder().append("x").append('c');
    static int count;

    static {
      for (int i = 0; i < INTS.length; i++) INTS[i] = i * i;
      INTS[count++] += 7;
      ring.next = new Shape(1);
      ring.next.next = ring;
      ring.name = null;
      System.arraycopy(MIXED, 0, PART, 1, 2);
      TABLE[2][1] = switch (count) {
        case 1 -> 11;
        case 2 -> 12;
        default -> 0;
      };
      switch (INTS[3]) {
        case 9 -> TABLE[0][0] = 1;
        case 1000 -> TABLE[0][0] = 2;
        default -> TABLE[0][0] = 3;
      }
    }
  }

  enum Color {
    RED,
    GREEN {
      @Override
      int weight() { return 7; }
    };

    int weight() { return 1; }
  }

  static class UsesColors {
    static final int COUNT = Color.values().length, ORDINAL = Color.GREEN.ordinal();
    static final Color FIRST = Color.RED;
    static final int[] BY_COLOR = new int[Color.values().length];

    static {
      BY_COLOR[Color.GREEN.ordinal()] = 3;
    }
  }

  static class KeepsColors {
    static final Color[] ALL = Color.values();
  }

  static class ReadsElement {
    static final int VALUE = Objects.BYTES[0];
  }

  static class ReadsFieldOfAnother {
    static final String NAME = Objects.SQUARE.name;
  }

  static class ReadsFinalThatReflectionMayWrite {
    static final int SIDES = Objects.SQUARE.sides;
  }

  static class WritesToAnother {
    static int value = Numbers.one = 5;
  }

  static class WritesElementOfAnother {
    static int value = Objects.BYTES[0] = 5;
  }

  static class WritesFieldOfAnother {
    static {
      Objects.SQUARE.name = "mine";
    }
  }

  static class Locks {
    static int value;

    static {
      synchronized (Locks.class) {
        value = 1;
      }
    }
  }

  static class CallsSynchronized {
    static int value = make();

    static synchronized int make() { return 5; }
  }

  static class HashesIdentity {
    static final int HASH = new Object().hashCode();
  }

  static class MakesThread {
    static final Thread THREAD = new Thread();
  }

  static class MakesReference {
    static final Object WEAK = new java.lang.ref.WeakReference<>(null);
  }

  static class MakesThrowable {
    static final Throwable FAILURE = new Error();
  }

  static class Finalized {
    static final Object ONE = new Finalized();

    @Override
    @SuppressWarnings("removal")
    protected void finalize() {}
  }

  static class MakesMuch {
    static final byte[] MUCH = new byte[40_000];
  }

  static class OutOfBounds {
    static int[] two = new int[2];
    static int value = two[2];
  }

  static class WrongCast {
    static final Object NUMBER = "text";
    static final Integer CAST = (Integer) NUMBER;
  }

  static class WrongStore {
    static final Object[] STRINGS = new String[1];

    static {
      STRINGS[0] = new Object();
    }
  }

  static class CatchesItsOwn {
    static int value;

    static {
      try {
        value = new int[1][5].length / (value - value);
      } catch (RuntimeException e) {
        value = 7;
      }
    }
  }

  static class Circle {
    static final Object MINE = new Object(), OTHERS = OtherHalf.MINE;
  }

  static class OtherHalf {
    static final Object MINE = new Object(), OTHERS = Circle.MINE;
  }

  static class NeedsCircle {
    static final Object IT = OtherHalf.MINE;
  }

  static class MakesItsSubclass {
    static final MakesItsSubclass ONE = new Plain(), NONE = null;

    static class Plain extends MakesItsSubclass {}
  }

  static class NeedsItsSubclass {
    static final Object ONE = Initialized.ONE;

    static class Initialized extends NeedsItsSubclass {
      static final Object ONE = new Object();
    }
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
    add(ConstantInitializerTest.class, program);
    for (Class<?> each : ConstantInitializerTest.class.getDeclaredClasses()) add(each, program);
    for (Class<?> each : List.of(Color.GREEN.getClass(), MakesItsSubclass.Plain.class, NeedsItsSubclass.Initialized.class)) add(each, program);
    return program.universe().classOrNull(type.getName().replace('.', '/'));
  }

  private static void add(Class<?> type, Assembled program) throws IOException {
    String name = type.getName().replace('.', '/');
    try (InputStream file = type.getClassLoader().getResourceAsStream(name + ".class")) {
      program.put(name, file.readAllBytes());
    }
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

  /// Compares all fields with those of this JVM, which holds the same class.
  private static void assertMakesTheSame(Class<?> mirror) throws Exception {
    VmType type = type(mirror);
    assertFalse(type.needsInitialization(), mirror.getName());
    assertNull(type.pendingInitializer());
    SameObjects same = new SameObjects(mirror.getClassLoader());
    for (VmField field : type.getStaticFields()) {
      JavaConstant value = type.initialValues().get(field);
      assertNotNull(value, field.symbol());
      same.check(Peek.at(mirror.getDeclaredField(field.getName())), value, field.symbol());
    }
  }

  @Test
  void makesWhatTheJvmMakes() throws Exception {
    assertMakesTheSame(Objects.class);
    assertMakesTheSame(Color.class);
    assertMakesTheSame(MakesItsSubclass.class);
  }

  @Test
  void readsFinalsOfAnotherClassAndTheLengthOfItsArrays() throws Exception { assertMakesTheSame(UsesColors.class); }

  @Test
  void constantsOfAnotherClassAreThatClassesObjects() throws Exception {
    VmType uses = type(UsesColors.class);
    VmType colors = uses.universe().classOrNull(Color.class.getName().replace('.', '/'));
    String descriptor = colors.descriptor();
    assertEquals(colors.field("RED", descriptor).knownValue(), uses.field("FIRST", descriptor).knownValue());
    assertFalse(uses.universe().classOrNull(Color.GREEN.getClass().getName().replace('.', '/')).needsInitialization());
  }

  @Test
  void madeStringsAreNoLiterals() throws Exception {
    ObjectConstant made = (ObjectConstant) type(Objects.class).field("JOINED", "Ljava/lang/String;").knownValue();
    assertFalse(made.isString());
    assertFalse(made.equals(ObjectConstant.string(made.type().universe(), "ab")));
  }

  @Test
  void whatDoesMoreRunsInTheImage() throws Exception {
    for (Class<?> each :
        List.of(Makes.class, Calls.class, ReadsAnother.class, BelowOneThatRuns.class, PlainBelowOneThatRuns.class, Divides.class, Endless.class,
            KeepsColors.class, ReadsElement.class, ReadsFieldOfAnother.class, ReadsFinalThatReflectionMayWrite.class, WritesToAnother.class,
            WritesElementOfAnother.class, WritesFieldOfAnother.class, Locks.class, CallsSynchronized.class, HashesIdentity.class, MakesThread.class,
            MakesReference.class, MakesThrowable.class, Finalized.class, MakesMuch.class, OutOfBounds.class, WrongCast.class, WrongStore.class,
            CatchesItsOwn.class, Circle.class, OtherHalf.class, NeedsCircle.class, NeedsItsSubclass.class, NeedsItsSubclass.Initialized.class)) {
      VmType type = type(each);
      assertTrue(type.needsInitialization(), each.getName());
      assertNotNull(type.pendingInitializer(), each.getName());
      assertTrue(type.initialValues().isEmpty(), each.getName());
    }
  }

  @Test
  void itDoesNotMatterWhichClassIsAskedForFirst() throws Exception {
    List<Class<?>> all = List.of(ConstantInitializerTest.class.getDeclaredClasses());
    Universe forward = type(Objects.class).universe(), backward = type(Objects.class).universe();
    for (Class<?> each : all) forward.classOrNull(each.getName().replace('.', '/')).needsInitialization();
    for (Class<?> each : all.reversed()) backward.classOrNull(each.getName().replace('.', '/')).needsInitialization();
    for (Class<?> each : all) {
      String name = each.getName().replace('.', '/');
      assertEquals(forward.classOrNull(name).needsInitialization(), backward.classOrNull(name).needsInitialization(), name);
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
    SameObjects same = new SameObjects(null);
    for (String name : names) {
      VmType type = universe.classOrNull(name);
      // Each VM has its own in there.
      if (type == null || type.initialValues().isEmpty() || name.endsWith("/UnsafeConstants")) continue;
      Class<?> mirror = Class.forName(name.replace('/', '.'), false, null);
      for (Map.Entry<VmField, JavaConstant> each : type.initialValues().entrySet()) {
        if (!each.getKey().isFinal() || each.getValue().isNull() || mirror.isRecord() || isOffset(each.getKey())) continue;
        Field found;
        try {
          found = mirror.getDeclaredField(each.getKey().getName());
        } catch (NoSuchFieldException e) {
          continue; // hidden from reflection
        }
        same.check(Peek.at(found), each.getValue(), each.getKey().symbol());
        compared++;
      }
    }
    assertTrue(compared > 150, "compared " + compared);
    assertTrue(same.objects() > 500, "objects " + same.objects());
  }

  /// Each VM lays out objects in its own way.
  private static boolean isOffset(VmField field) { return !field.owner().openedFields().isEmpty() && field.getJavaKind().isNumericInteger(); }

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
