package eggvm.hal.e1000;

import eggvm.hal.io.Registers;

/// Registers of a ring; `ring` is its first.
final class Ring {
  private Ring() {}

  static void start(Registers registers, int ring, long address, int slots) {
    registers.write(ring + Layout.RING_ADDRESS, (int) address);
    registers.write(ring + Layout.RING_ADDRESS_HIGH, (int) (address >>> 32));
    registers.write(ring + Layout.RING_BYTES, slots * Layout.DESCRIPTOR_BYTES);
    registers.write(ring + Layout.RING_HEAD, 0);
    registers.write(ring + Layout.RING_TAIL, 0);
  }

  /// The card has this ring. One that is gone, or was reset behind our back, does not say so.
  static boolean isStarted(Registers registers, int ring, int slots) { return registers.read(ring + Layout.RING_BYTES) == slots * Layout.DESCRIPTOR_BYTES; }

  static int head(Registers registers, int ring) { return registers.read(ring + Layout.RING_HEAD); }

  static int tail(Registers registers, int ring) { return registers.read(ring + Layout.RING_TAIL); }

  static void putTail(Registers registers, int ring, int slot) { registers.write(ring + Layout.RING_TAIL, slot); }
}
