package eggvm.hal.cpu;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// Four levels of tables, physical memory seen at its own addresses. Source: volume 2, section 5.3.
/// ```
/// level 4  bits 47-39    3  38-30    2  29-21, may be a 2 MiB page    1  20-12
/// ```
public final class PageTables {
  private PageTables() {}

  public static final long PAGE_BYTES = 4096;
  public static final long LARGE_BYTES = 2 << 20;

  public static final long WRITABLE = 2;
  /// For registers of devices. PCD alone is type UC- with the page attribute table as it is at reset: where firmware has set up write combining,
  /// as it may for a screen, that stays.
  public static final long UNCACHED = 0x10;
  public static final long NO_EXECUTE = 1L << 63;
  private static final long PRESENT = 1;
  private static final long LARGE = 1 << 7;
  private static final long ADDRESS = 0x000F_FFFF_FFFF_F000L;
  private static final int LARGE_LEVEL = 2;
  private static final int ENTRIES = 512;

  private static long rootAddress;
  /// All but NO_EXECUTE on a processor without it.
  private static long permittedFlags;

  /// Begins an empty space; false when there is no frame for it.
  public static boolean begin(boolean hasNoExecute) {
    permittedFlags = hasNoExecute ? -1 : ~NO_EXECUTE;
    rootAddress = FramePool.take();
    return rootAddress != 0;
  }

  public static long root() { return rootAddress; }

  /// Makes the space current.
  public static void load() { Cpu.writeCr3(rootAddress); }

  /// Maps [start, end) onto itself by 2 MiB pages; start and end are widened to them. False: out of frames.
  public static boolean mapLarge(long start, long end, long flags) {
    for (long at = start & -LARGE_BYTES; at < end; at += LARGE_BYTES) {
      if (!mapLargePage(at, at, flags)) return false;
    }
    return true;
  }

  /// Maps one page of 2 MiB, unless something is mapped there. False: out of frames.
  public static boolean mapLargePage(long address, long frame, long flags) {
    long entry = entry(address, LARGE_LEVEL, true);
    if (entry == 0) return false;
    if (Memory.getLong(entry) == 0) Memory.putLong(entry, frame | LARGE | PRESENT | flags & permittedFlags);
    return true;
  }

  /// The large pages of [start, end) are gone; the frames of their tables stay.
  public static void unmapLarge(long start, long end) {
    for (long at = start; at < end; at += LARGE_BYTES) {
      long entry = entry(at, LARGE_LEVEL, false);
      if (entry != 0) Memory.putLong(entry, 0);
    }
  }

  /// Maps one page of 4 KiB, splitting a large one when needed. False: out of frames.
  public static boolean map(long address, long frame, long flags) {
    long entry = entry(address, 1, true);
    if (entry == 0) return false;
    Memory.putLong(entry, frame | PRESENT | flags & permittedFlags);
    return true;
  }

  /// The page is gone; returns its frame, 0 when it had none.
  public static long unmap(long address) {
    long entry = entry(address, 1, false);
    if (entry == 0) return 0;
    long old = Memory.getLong(entry);
    Memory.putLong(entry, 0);
    return (old & PRESENT) == 0 ? 0 : old & ADDRESS;
  }

  /// All pages of 4 KiB in [start, end) are gone and their frames back in the pool; page tables stay. Returns how many there were;
  /// the processor may still know them until [#load].
  public static int unmapAll(long start, long end) {
    int count = 0;
    long at = start;
    while (at < end) {
      long tableEnd = (at & -LARGE_BYTES) + LARGE_BYTES;
      long last = tableEnd < end ? tableEnd : end;
      long entry = entry(at, 1, false);
      for (; entry != 0 && at < last; at += PAGE_BYTES, entry += 8) {
        if (release(entry)) count++;
      }
      at = last;
    }
    return count;
  }

  private static boolean release(long entry) {
    long old = Memory.getLong(entry);
    if ((old & PRESENT) == 0) return false;
    Memory.putLong(entry, 0);
    FramePool.giveBack(old & ADDRESS);
    return true;
  }

  /// As [#map] onto itself, for whole pages in [start, end).
  public static boolean remap(long start, long end, long flags) {
    for (long at = start; at < end; at += PAGE_BYTES) {
      if (!map(at, at, flags)) return false;
    }
    return true;
  }

  /// Address of the entry of that level; 0 when a table is missing and shall or can not be made.
  private static long entry(long address, int level, boolean make) {
    long table = rootAddress;
    for (int above = 4; above > level; above--) {
      long entry = table + 8 * index(address, above);
      long value = Memory.getLong(entry);
      if (value == 0) value = make ? newTable(entry) : 0;
      else if ((value & LARGE) != 0) value = make ? split(entry, value) : 0;
      if (value == 0) return 0;
      table = value & ADDRESS;
    }
    return table + 8 * index(address, level);
  }

  private static long index(long address, int level) { return address >>> 3 + 9 * level & ENTRIES - 1; }

  private static long newTable(long entry) {
    long frame = FramePool.take();
    if (frame == 0) return 0;
    long value = frame | PRESENT | WRITABLE;
    Memory.putLong(entry, value);
    return value;
  }

  /// A large page becomes 512 small ones with the same rights.
  private static long split(long entry, long large) {
    long frame = FramePool.take();
    if (frame == 0) return 0;
    for (int i = 0; i < ENTRIES; i++) Memory.putLong(frame + 8L * i, (large & ~LARGE) + PAGE_BYTES * i);
    long value = frame | PRESENT | WRITABLE;
    Memory.putLong(entry, value);
    return value;
  }
}
