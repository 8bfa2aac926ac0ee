package eggvm.lib.java.lang;

import static eggvm.vm.machine.Branch.likely;

import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Allocation;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.IdentityHash;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.MarkWord;
import eggvm.vm.thread.Monitors;

@Replaces("java.lang.Object")
final class ObjectOverlay {
  private ObjectOverlay() {}

  static Class<?> getClass(Object self) {
    return (Class<?>) Memory.objectAt(ObjectLayout.classOf(Memory.addressOf(self)));
  }

  /// The usual case here, so that it needs no call.
  static int hashCode(Object self) {
    int word = Memory.getInt(Memory.addressOf(self) + ObjectLayout.MARK);
    return likely(word != 0) && likely((word & MarkWord.TAG) == 0) ? word >>> MarkWord.HASH_SHIFT : IdentityHash.of(self);
  }

  static Object clone(Object self) throws CloneNotSupportedException { return Allocation.clone(self); }

  static void notify(Object self) { Monitors.notifyOne(self); }

  static void notifyAll(Object self) { Monitors.notifyAll(self); }

  static void wait0(Object self, long timeoutMillis) throws InterruptedException { Monitors.wait(self, timeoutMillis); }
}
