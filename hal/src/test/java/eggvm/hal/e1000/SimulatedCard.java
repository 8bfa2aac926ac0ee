package eggvm.hal.e1000;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An 82540EM as its manual has it, with the faults that a test gives it. It works through its rings when told to, not by itself.
final class SimulatedCard implements Cpu.Hardware {
  static final long REGISTERS = 0xFEB0_0000L;
  /// Where the driver says that its array is.
  static final long RECEIVED = 0x7000_0000_0000_0000L;
  static final byte[] ADDRESS = {0x52, 0x54, 0, 0x12, 0x34, 0x56};

  private final Map<Integer, Integer> registers = new HashMap<>();
  final List<byte[]> wire = new ArrayList<>();
  byte[] received;
  int resets;
  /// How often the interrupt went from off to on.
  int risings;
  private int causes;
  private int mask;
  private int contextStart;
  private int contextChecksum;

  // --- faults
  boolean isGone;
  /// What a bus reads where nobody answers.
  int silence = -1;
  boolean isTransmitterStuck;
  boolean doesNotReset;
  boolean isLinkUp = true;

  SimulatedCard() { reset(); }

  boolean interrupts() { return (causes & mask) != 0; }

  void cause(int bits) { change(causes | bits, mask); }

  private void change(int newCauses, int newMask) {
    boolean was = interrupts();
    causes = newCauses;
    mask = newMask;
    if (!was && interrupts()) risings++;
  }

  int register(int offset) { return registers.getOrDefault(offset, 0); }

  private void reset() {
    resets++;
    registers.clear();
    change(0, 0);
    registers.put(Layout.ADDRESS_LOW, 0x12005452);
    registers.put(Layout.ADDRESS_HIGH, 0x8000_5634);
  }

  @Override
  public int readRegister(long address) {
    if (isGone) return silence;
    int offset = (int) (address - REGISTERS);
    if (offset == Layout.STATUS) return isLinkUp && (register(Layout.CONTROL) & Layout.CONTROL_LINK_UP) != 0 ? Layout.STATUS_LINK_UP : 0;
    if (offset != Layout.CAUSE) return register(offset);
    int read = causes;
    change(0, mask);
    return read;
  }

  @Override
  public void writeRegister(long address, int value) {
    if (isGone) return;
    int offset = (int) (address - REGISTERS);
    switch (offset) {
      case Layout.CONTROL -> control(value);
      case Layout.MASK_SET -> change(causes, mask | value);
      case Layout.MASK_CLEAR -> change(causes, mask & ~value);
      case Layout.CAUSE_SET -> cause(value);
      case Layout.STATUS, Layout.CAUSE -> throw new AssertionError("written: " + Integer.toHexString(offset));
      default -> registers.put(offset, value);
    }
  }

  private void control(int value) {
    if ((value & Layout.CONTROL_RESET) != 0 && !doesNotReset) reset();
    else registers.put(Layout.CONTROL, value);
  }

  // --- rings

  private long slot(int ring, int index) {
    long address = register(ring) & 0xFFFF_FFFFL | (long) register(ring + Layout.RING_ADDRESS_HIGH) << 32;
    return address + 16L * index;
  }

  private int head(int ring) { return register(ring + Layout.RING_HEAD); }

  private boolean isEmpty(int ring) { return head(ring) == register(ring + Layout.RING_TAIL); }

  private void advance(int ring) { registers.put(ring + Layout.RING_HEAD, (head(ring) + 1) % (register(ring + Layout.RING_BYTES) / 16)); }

  /// A frame from the wire; false: there was no room.
  boolean receive(byte[] frame) { return receive(frame, frame.length, Layout.DONE | Layout.RECEIVED_END); }

  boolean receive(byte[] frame, int length, int status) {
    int ring = Layout.RECEIVE_RING;
    if ((register(Layout.RECEIVE) & Layout.RECEIVE_ON) == 0 || isEmpty(ring)) {
      cause(Layout.CAUSE_OVERRUN);
      registers.merge(Layout.MISSED_FRAMES, 1, Integer::sum);
      return false;
    }
    long slot = slot(ring, head(ring));
    for (int i = 0; i < frame.length; i++) received[(int) (Memory.getLong(slot) - RECEIVED) + i] = frame[i];
    Memory.putShort(slot + Layout.LENGTH, (short) length);
    Memory.putInt(slot + Layout.STATUS_WORD, status);
    advance(ring);
    cause(Layout.CAUSE_RECEIVED);
    return true;
  }

  /// The receiver's place, moved behind the driver's back.
  void loseStep() {
    registers.put(Layout.RECEIVE_RING + Layout.RING_HEAD, register(Layout.RECEIVE_RING + Layout.RING_TAIL));
    cause(Layout.CAUSE_OVERRUN);
  }

  /// Sends what is in the ring.
  void transmit() { transmit(Integer.MAX_VALUE); }

  void transmit(int slots) {
    int ring = Layout.TRANSMIT_RING;
    if (isTransmitterStuck || !isLinkUp || (register(Layout.TRANSMIT) & Layout.TRANSMIT_ON) == 0) return;
    for (int i = 0; i < slots && !isEmpty(ring); i++) {
      long slot = slot(ring, head(ring));
      int command = Memory.getInt(slot + Layout.LENGTH);
      boolean isContext = (command & Layout.SEND_EXTENDED) != 0 && (command & Layout.SEND_DATA) == 0;
      if (isContext) context(slot);
      else wire.add(frame(slot, command));
      if ((command & Layout.SEND_REPORT) != 0) Memory.putInt(slot + Layout.STATUS_WORD, Memory.getInt(slot + Layout.STATUS_WORD) | Layout.DONE);
      advance(ring);
      cause(Layout.CAUSE_SENT);
    }
  }

  private void context(long slot) {
    contextStart = Memory.getByte(slot + 4) & 0xFF;
    contextChecksum = Memory.getByte(slot + 5) & 0xFF;
    if (Memory.getShort(slot + 6) != 0) throw new AssertionError("the checksum's range has an end");
  }

  private byte[] frame(long slot, int command) {
    if ((command & Layout.SEND_END) == 0 || (command & Layout.SEND_CHECK_SEQUENCE) == 0) throw new AssertionError("not a whole frame");
    byte[] frame = new byte[command & 0xFFFF];
    for (int i = 0; i < frame.length; i++) frame[i] = Memory.getByte(Memory.getLong(slot) + i);
    boolean sums = (command & Layout.SEND_EXTENDED) != 0 && (Memory.getInt(slot + Layout.STATUS_WORD) & Layout.SEND_TRANSPORT_CHECKSUM) != 0;
    if (sums) {
      int sum = ~sum(frame, contextStart, frame.length);
      frame[contextChecksum] = (byte) (sum >> 8);
      frame[contextChecksum + 1] = (byte) sum;
    }
    return frame;
  }

  /// Of ones' complements, RFC 1071.
  static int sum(byte[] bytes, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) sum += (bytes[i] & 0xFF) << ((i - from) % 2 == 0 ? 8 : 0);
    while (sum >>> 16 != 0) sum = (sum & 0xFFFF) + (sum >>> 16);
    return sum;
  }
}
