package eggvm.hal.pci;

/// Configuration registers, by the words they are in.
final class Header {
  private Header() {}

  /// Vendor in bits 15-0, device in 31-16.
  static final int IDENTITY = 0x00;
  static final int NO_FUNCTION = 0xFFFF;

  /// Command in bits 15-0; writing 0 to the status above it changes nothing.
  static final int COMMAND = 0x04;
  static final int COMMAND_BITS = 0xFFFF;
  static final int PORTS_ON = 1;
  static final int MEMORY_ON = 1 << 1;
  static final int BUS_MASTER = 1 << 2;
  static final int NO_INTERRUPT_LINE = 1 << 10;
  static final int HAS_CAPABILITIES = 1 << 20;

  /// Class in bits 31-8.
  static final int CLASS = 0x08;

  static final int TYPE = 0x0C;
  static final int TYPE_SHIFT = 16;
  static final int TYPE_BITS = 0x7F;
  static final int TYPE_BRIDGE = 1;
  static final int MANY_FUNCTIONS = 1 << 23;

  static final int BARS = 0x10;
  static final int BAR_COUNT = 6;
  static final int BRIDGE_BAR_COUNT = 2;
  static final int BAR_PORTS = 1;
  static final int BAR_PORT_BITS = -4;
  static final int BAR_TYPE = 6;
  static final int BAR_64_BITS = 4;
  static final int BAR_MEMORY_BITS = -16;

  /// Of a bridge: primary, secondary and subordinate bus in bits 7-0, 15-8, 23-16.
  static final int BUSES = 0x18;
  /// Of a bridge: first and last MiB of its window, each in bits 15-4 of its half.
  static final int BRIDGE_WINDOW = 0x20;

  static final int CAPABILITIES = 0x34;
  static final int CAPABILITY_POINTER_BITS = 0xFC;
  static final int MOST_CAPABILITIES = 48;

  /// First extended capability: kind in bits 15-0, next one in 31-20.
  static final int EXTENDED = 0x100;
  static final int EXTENDED_ID_BITS = 0xFFFF;
  static final int EXTENDED_NEXT_SHIFT = 20;
  static final int MOST_EXTENDED = 480;

  /// Line in bits 7-0, pin in 15-8.
  static final int INTERRUPT = 0x3C;
  static final int UNKNOWN_LINE = 0xFF;
}
