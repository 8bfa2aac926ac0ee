package eggvm.hal.cpu;

/// Registers of devices, mapped uncached: at their own addresses where nothing else can be, else in a window behind all that.
/// ```
/// 0         memory, and devices below it and among it      1 << 39  stacks      1 << 40  TranslationBuffer      1 << 41  window
/// ```
public final class DeviceSpace {
  private DeviceSpace() {}

  private static final long OWN_END = 1L << 39;
  private static final long WINDOW = 1L << 41;
  private static final long LOW_END = 1L << 32;
  /// No memory is above it and below 4 GiB on most PCs.
  private static final long USUAL_START = 0xC000_0000L;

  private static long uncachedStart;
  private static long nextPlace;

  /// While the address space is made: what lies between the last memory below 4 GiB and there is for devices and firmware. A device found
  /// later costs no flush of the translation buffer then. False: out of frames.
  public static boolean begin(long lowMemoryTop) {
    long top = lowMemoryTop + PageTables.LARGE_BYTES - 1 & -PageTables.LARGE_BYTES;
    uncachedStart = top > USUAL_START ? top : USUAL_START;
    return PageTables.mapLarge(uncachedStart, LOW_END, PageTables.WRITABLE | PageTables.NO_EXECUTE | PageTables.UNCACHED);
  }

  /// Address at which `bytes` from the physical address on can be used; 0: out of frames for page tables.
  public static long map(long physicalAddress, long bytes) {
    long first = physicalAddress & -PageTables.PAGE_BYTES;
    long end = physicalAddress + bytes + PageTables.PAGE_BYTES - 1 & -PageTables.PAGE_BYTES;
    if (uncachedStart != 0 && first >= uncachedStart && end <= LOW_END) return physicalAddress;
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
