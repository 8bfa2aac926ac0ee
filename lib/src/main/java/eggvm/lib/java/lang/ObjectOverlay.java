package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Allocation;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.IdentityHash;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.Monitors;

@Replaces("java.lang.Object")
final class ObjectOverlay {
  private ObjectOverlay() {}

  static Class<?> getClass(Object self) {
    return (Class<?>) Memory.objectAt(ObjectLayout.classOf(Memory.addressOf(self)));
  }

  static int hashCode(Object self) { return IdentityHash.of(self); }

  static Object clone(Object self) throws CloneNotSupportedException { return Allocation.clone(self); }

  static void notify(Object self) { Monitors.notifyOne(self); }

  static void notifyAll(Object self) { Monitors.notifyAll(self); }

  static void wait0(Object self, long timeoutMillis) throws InterruptedException { Monitors.wait(self, timeoutMillis); }
}
