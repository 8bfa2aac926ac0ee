package eggvm.lib.java.util;

import eggvm.lib.jdk.Comparables;
import eggvm.vm.contract.Replaces;

@Replaces("java.util.HashMap")
final class HashMapOverlay {
  private HashMapOverlay() {}

  static Class<?> comparableClassFor(Object key) { return Comparables.classOf(key); }
}
