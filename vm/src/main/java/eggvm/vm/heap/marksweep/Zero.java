package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// Clears memory of 8-byte alignment; eight stores a turn.
final class Zero {
  private Zero() {}

  static void words(long address, long bytes) {
    long end = address + bytes;
    while (end - address >= 64) {
      Memory.putLong(address, 0);
      Memory.putLong(address + 8, 0);
      Memory.putLong(address + 16, 0);
      Memory.putLong(address + 24, 0);
      Memory.putLong(address + 32, 0);
      Memory.putLong(address + 40, 0);
      Memory.putLong(address + 48, 0);
      Memory.putLong(address + 56, 0);
      address += 64;
    }
    for (; address < end; address += 8) Memory.putLong(address, 0);
  }
}
