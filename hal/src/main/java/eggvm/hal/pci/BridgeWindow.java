package eggvm.hal.pci;

/// The range of memory space that a bridge passes on, in whole MiB. Source: PCI-to-PCI Bridge Architecture Specification 1.2, section 3.2.5.8.
final class BridgeWindow {
  private BridgeWindow() {}

  private static final long UNIT_BYTES = 1 << 20;
  /// So that a second device behind the bridge finds room as well.
  private static final long LEAST_BYTES = 2 * UNIT_BYTES;
  private static final int BITS = 0xFFF0;

  static long start(PciFunction bridge) { return (long) (bridge.read(Header.BRIDGE_WINDOW) & BITS) << 16; }

  static long end(PciFunction bridge) { return ((long) (bridge.read(Header.BRIDGE_WINDOW) >>> 16 & BITS) << 16 | UNIT_BYTES - 1) + 1; }

  /// As it is after a reset, or as firmware closes it.
  static boolean isClosed(PciFunction bridge) { return start(bridge) == 0 || start(bridge) >= end(bridge); }

  /// A power of two.
  static long bytesFor(long bytes) {
    long window = LEAST_BYTES;
    while (window < bytes) window *= 2;
    return window;
  }

  static void open(PciFunction bridge, long start, long bytes) {
    bridge.write(Header.BRIDGE_WINDOW, (int) (start + bytes - UNIT_BYTES >>> 16 & BITS) << 16 | (int) (start >>> 16 & BITS));
  }
}
