package eggvm.lib.java.util.concurrent;

import eggvm.lib.jdk.Comparables;
import eggvm.vm.contract.Replaces;

@Replaces("java.util.concurrent.ConcurrentHashMap")
final class ConcurrentHashMapOverlay {
  private ConcurrentHashMapOverlay() {}

  static Class<?> comparableClassFor(Object key) { return Comparables.classOf(key); }
}
