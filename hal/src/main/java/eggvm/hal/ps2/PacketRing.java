package eggvm.hal.ps2;

import eggvm.vm.machine.Memory;

/// Packets between the interrupt, which puts, and the program, which takes: each moves only its own counter.
final class PacketRing {
  private PacketRing() {}

  private static final int PACKETS = 256;
  static final int BYTES = 4 * PACKETS;

  private static long address;
  private static int put;
  private static int taken;

  static void use(long memoryAddress) {
    address = memoryAddress;
    put = 0;
    taken = 0;
  }

  /// Dropped when the ring is full.
  static void put(int packet) {
    if (put - taken == PACKETS) return;
    Memory.putInt(address + 4L * (put & PACKETS - 1), packet);
    put++;
  }

  /// [PacketDecoder#NONE]: empty.
  static int take() {
    if (put == taken) return PacketDecoder.NONE;
    int packet = Memory.getInt(address + 4L * (taken & PACKETS - 1));
    taken++;
    return packet;
  }
}
