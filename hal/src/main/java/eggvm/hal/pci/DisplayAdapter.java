package eggvm.hal.pci;

/// The display adapter as firmware has placed it: found without a scan, so that a screen can be had before there are drivers, and an image
/// without other PCI devices need not hold the code for one.
public final class DisplayAdapter {
  private DisplayAdapter() {}

  private static final int DEVICES = 32;
  private static final int DEVICE_SHIFT = 3;
  private static final int CLASS_SHIFT = 16;
  private static final int VGA = 0x0300;

  /// Address of what base address register 0 of the first VGA adapter on the root bus leads to; 0: there is none, or it was not placed.
  public static long memory(ConfigurationSpace space) {
    for (int device = 0; device < DEVICES; device++) {
      int function = device << DEVICE_SHIFT;
      boolean exists = (space.read(function, Header.IDENTITY) & Header.NO_FUNCTION) != Header.NO_FUNCTION;
      if (exists && space.read(function, Header.CLASS) >>> CLASS_SHIFT == VGA) return placed(space, function);
    }
    return 0;
  }

  private static long placed(ConfigurationSpace space, int function) {
    int bar = space.read(function, Header.BARS);
    if ((bar & Header.BAR_PORTS) != 0) return 0;
    boolean is64Bits = (bar & Header.BAR_TYPE) == Header.BAR_64_BITS;
    long high = is64Bits ? space.read(function, Header.BARS + 4) : 0;
    return high << 32 | bar & Header.BAR_MEMORY_BITS & 0xFFFF_FFFFL;
  }
}
