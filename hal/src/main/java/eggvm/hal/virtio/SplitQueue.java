package eggvm.hal.virtio;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// A queue with one buffer at a time, for a device that answers requests one by one (section 2.6).
/// ```
///   0 descriptors  0 address, 8 bytes, 12 flags, 14 next
/// 128 available    0 flags, 2 index, 4 ring of descriptors
/// 256 used         0 flags, 2 index, 4 ring of descriptor, bytes
/// ```
final class SplitQueue {
  static final int BYTES = 512;
  private static final int SIZE = 8;
  private static final int AVAILABLE = 128;
  private static final int USED = 256;
  private static final int INDEX = 2;
  private static final int RING = 4;

  private static final int DESCRIPTOR_LENGTH = 8;
  private static final int DESCRIPTOR_FLAGS = 12;
  private static final short DEVICE_WRITES = 2;
  private static final short NO_INTERRUPTS = 1;
  private static final int USED_ENTRY_BYTES = 8;
  private static final int USED_LENGTH = 4;

  private final long address;
  private final int index;
  private final int size;
  private final long notificationAddress;
  /// Buffers given to the device, modulo 2^16.
  private int given;

  private SplitQueue(Transport transport, int index, int size, long address) {
    this.index = index;
    this.address = address;
    this.size = size;
    Memory.clear(address, BYTES);
    Memory.putShort(address + AVAILABLE, NO_INTERRUPTS);
    notificationAddress = transport.startQueue(index, size, address, address + AVAILABLE, address + USED);
  }

  /// `address`: [#BYTES] at a multiple of 16 that the device may use until its reset. Null: the device has no such queue.
  static SplitQueue start(Transport transport, int index, long address) {
    int most = transport.queueSize(index);
    return most == 0 ? null : new SplitQueue(transport, index, most < SIZE ? most : SIZE, address);
  }

  /// A buffer for the device to fill. The fences keep the order that sections 2.6.13.2 and 2.6.13.3 ask for.
  void give(long buffer, int bytes) {
    Memory.putLong(address, buffer);
    Memory.putInt(address + DESCRIPTOR_LENGTH, bytes);
    Memory.putInt(address + DESCRIPTOR_FLAGS, DEVICE_WRITES);
    Memory.putShort(address + AVAILABLE + RING + 2L * (given & size - 1), (short) 0);
    Cpu.fence();
    given = given + 1 & 0xFFFF;
    Memory.putShort(address + AVAILABLE + INDEX, (short) given);
    Cpu.fence();
    Cpu.deviceWrite16(notificationAddress, index);
  }

  /// The device has filled the buffer.
  boolean isDone() { return Cpu.deviceRead16(address + USED + INDEX) == given; }

  /// How much of it, as the device says.
  int filledBytes() { return Cpu.deviceRead32(address + USED + RING + (long) USED_ENTRY_BYTES * (given - 1 & size - 1) + USED_LENGTH); }
}
