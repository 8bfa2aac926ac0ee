package eggvm.lib.java.util;

import eggvm.vm.contract.Redirects;
import java.lang.reflect.Field;

/// Both find an offset by reflection, which would be in every image that uses them: see [RandomOffset] and `ForkJoinPoolOverlay`.
@Redirects(value = "java.lang.Class", in = {"java.util.Random", "java.util.concurrent.ForkJoinPool"})
final class UnreflectedFields {
  private UnreflectedFields() {}

  static Field getDeclaredField(Class<?> self, String name) { return null; }
}
