package eggvm.boot.machine;

import eggvm.boot.image.BootSpace;
import eggvm.hal.cpu.DeviceSpace;
import eggvm.hal.cpu.FramePool;
import eggvm.hal.cpu.PageTables;
import eggvm.vm.machine.Cpu;

/// The final address space: everything at its physical address, with no more rights than it needs.
/// ```
/// 0           first page absent, so that null faults
/// .text       read, execute      .rodata read       all else read, write
/// guard pages of main and interrupt stacks absent
/// ```
/// The first 4 GiB are mapped whole, what is for devices there uncached; above that only memory.
final class AddressSpace {
  private AddressSpace() {}

  private static final long LOW_END = 1L << 32;
  private static final int EFER = 0xC000_0080;
  private static final long EFER_NO_EXECUTE = 1 << 11;
  private static final long DATA = PageTables.WRITABLE | PageTables.NO_EXECUTE;

  /// False: there are too few frames.
  static boolean make(long bootSpace, long topAddress) {
    boolean made = PageTables.begin((Cpu.readMsr(EFER) & EFER_NO_EXECUTE) != 0)
        && DeviceSpace.begin(MemoryMap.lowTop())
        && PageTables.mapLarge(0, LOW_END, DATA)
        && PageTables.mapLarge(LOW_END, topAddress, DATA)
        && PageTables.remap(ImageSections.textStart, ImageSections.textEnd, 0)
        && PageTables.remap(ImageSections.rodataStart, ImageSections.rodataEnd, PageTables.NO_EXECUTE)
        && PageTables.map(0, 0, DATA);
    if (made) made = guard(bootSpace + BootSpace.PC_MAIN_GUARD);
    for (int i = 0; i < BootSpace.PC_INTERRUPT_STACK_COUNT && made; i++) {
      made = guard(bootSpace + BootSpace.PC_INTERRUPT_STACKS + (long) i * BootSpace.PC_INTERRUPT_STACK_STRIDE);
    }
    if (!made) return false;
    PageTables.unmap(0);
    PageTables.load();
    return true;
  }

  /// Mapped first, for the large page around it must be split.
  private static boolean guard(long page) {
    if (!PageTables.map(page, page, DATA)) return false;
    PageTables.unmap(page);
    return true;
  }

  /// Frames for the tables: one page directory per GiB, one table per 2 MiB of the image, and a few above them.
  static long neededBytes(long topAddress) {
    long directories = (topAddress > LOW_END ? topAddress : LOW_END) >>> 30;
    long tables = (ImageSections.bssEnd - ImageSections.textStart) / PageTables.LARGE_BYTES + 8;
    return (directories + directories / 512 + tables + 8) * FramePool.FRAME_BYTES;
  }
}
