package eggvm.hal.e1000;

/// Registers and descriptors by name: section 13.4, tables 3-1 to 3-20.
final class Layout {
  private Layout() {}

  static final int CONTROL = 0x0000;
  static final int CONTROL_AUTO_SPEED = 1 << 5;
  static final int CONTROL_LINK_UP = 1 << 6;
  static final int CONTROL_INVERT_LOSS = 1 << 7;
  static final int CONTROL_FORCE_SPEED_DUPLEX = 3 << 11;
  static final int CONTROL_RESET = 1 << 26;
  static final int CONTROL_PHY_RESET = 1 << 31;

  static final int STATUS = 0x0008;
  static final int STATUS_LINK_UP = 1 << 1;

  /// Reading clears it.
  static final int CAUSE = 0x00C0;
  /// In units of 256 ns between interrupts.
  static final int THROTTLE = 0x00C4;
  static final int CAUSE_SET = 0x00C8;
  static final int MASK_SET = 0x00D0;
  static final int MASK_CLEAR = 0x00D8;
  static final int CAUSE_SENT = 1;
  static final int CAUSE_LINK = 1 << 2;
  static final int CAUSE_FEW_DESCRIPTORS = 1 << 4;
  static final int CAUSE_OVERRUN = 1 << 6;
  static final int CAUSE_RECEIVED = 1 << 7;

  static final int RECEIVE = 0x0100;
  static final int RECEIVE_ON = 1 << 1;
  static final int RECEIVE_ALL_MULTICAST = 1 << 4;
  static final int RECEIVE_BROADCAST = 1 << 15;
  static final int RECEIVE_STRIP_CHECK_SEQUENCE = 1 << 26;

  static final int TRANSMIT = 0x0400;
  static final int TRANSMIT_ON = 1 << 1;
  static final int TRANSMIT_PAD = 1 << 3;
  static final int TRANSMIT_COLLISIONS = 15 << 4 | 64 << 12;
  static final int GAPS = 0x0410;
  static final int GAPS_COPPER = 8 | 8 << 10 | 6 << 20;

  /// Of a ring's registers, from its base on.
  static final int RECEIVE_RING = 0x2800;
  static final int TRANSMIT_RING = 0x3800;
  static final int RING_ADDRESS = 0;
  static final int RING_ADDRESS_HIGH = 4;
  static final int RING_BYTES = 8;
  static final int RING_HEAD = 16;
  static final int RING_TAIL = 24;

  static final int MISSED_FRAMES = 0x4010;

  static final int CHECKSUMS = 0x5000;
  static final int CHECKSUMS_IP = 1 << 8;
  static final int CHECKSUMS_TRANSPORT = 1 << 9;

  static final int ADDRESS_LOW = 0x5400;
  static final int ADDRESS_HIGH = 0x5404;
  static final int ADDRESS_VALID = 1 << 31;

  // --- descriptors

  static final int DESCRIPTOR_BYTES = 16;
  static final int LENGTH = 8;
  static final int STATUS_WORD = 12;
  static final int DONE = 1;

  static final int RECEIVED_END = 1 << 1;
  /// What the card says about checksums means nothing.
  static final int RECEIVED_NO_CHECKSUMS = 1 << 2;
  static final int RECEIVED_TRANSPORT_CHECKSUM = 1 << 5;
  /// CRC, symbol, sequence, carrier extension or data error.
  static final int RECEIVED_DAMAGED = 0x97 << 8;
  static final int RECEIVED_WRONG_CHECKSUM = 0x60 << 8;

  static final int SEND_END = 1 << 24;
  static final int SEND_CHECK_SEQUENCE = 1 << 25;
  static final int SEND_REPORT = 1 << 27;
  /// Not the old form: a context descriptor, or, with [#SEND_DATA], one for data.
  static final int SEND_EXTENDED = 1 << 29;
  static final int SEND_DATA = 1 << 20;
  static final int SEND_TRANSPORT_CHECKSUM = 2 << 8;
}
