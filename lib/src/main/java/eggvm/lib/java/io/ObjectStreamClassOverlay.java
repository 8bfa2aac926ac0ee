package eggvm.lib.java.io;

import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;

@Replaces("java.io.ObjectStreamClass")
final class ObjectStreamClassOverlay {
  private ObjectStreamClassOverlay() {}

  static void initNative() {}

  static boolean hasStaticInitializer(Class<?> type) { return ClassLayout.link(Memory.addressOf(type), ClassLayout.INITIALIZER) != 0; }
}
