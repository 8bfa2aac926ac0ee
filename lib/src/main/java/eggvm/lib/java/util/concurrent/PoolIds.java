package eggvm.lib.java.util.concurrent;

import eggvm.vm.contract.Redirects;
import java.lang.reflect.Field;
import jdk.internal.misc.Unsafe;

/// Of the counter that [ForkJoinPoolOverlay] has taken over: nobody uses them.
@Redirects(value = "jdk.internal.misc.Unsafe", in = "java.util.concurrent.ForkJoinPool")
final class PoolIds {
  private PoolIds() {}

  static Object staticFieldBase(Unsafe self, Field field) { return null; }

  static long staticFieldOffset(Unsafe self, Field field) { return 0; }
}
