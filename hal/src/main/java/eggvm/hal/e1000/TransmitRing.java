package eggvm.hal.e1000;

import eggvm.hal.io.Registers;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// Frames for the wire. A slot is the card's until it says DONE, which is looked for only when slots run short.
/// A frame whose checksum the card shall fill in may need a second slot: the context, which says where the checksum stands.
final class TransmitRing {
  static final int SLOTS = 128;
  static final int BUFFER_BYTES = 2048;
  private static final int SLOTS_PER_FRAME = 2;

  private final Registers registers;
  private final long ringAddress;
  private final long buffersAddress;
  /// The card is told of so many slots without being asked to.
  private static final int MOST_KEPT = 32;

  private int next;
  /// Up to where the card has been told.
  private int told;
  private int oldest;
  /// What the card was told last; [Offload#NONE]: nothing.
  private int context;

  TransmitRing(Registers registers, long ringAddress, long buffersAddress) {
    this.registers = registers;
    this.ringAddress = ringAddress;
    this.buffersAddress = buffersAddress;
  }

  /// Empty; the transmitter is off.
  void start() {
    next = 0;
    told = 0;
    oldest = 0;
    context = Offload.NONE;
    Memory.clear(ringAddress, (long) SLOTS * Layout.DESCRIPTOR_BYTES);
    Ring.start(registers, Layout.TRANSMIT_RING, ringAddress, SLOTS);
  }

  /// False: the ring is full.
  boolean add(byte[] frame, int offset, int bytes) {
    if (!hasRoom()) return false;
    int wanted = Offload.of(frame, offset, bytes);
    if (wanted != Offload.NONE && wanted != context) addContext(wanted);
    long buffer = buffersAddress + (long) BUFFER_BYTES * next;
    Memory.copyFromArray(frame, offset, buffer, bytes);
    int flags = Layout.SEND_END | Layout.SEND_CHECK_SEQUENCE | Layout.SEND_REPORT;
    if (wanted == Offload.NONE) put(buffer, flags | bytes, 0);
    else put(buffer, flags | Layout.SEND_EXTENDED | Layout.SEND_DATA | bytes, Layout.SEND_TRANSPORT_CHECKSUM);
    if ((next - told & SLOTS - 1) >= MOST_KEPT) push();
    return true;
  }

  void push() {
    if (told == next) return;
    told = next;
    Ring.putTail(registers, Layout.TRANSMIT_RING, next);
  }

  boolean hasRoom() {
    if (free() < SLOTS_PER_FRAME) reclaim();
    return free() >= SLOTS_PER_FRAME;
  }

  /// Some frames are not sent yet.
  boolean isBusy() {
    reclaim();
    return oldest != next;
  }

  int head() { return Ring.head(registers, Layout.TRANSMIT_RING); }

  private int free() { return oldest - next - 1 & SLOTS - 1; }

  private void reclaim() {
    while (oldest != next && (Cpu.deviceRead32(descriptor(oldest) + Layout.STATUS_WORD) & Layout.DONE) != 0) oldest = oldest + 1 & SLOTS - 1;
  }

  private void addContext(int wanted) {
    long transport = (long) Offload.start(wanted) | (long) Offload.checksum(wanted) << 8;
    put(transport << 32, Layout.SEND_EXTENDED | Layout.SEND_REPORT, 0);
    context = wanted;
  }

  private void put(long first, int lengthAndFlags, int status) {
    long descriptor = descriptor(next);
    Memory.putLong(descriptor, first);
    Memory.putInt(descriptor + Layout.LENGTH, lengthAndFlags);
    Memory.putInt(descriptor + Layout.STATUS_WORD, status);
    next = next + 1 & SLOTS - 1;
  }

  private long descriptor(int slot) { return ringAddress + (long) Layout.DESCRIPTOR_BYTES * slot; }
}
