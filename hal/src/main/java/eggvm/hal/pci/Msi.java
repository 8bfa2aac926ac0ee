package eggvm.hal.pci;

/// Message signalled interrupts (section 6.8.1).
/// ```
/// 0 id, next, control    4 address    [8 its upper half]    8 | 12 data
/// ```
/// Message for a PC's processors: AMD64 Architecture Programmer's Manual, volume 2, section 16.12.
final class Msi {
  private static final int ENABLE = 1 << 16;
  private static final int MANY_ENABLED = 7 << 20;
  private static final int IS_64_BITS = 1 << 23;
  private static final int ADDRESS = 4;
  private static final int DATA = 8;
  private static final int LOCAL_CONTROLLERS = 0xFEE0_0000;
  private static final int PROCESSOR_SHIFT = 12;

  private final PciFunction function;
  private final int offset;

  Msi(PciFunction function, int capabilityOffset) {
    this.function = function;
    offset = capabilityOffset;
  }

  /// One message, edge-triggered, fixed.
  void enable(int vector, int processorId) {
    int control = function.read(offset);
    function.write(offset + ADDRESS, LOCAL_CONTROLLERS | processorId << PROCESSOR_SHIFT);
    boolean isWide = (control & IS_64_BITS) != 0;
    if (isWide) function.write(offset + DATA, 0);
    int data = offset + (isWide ? DATA + 4 : DATA);
    function.write(data, function.read(data) & 0xFFFF_0000 | vector);
    function.write(offset, control & ~MANY_ENABLED | ENABLE);
  }
}
