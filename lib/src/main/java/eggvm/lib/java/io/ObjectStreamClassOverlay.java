package eggvm.lib.java.io;

import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import java.io.InvalidClassException;
import java.io.ObjectStreamClass;
import java.lang.invoke.MethodHandle;

@Replaces("java.io.ObjectStreamClass")
final class ObjectStreamClassOverlay {
  private ObjectStreamClassOverlay() {}

  static void initNative() {}

  /// [RecordReading] finds the constructor itself.
  static MethodHandle canonicalRecordCtr(Class<?> type) { return null; }

  /// That a record has no such handle is no error.
  static void checkDeserialize(ObjectStreamClass self) throws InvalidClassException {
    self.requireInitialized();
    if (self.deserializeEx != null && !self.isRecord) throw self.deserializeEx.newInvalidClassException();
  }

  static boolean hasStaticInitializer(Class<?> type) { return ClassLayout.link(Memory.addressOf(type), ClassLayout.INITIALIZER) != 0; }
}
