package eggvm.boot.machine;

import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;

/// A Machine before there is a heap, so that a failure can be told from the first instruction on.
final class RawMachine {
  private RawMachine() {}

  /// `cellAddress`: zeroed memory of the image; `type` has no instance fields and no initialiser.
  static void use(long cellAddress, Class<?> type) {
    Memory.putInt(cellAddress + ObjectLayout.CLASS, (int) Memory.addressOf(type));
    Machine.use((Machine) Memory.objectAt(cellAddress));
  }
}
