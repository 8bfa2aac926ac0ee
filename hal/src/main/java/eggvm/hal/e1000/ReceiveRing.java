package eggvm.hal.e1000;

import eggvm.hal.io.Registers;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// Frames from the wire, each in its slot's part of one array. Every slot but one belongs to the card until it says DONE; then it is ours until
/// the next frame is asked for, and given back with many others at once: QEMU's card passes on all that waits for room whenever it gets some,
/// and drops what finds none.
final class ReceiveRing {
  static final int SLOTS = 256;
  private static final int MOST_KEPT = SLOTS / 2;
  /// Fits the card's default; frames are at most 1518 bytes, longer ones it drops.
  static final int BUFFER_BYTES = 2048;

  /// Of [#take]: there is no frame.
  static final int NOTHING = 0;
  /// Of [#take]: a frame was there that is not to be used.
  static final int DROPPED = -1;
  /// Of [#take]: the card has written what it never would.
  static final int CORRUPT = -2;

  private final Registers registers;
  private final long ringAddress;
  private final byte[] buffers;
  private final long buffersAddress;
  private int next;
  /// The slot at `next` holds the frame that is being looked at.
  private boolean isHeld;
  private int heldStatus;
  /// Slots that are empty and not given back yet.
  private int kept;
  /// Within a frame whose first part was dropped.
  private boolean isPart;

  /// `buffersAddress`: where the card sees the array.
  ReceiveRing(Registers registers, long ringAddress, byte[] buffers, long buffersAddress) {
    this.registers = registers;
    this.ringAddress = ringAddress;
    this.buffers = buffers;
    this.buffersAddress = buffersAddress;
  }

  /// All slots empty; the receiver is off.
  void start() {
    next = 0;
    isHeld = false;
    kept = 0;
    isPart = false;
    for (int slot = 0; slot < SLOTS; slot++) empty(slot);
    Ring.start(registers, Layout.RECEIVE_RING, ringAddress, SLOTS);
    Ring.putTail(registers, Layout.RECEIVE_RING, SLOTS - 1);
  }

  boolean isStarted() { return Ring.isStarted(registers, Layout.RECEIVE_RING, SLOTS); }

  /// Another than the one that is held.
  boolean hasFrame() { return (status(isHeld ? after(next) : next) & Layout.DONE) != 0; }

  /// Every slot is filled, says the card, and we see none.
  boolean isOutOfStep() {
    return Ring.head(registers, Layout.RECEIVE_RING) == Ring.tail(registers, Layout.RECEIVE_RING) && !hasFrame();
  }

  /// Lets the frame go that was taken last. Bytes of the next one, or why there is none.
  int take() {
    if (isHeld) finish();
    int status = status(next);
    if ((status & Layout.DONE) == 0) {
      giveBack();
      return NOTHING;
    }
    int bytes = Memory.getChar(descriptor(next) + Layout.LENGTH);
    if (bytes > BUFFER_BYTES) return CORRUPT;
    isHeld = true;
    heldStatus = status;
    return isWhole(status) && bytes != 0 ? bytes : DROPPED;
  }

  boolean isHeld() { return isHeld; }

  byte[] frame() { return buffers; }

  int frameAt() { return BUFFER_BYTES * next; }

  /// What the card says about the frame that is held.
  boolean isChecksumGood() { return (heldStatus & (Layout.RECEIVED_TRANSPORT_CHECKSUM | Layout.RECEIVED_NO_CHECKSUMS)) == Layout.RECEIVED_TRANSPORT_CHECKSUM; }

  private boolean isWhole(int status) {
    boolean isEnd = (status & Layout.RECEIVED_END) != 0;
    boolean isWhole = isEnd && !isPart && (status & (Layout.RECEIVED_DAMAGED | Layout.RECEIVED_WRONG_CHECKSUM)) == 0;
    isPart = !isEnd;
    return isWhole;
  }

  private void finish() {
    isHeld = false;
    empty(next);
    next = after(next);
    if (++kept == MOST_KEPT) giveBack();
  }

  private static int after(int slot) { return slot + 1 & SLOTS - 1; }

  /// All empty slots are the card's.
  void giveBack() {
    if (kept == 0) return;
    kept = 0;
    Ring.putTail(registers, Layout.RECEIVE_RING, next - 1 & SLOTS - 1);
  }

  private void empty(int slot) {
    Memory.putLong(descriptor(slot), buffersAddress + (long) BUFFER_BYTES * slot);
    Memory.putLong(descriptor(slot) + 8, 0);
  }

  private int status(int slot) { return Cpu.deviceRead32(descriptor(slot) + Layout.STATUS_WORD); }

  private long descriptor(int slot) { return ringAddress + (long) Layout.DESCRIPTOR_BYTES * slot; }
}
