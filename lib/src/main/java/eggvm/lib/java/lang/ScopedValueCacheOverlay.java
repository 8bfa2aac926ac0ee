package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;

/// Nothing is kept where `Thread.scopedValueCache()` finds nothing.
@Replaces("java.lang.ScopedValue$Cache")
final class ScopedValueCacheOverlay {
  private ScopedValueCacheOverlay() {}

  static void put(ScopedValue<?> key, Object value) {}
}
