package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;

/// Virtual threads are bound ones, so these are linked but never run.
@Replaces("java.lang.VirtualThread")
final class VirtualThreadOverlay {
  private VirtualThreadOverlay() {}

  static void postPinnedEvent(String operation) {}

  static void notifyJvmtiStart(VirtualThread self) {}

  static void notifyJvmtiEnd(VirtualThread self) {}

  static void notifyJvmtiMount(VirtualThread self, boolean hide) {}

  static void notifyJvmtiUnmount(VirtualThread self, boolean hide) {}

  static void notifyJvmtiDisableSuspend(boolean enter) {}

  static VirtualThread takeVirtualThreadListToUnblock() { throw new UnsupportedOperationException("no continuations"); }
}
