package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;

/// Unsigned numbers of the builder's pools, seven bits to a byte, low bits first, high bit: more follow.
/// One word carries both results, because nothing may be allocated here: `value << 4 | bytes`.
final class Varint {
  private Varint() {}

  static long read(long address) {
    long value = 0;
    int bytes = 0;
    int next;
    do {
      next = Memory.getByte(address + bytes);
      value |= (next & 0x7FL) << (7 * bytes++);
    } while (next < 0);
    return value << 4 | bytes;
  }

  static int value(long read) { return (int) (read >>> 4); }

  static int bytes(long read) { return (int) read & 15; }
}
