package eggvm.aot.overlay;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Redirects;
import eggvm.vm.contract.Replaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OverlayMergerTest {
  private static final String PREFIX = OverlayMergerTest.class.getName();

  /// What is patched.
  static class Target {
    static int state = 1;
    long base = 40;

    static int twice(int x) { return x + 1; }

    static String joined() { return new java.util.StringJoiner("-").add("a").add("b").toString(); }

    long plus(int a, long b, String text) { return 0; }

    String greet() { return String.valueOf(7) + helper(); }

    private static String helper() { return "h"; }

    native int number();

    private static native void registerNatives();

    native void gone();
  }

  @Replaces(value = "eggvm.aot.overlay.OverlayMergerTest$Target", missing = "no such thing")
  static class Patch {
    static void classInitializer() { Target.state = 5; }

    static int twice(int x) { return 2 * x; }

    static long plus(Target self, int a, long b, String text) { return self.base + a + b + text.length(); }

    static int number(Target self) { return 42; }

    @Helper
    static int notAReplacement() { return 0; }
  }

  @Redirects(value = "java.lang.String", in = "eggvm.aot.overlay.OverlayMergerTest$Target")
  static class Calls {
    static String valueOf(int x) { return "<" + x + ">"; }
  }

  @Redirects(value = "java.util.StringJoiner", whole = true, in = "eggvm.aot.overlay.OverlayMergerTest$Target")
  public static class Joiner {
    private final StringBuilder text = new StringBuilder();

    public Joiner(CharSequence separator) {}

    public Joiner add(CharSequence part) {
      text.append(part).append('+');
      return this;
    }

    @Override
    public String toString() { return text.toString(); }
  }

  @Redirects(value = "java.util.Scanner", whole = true, in = "eggvm.aot.overlay.OverlayMergerTest$Target")
  public static class Superfluous {}

  @Replaces("eggvm.aot.overlay.OverlayMergerTest$Target")
  static class Wrong {
    static int thrice(int x) { return 3 * x; }

    static long plus(int a) { return a; }
  }

  @Redirects(value = "java.lang.String", in = "eggvm.aot.overlay.OverlayMergerTest$Wrong")
  static class WrongCalls {
    static String valueOf(int x) { return ""; }
  }

  @Replaces(value = "eggvm.aot.overlay.OverlayMergerTest$Target", unlessMentioned = "%t")
  static class Conditional {
    static int twice(int x) { return -1; }
  }

  private static byte[] read(String internalName) {
    try (InputStream in = OverlayMergerTest.class.getResourceAsStream("/" + internalName + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OverlayMerger merger(Class<?>... overlays) {
    return new OverlayMerger(OverlayMergerTest::read, java.util.Arrays.stream(overlays).map(c -> c.getName().replace('.', '/')).toList());
  }

  /// Defines the patched target and whatever else is asked for anew, so that the patched one runs.
  private static Class<?> load(OverlayMerger merger) throws ClassNotFoundException {
    return new ClassLoader(null) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        String internalName = name.replace('.', '/');
        byte[] bytes = merger.merge(internalName, read(internalName));
        if (bytes == null) throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
      }
    }.loadClass(PREFIX + "$Target");
  }

  private static Object call(Object target, String name, Class<?>[] types, Object... arguments) throws ReflectiveOperationException {
    Class<?> type = target instanceof Class<?> c ? c : target.getClass();
    var method = type.getDeclaredMethod(name, types);
    method.setAccessible(true);
    return method.invoke(target, arguments);
  }

  @Test
  void bodiesCallTheOverlay() throws ReflectiveOperationException {
    Class<?> type = load(merger(Patch.class, Calls.class));
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object target = constructor.newInstance();
    assertEquals(14, call(type, "twice", new Class<?>[] {int.class}, 7));
    assertEquals(48L, call(target, "plus", new Class<?>[] {int.class, long.class, String.class}, 1, 2L, "12345"));
    assertEquals(42, call(target, "number", new Class<?>[0]));
    assertEquals("<7>h", call(target, "greet", new Class<?>[0]));
    var state = type.getDeclaredField("state");
    state.setAccessible(true);
    assertEquals(5, state.get(null));
  }

  @Test
  void anotherClassStandsForOneInItsCallers() throws ReflectiveOperationException {
    assertEquals("a-b", Target.joined());
    OverlayMerger merger = merger(Joiner.class);
    merger.check(OverlayMergerTest::read);
    assertEquals("a+b+", call(load(merger), "joined", new Class<?>[0]));
    assertEquals(1, merger.targets().size());
    OverlayException e = assertThrows(OverlayException.class, () -> merger(Superfluous.class).check(OverlayMergerTest::read));
    assertTrue(e.getMessage().contains("stands for java/util/Scanner, which"), e.getMessage());
  }

  @Test
  void natives() throws ReflectiveOperationException {
    Class<?> type = load(merger(Patch.class));
    assertNull(call(type, "registerNatives", new Class<?>[0]));
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object target = constructor.newInstance();
    var failure = assertThrows(java.lang.reflect.InvocationTargetException.class, () -> call(target, "gone", new Class<?>[0]));
    assertEquals(UnsatisfiedLinkError.class, failure.getCause().getClass());
    assertTrue(failure.getCause().getMessage().endsWith("gone: no such thing"));
  }

  @Test
  void everyMisfitIsListedSorted() {
    OverlayException e = assertThrows(OverlayException.class, () -> merger(Wrong.class, WrongCalls.class).check(OverlayMergerTest::read));
    assertEquals(3, e.problems().size());
    assertEquals(e.problems().stream().sorted().toList(), e.problems());
    assertTrue(e.getMessage().contains("thrice(I)I replaces no method"));
    assertTrue(e.getMessage().contains("redirects calls that"));
  }

  @Test
  void conditionsLookAtTheProgram() {
    String name = Conditional.class.getName().replace('.', '/');
    Program without = new Program() {
      @Override
      public boolean provides(String service) { return false; }

      @Override
      public boolean mentions(Pattern constant) { return constant.matcher("%d").find(); }
    };
    assertEquals(java.util.Set.of(), new OverlayMerger(OverlayMergerTest::read, List.of(name), Program.UNKNOWN).targets());
    assertEquals(1, new OverlayMerger(OverlayMergerTest::read, List.of(name), without).targets().size());
  }

  @Test
  void untouchedClassesAreTheSameArray() {
    byte[] bytes = read("java/lang/Runnable");
    assertSame(bytes, merger(Patch.class).merge("java/lang/Runnable", bytes));
  }
}
