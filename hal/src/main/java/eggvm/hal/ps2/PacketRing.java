package eggvm.hal.ps2;

import eggvm.vm.machine.Memory;

/// Packets between the interrupt, which puts, and the program, which takes: each moves only its own counter.
final class PacketRing {
  private static final int PACKETS = 256;
  static final int BYTES = 4 * PACKETS;

  private final long address;
  private int put;
  private int taken;

  PacketRing(long address) { this.address = address; }

  /// Dropped when the ring is full.
  void put(int packet) {
    if (put - taken == PACKETS) return;
    Memory.putInt(address + 4L * (put & PACKETS - 1), packet);
    put++;
  }

  /// [PacketDecoder#NONE]: empty.
  int take() {
    if (put == taken) return PacketDecoder.NONE;
    int packet = Memory.getInt(address + 4L * (taken & PACKETS - 1));
    taken++;
    return packet;
  }
}
