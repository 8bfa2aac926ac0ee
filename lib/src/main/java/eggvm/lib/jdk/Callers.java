package eggvm.lib.jdk;

import eggvm.vm.unwind.StackTraces;

/// Who called whom, for `Reflection.getCallerClass` and `StackWalker`.
public final class Callers {
  /// From inside out: `Callers.ofCaller`, the overlay's and the JDK's `getCallerClass`, the caller-sensitive method.
  private static final int OWN_FRAMES = 4;
  private static final int REFLECTIVE_FRAMES = 8;

  private Callers() {}

  /// The class whose method called the caller-sensitive method that asks; null at the bottom of the stack.
  static Class<?> first(Class<?>[] callers) {
    for (Class<?> caller : callers) if (!isReflection(caller)) return caller;
    return null;
  }

  public static Class<?> ofCaller() { return first(StackTraces.callers(OWN_FRAMES, REFLECTIVE_FRAMES)); }

  /// Frames of reflection stand between the real caller and the method that it invoked.
  static boolean isReflection(Class<?> type) {
    return type == java.lang.reflect.Method.class
        || type == java.lang.reflect.Constructor.class
        || type.getName().startsWith("jdk.internal.reflect.")
        || eggvm.vm.type.Invoker.class.isAssignableFrom(type);
  }
}
