package eggvm.aot.desugar.sample;

import java.lang.invoke.ConstantBootstraps;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

public final class VarHandleSample {
  interface Action {
    Object run() throws Throwable;
  }

  static class Parent {
    volatile int count;
    volatile Integer boxed;
    private final int fixed = 5;
    String text = "a";
  }

  static final class Child extends Parent {
    static final VarHandle COUNT;
    static final VarHandle TEXT;

    static {
      try {
        Class<?> parent = Parent.class;
        MethodHandles.Lookup l = MethodHandles.lookup();
        COUNT = l.findVarHandle(Child.class, "count", int.class);
        TEXT = l.findVarHandle(parent, "text", String.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  static final class Noisy {
    static final VarHandle VALUE;
    int value;

    static {
      System.out.println("Noisy initialised");
      try {
        VALUE = MethodHandles.lookup().findVarHandle(Noisy.class, "value", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  static final class LateStatic {
    static int value = 17;
    static volatile String text = "late";

    static {
      System.out.println("LateStatic initialised");
    }
  }

  static final class Missing {
    static final VarHandle GONE;

    static {
      try {
        GONE = MethodHandles.lookup().findVarHandle(Missing.class, "gone", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  static final class Forbidden {
    static final VarHandle PROBE = find(Thread.class, "interrupted", boolean.class);
  }

  static final class AlsoForbidden {
    static final VarHandle BYTES;

    static {
      try {
        BYTES = MethodHandles.lookup().findVarHandle(String.class, "hash", int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  private static final VarHandle COUNT = find(Parent.class, "count", int.class);
  private static final VarHandle BOXED;
  private static final VarHandle FIXED;
  private static final VarHandle EXACT;
  private static final VarHandle STATIC_INT;
  private static final VarHandle STATIC_TEXT;
  private static final VarHandle BOOTSTRAP = ConstantBootstraps.fieldVarHandle(MethodHandles.lookup(), "count", VarHandle.class, Parent.class, int.class);
  private static final VarHandle STRINGS = MethodHandles.arrayElementVarHandle(String[].class);
  private static final VarHandle OBJECTS = MethodHandles.arrayElementVarHandle(Object[].class);
  private static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
  private static final VarHandle BIG_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_LONG = little(long[].class);
  private static final VarHandle NATIVE_CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.nativeOrder());
  private static final VarHandle BIG_FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.BIG_ENDIAN).withInvokeExactBehavior();
  private static final VarHandle LITTLE_DOUBLE = little(double[].class);
  private static final VarHandle BUFFER_SHORT = MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BUFFER_DOUBLE = MethodHandles.byteBufferViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

  static {
    try {
      MethodHandles.Lookup l = MethodHandles.lookup();
      BOXED = l.findVarHandle(Parent.class, "boxed", Integer.class);
      FIXED = l.findVarHandle(Parent.class, "fixed", int.class);
      EXACT = l.findVarHandle(Parent.class, "count", int.class).withInvokeExactBehavior();
      STATIC_INT = l.findStaticVarHandle(LateStatic.class, "value", int.class);
      STATIC_TEXT = MethodHandles.privateLookupIn(LateStatic.class, l).findStaticVarHandle(LateStatic.class, "text", String.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static VarHandle find(Class<?> owner, String name, Class<?> type) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
      return lookup.findVarHandle(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static VarHandle little(Class<?> view) {
    return MethodHandles.byteArrayViewVarHandle(view, ByteOrder.LITTLE_ENDIAN);
  }

  static void show(String what, Action action) {
    Object result;
    try {
      result = action.run();
    } catch (Throwable e) {
      boolean message = e instanceof IndexOutOfBoundsException;
      result = e.getClass().getName() + (message ? ": " + e.getMessage() : "");
    }
    System.out.println(what + " " + result);
  }

  public static void main(String[] arguments) {
    fields();
    statics();
    arrays();
    views();
    buffers();
    escapes();
  }

  private static void fields() {
    Parent p = new Parent();
    Child c = new Child();
    show("set", () -> { BOOTSTRAP.set(p, 4); return p.count; });
    show("computed", () -> (int) COUNT.getAndAdd(p, 2));
    show("narrower argument", () -> { BOOTSTRAP.setVolatile(p, (byte) 9); return p.count; });
    show("wider result", () -> (long) BOOTSTRAP.getAcquire(p));
    show("boxed result", () -> (Integer) BOOTSTRAP.get(p));
    show("object result", () -> (Object) BOOTSTRAP.getOpaque(p));
    show("boxed argument", () -> { BOOTSTRAP.setRelease(p, Integer.valueOf(3)); return p.count; });
    show("null boxed argument", () -> { BOOTSTRAP.setRelease(p, (Integer) null); return p.count; });
    show("object argument", () -> { BOOTSTRAP.setRelease(p, (Object) Short.valueOf((short) 3)); return p.count; });
    show("wrong object argument", () -> { BOOTSTRAP.setRelease(p, (Object) "x"); return p.count; });
    show("object receiver", () -> { BOOTSTRAP.setOpaque((Object) p, 8); return p.count; });
    show("wrong receiver", () -> (int) BOOTSTRAP.get((Object) "x"));
    show("null receiver", () -> (int) BOOTSTRAP.get((Parent) null));
    show("null object receiver", () -> (int) BOOTSTRAP.get((Object) null));
    show("too few", () -> (int) BOOTSTRAP.get());
    show("too wide", () -> { BOOTSTRAP.set(p, 5L); return p.count; });
    show("final read", () -> (int) FIXED.getVolatile(p));
    show("final write", () -> { FIXED.set(p, 1); return 0; });
    show("bitwise on reference", () -> BOXED.getAndBitwiseOr(p, (Integer) 1));
    show("reference", () -> BOXED.compareAndSet(p, null, (Integer) 1000) + " " + p.boxed);
    show("reference to primitive", () -> { p.boxed = 77; return (int) BOXED.get(p); });
    show("null to primitive", () -> { p.boxed = null; return (int) BOXED.get(p); });
    show("primitive to reference", () -> { BOXED.set(p, 78); return p.boxed; });
    show("exact", () -> { EXACT.set(p, 5); return (int) EXACT.getAndAdd(p, 1); });
    show("exact mismatch", () -> { EXACT.set(c, 5); return 0; });
    show("exact mismatch of result", () -> { EXACT.getAndAdd(p, 1); return p.count; });
    show("inherited", () -> { Child.COUNT.set(c, 3); return (int) Child.COUNT.getAndBitwiseXor(c, 1) + c.count; });
    show("through child only", () -> { Child.COUNT.set((Parent) c, 3); return (int) Child.COUNT.get(p); });
    show("text", () -> (String) Child.TEXT.getAndSet(c, "b") + (CharSequence) Child.TEXT.get(c));
    show("text of wrong type", () -> { Child.TEXT.set(c, (Object) 5); return c.text; });
    show("exchange", () -> (String) Child.TEXT.compareAndExchange(c, "b", "c") + c.text);
    show("dropped", () -> { BOOTSTRAP.getAndSet(p, 6); return p.count; });
    show("conditional argument", () -> { BOOTSTRAP.set(p, p.count > 5 ? p.text.length() : p.count); return p.count; });
    show("initialises", () -> { Noisy.VALUE.get((Noisy) null); return 0; });
    show("missing", () -> Missing.GONE.get(new Missing()));
    show("forbidden", () -> Forbidden.PROBE.get(Thread.currentThread()));
    show("also forbidden", () -> AlsoForbidden.BYTES.get(""));
    show("missing again", () -> Missing.GONE.get(new Missing()));
  }

  private static void statics() {
    show("static", () -> (int) STATIC_INT.getAndAdd(3) + LateStatic.value);
    show("static cas", () -> STATIC_TEXT.compareAndSet("late", "later") + (String) STATIC_TEXT.get());
    show("static set", () -> { STATIC_TEXT.setVolatile("latest"); return LateStatic.text; });
  }

  private static void arrays() {
    String[] s = {"a", "b"};
    Object[] o = {1, 2};
    Object[] covariant = s;
    byte[] b = {1, 2};
    show("element", () -> (String) STRINGS.getAndSet(s, 1, "c") + s[1]);
    show("plain", () -> { STRINGS.set(s, 0, "z"); return (String) STRINGS.get(s, 0); });
    show("index", () -> (String) STRINGS.getVolatile(s, 2));
    show("negative index", () -> STRINGS.compareAndSet(s, -1, "a", "b"));
    show("plain index", () -> (String) STRINGS.get(s, 2));
    show("null array", () -> (String) STRINGS.getAcquire((String[]) null, 0));
    show("null array plain", () -> (String) STRINGS.get((String[]) null, 0));
    show("wrong array", () -> (String) STRINGS.get((Object) o, 0));
    show("wrong element", () -> { STRINGS.setVolatile(s, 0, (Object) 5); return s[0]; });
    show("narrower array", () -> { OBJECTS.setVolatile(covariant, 0, "ok"); return s[0]; });
    show("narrower array store", () -> { OBJECTS.setVolatile(covariant, 0, (Object) 5); return s[0]; });
    show("narrower array plain store", () -> { OBJECTS.set(covariant, 0, (Object) 5); return s[0]; });
    show("narrower array cas", () -> OBJECTS.compareAndSet(covariant, 0, (Object) 5, (Object) 6));
    show("null element", () -> { OBJECTS.setRelease(covariant, 0, null); return s[0]; });
    show("byte", () -> (byte) BYTES.getAndAdd(b, 1, (byte) 127) + " " + b[1] + (byte) BYTES.getAndBitwiseAnd(b, 0, (byte) 2) + b[0]);
    show("byte as int", () -> (int) BYTES.getVolatile(b, (short) 1));
  }

  private static void views() {
    byte[] b = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    show("big int", () -> Integer.toHexString((int) BIG_INT.get(b, 1)));
    show("little long", () -> Long.toHexString((long) LITTLE_LONG.get(b, 2)));
    show("char", () -> (int) (char) NATIVE_CHAR.get(b, 0));
    show("float", () -> { BIG_FLOAT.set(b, 3, 1.5f); return (float) BIG_FLOAT.get(b, 3) + " " + b[3]; });
    show("double", () -> { LITTLE_DOUBLE.set(b, 1, -2.25); return (double) LITTLE_DOUBLE.get(b, 1) + " " + b[8]; });
    show("NaN", () -> { BIG_INT.set(b, 0, 0x7f800001); return Integer.toHexString(Float.floatToRawIntBits((float) BIG_FLOAT.get(b, 0))); });
    show("end", () -> (int) BIG_INT.get(b, 6));
    show("past end", () -> (int) BIG_INT.get(b, 7));
    show("before", () -> { BIG_INT.set(b, -1, 0); return 0; });
    show("null", () -> (int) BIG_INT.get((byte[]) null, 0));
    show("volatile", () -> (int) BIG_INT.getVolatile(b, 0));
    show("short array", () -> (int) BIG_INT.get(new byte[2], 0));
    show("exact mismatch", () -> { BIG_FLOAT.set(b, 0, 1); return b[0]; });
  }

  private static void buffers() {
    ByteBuffer heap = ByteBuffer.wrap(new byte[12]).position(3);
    ByteBuffer direct = ByteBuffer.allocateDirect(16);
    for (ByteBuffer each : new ByteBuffer[] {heap, direct}) {
      show("buffer", () -> { BUFFER_SHORT.set(each, 1, (short) 0x1234); return each.get(1) + " " + (short) BUFFER_SHORT.get(each, 1) + each.position(); });
      show("buffer double", () -> { BUFFER_DOUBLE.set(each, 0, 0.1); return (double) BUFFER_DOUBLE.get(each, 0); });
      show("buffer end", () -> (double) BUFFER_DOUBLE.get(each, each.limit() - 7));
      show("read only", () -> { BUFFER_SHORT.set(each.asReadOnlyBuffer(), 0, (short) 1); return 0; });
    }
    show("buffer volatile", () -> (short) BUFFER_SHORT.getVolatile(direct, 2));
    show("null buffer", () -> (short) BUFFER_SHORT.get((ByteBuffer) null, 2));
  }

  private static void escapes() {
    System.out.println(BOOTSTRAP.varType() + " " + BOOTSTRAP.coordinateTypes() + EXACT.hasInvokeExactBehavior());
    VarHandle handle = STRINGS;
    String[] s = {"a"};
    show("local", () -> (String) handle.get(s, 0));
    System.out.println(type(OBJECTS) + type(LITTLE_LONG) + type(STATIC_INT));
    show("chosen", () -> (Object) (s.length == 1 ? BYTES : BIG_INT).get(new byte[] {7, 8, 9, 10}, 0));
    VarHandle.fullFence();
    VarHandle.acquireFence();
    VarHandle.releaseFence();
    VarHandle.loadLoadFence();
    VarHandle.storeStoreFence();
  }

  private static String type(VarHandle handle) {
    return handle.varType().getSimpleName();
  }
}
