package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;

/// Of the size that the JLS asks for (5.1.7), so that the builder can make it: the property `java.lang.Integer.IntegerCache.high` counts for nothing.
@Replaces("java.lang.Integer$IntegerCache")
final class IntegerCacheOverlay {
  private IntegerCacheOverlay() {}

  @SuppressWarnings("removal")
  static void classInitializer() {
    Integer.IntegerCache.high = 127;
    Integer[] cache = new Integer[256];
    for (int i = 0; i < cache.length; i++) cache[i] = new Integer(i - 128);
    Integer.IntegerCache.cache = cache;
  }
}
