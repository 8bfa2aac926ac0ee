package eggvm.hal.cpu;

/// Registers of devices, mapped uncached: at their own addresses where nothing else can be, else in a window behind all that.
/// ```
/// 0         memory, and devices below it and among it      1 << 39  stacks      1 << 40  TranslationBuffer      1 << 41  window
/// ```
public final class DeviceSpace {
  private DeviceSpace() {}

  private static final long OWN_END = 1L << 39;
  private static final long WINDOW = 1L << 41;

  private static long nextPlace;

  /// Address at which `bytes` from the physical address on can be used; 0: out of frames for page tables.
  public static long map(long physicalAddress, long bytes) {
    long first = physicalAddress & -PageTables.PAGE_BYTES;
    long end = physicalAddress + bytes + PageTables.PAGE_BYTES - 1 & -PageTables.PAGE_BYTES;
    long place = end <= OWN_END ? first : takePlace(end - first);
    for (long offset = 0; offset < end - first; offset += PageTables.PAGE_BYTES) {
      if (!PageTables.map(place + offset, first + offset, PageTables.WRITABLE | PageTables.NO_EXECUTE | PageTables.UNCACHED)) return 0;
    }
    PageTables.load();
    return place + (physicalAddress - first);
  }

  private static long takePlace(long bytes) {
    if (nextPlace == 0) nextPlace = WINDOW;
    long place = nextPlace;
    nextPlace += bytes;
    return place;
  }
}
