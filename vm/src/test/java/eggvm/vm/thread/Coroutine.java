package eggvm.vm.thread;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Code with a stack of its own that runs until it suspends itself: the JDK's continuation, whose package the build exports.
final class Coroutine {
  private static final String PACKAGE = "jdk.internal.vm.";
  private static final MethodHandle CREATE, RUN, YIELD;

  static {
    try {
      Class<?> continuation = Class.forName(PACKAGE + "Continuation");
      Class<?> scopeClass = Class.forName(PACKAGE + "ContinuationScope");
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Object scope = lookup.findConstructor(scopeClass, MethodType.methodType(void.class, String.class)).invoke("fiber");
      MethodHandle create = lookup.findConstructor(continuation, MethodType.methodType(void.class, scopeClass, Runnable.class));
      CREATE = create.bindTo(scope).asType(MethodType.methodType(Object.class, Runnable.class));
      RUN = lookup.findVirtual(continuation, "run", MethodType.methodType(void.class)).asType(MethodType.methodType(void.class, Object.class));
      YIELD = lookup.findStatic(continuation, "yield", MethodType.methodType(boolean.class, scopeClass)).bindTo(scope);
    } catch (Throwable e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object continuation;

  Coroutine(Runnable body) {
    try {
      continuation = CREATE.invokeExact(body);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// Returns when it suspends itself or ends.
  void resume() {
    try {
      RUN.invokeExact(continuation);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /// By the code inside; returns at the next [#resume].
  static void suspend() {
    try {
      boolean done = (boolean) YIELD.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
