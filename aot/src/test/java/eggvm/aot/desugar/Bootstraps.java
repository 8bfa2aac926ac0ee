package eggvm.aot.desugar;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.atomic.AtomicInteger;

/// Bootstrap methods that the desugarer does not know.
public final class Bootstraps {
  public static int notFinal = 3;
  private static final AtomicInteger CALLS = new AtomicInteger();

  private Bootstraps() {}

  public static Object described(MethodHandles.Lookup lookup, String name, Class<?> type, Object... arguments) {
    return lookup.lookupClass().getSimpleName() + " " + name + " " + type.getSimpleName() + " " + java.util.Arrays.toString(arguments);
  }

  public static int counted(MethodHandles.Lookup lookup, String name, Class<?> type, int step) {
    return CALLS.addAndGet(step);
  }

  public static Object failing(MethodHandles.Lookup lookup, String name, Class<?> type) throws Exception {
    CALLS.incrementAndGet();
    throw new Exception("no constant");
  }

  public static String joined(String separator, String... parts) {
    return String.join(separator, parts);
  }

  public static CallSite link(MethodHandles.Lookup lookup, String name, MethodType type) {
    throw new AssertionError("only HotSpot links at run time");
  }
}
