package eggvm.lib.java.util;

import eggvm.vm.contract.Redirects;
import java.lang.reflect.Field;
import java.util.Random;
import jdk.internal.misc.Unsafe;

@Redirects(value = "jdk.internal.misc.Unsafe", in = "java.util.Random")
final class RandomOffset {
  private RandomOffset() {}

  /// The only field asked for; [UnreflectedFields] gives null for it.
  static long objectFieldOffset(Unsafe self, Field seed) { return self.objectFieldOffset(Random.class, "seed"); }
}
