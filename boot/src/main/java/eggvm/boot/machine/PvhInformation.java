package eggvm.boot.machine;

import eggvm.vm.machine.Memory;

/// `struct hvm_start_info`. Source: Xen, public/arch-x86/hvm/start_info.h, version 1.
/// ```
///  0 magic  4 version  8 flags  12 module count  16 modules  24 command line  32 RSDP  40 memory map  48 its count
/// ```
final class PvhInformation {
  private PvhInformation() {}

  private static final int MAGIC = 0x336E_C578;
  private static final int VERSION = 4;
  private static final int MODULE_COUNT = 12;
  private static final int MODULES = 16;
  private static final int MODULE_BYTES = 32;
  private static final int COMMAND_LINE = 24;
  private static final int RSDP = 32;
  private static final int MAP = 40;
  private static final int MAP_COUNT = 48;
  private static final int ENTRY_BYTES = 24;
  private static final int ENTRY_TYPE = 16;

  /// False when there is no memory map.
  static boolean read(long address) {
    if (Memory.getInt(address) != MAGIC || Memory.getInt(address + VERSION) < 1) return false;
    BootInformation.setCommandLine(Memory.getLong(address + COMMAND_LINE));
    BootInformation.rsdpAddress = Memory.getLong(address + RSDP);
    entries(address, true);
    entries(address, false);
    modules(Memory.getLong(address + MODULES), Memory.getInt(address + MODULE_COUNT));
    return true;
  }

  private static void entries(long address, boolean usable) {
    long map = Memory.getLong(address + MAP);
    int count = Memory.getInt(address + MAP_COUNT);
    for (int i = 0; i < count; i++) {
      long entry = map + ENTRY_BYTES * i;
      boolean isUsable = Memory.getInt(entry + ENTRY_TYPE) == BootInformation.USABLE;
      if (isUsable && usable) MemoryMap.add(Memory.getLong(entry), Memory.getLong(entry + 8));
      if (!isUsable && !usable) MemoryMap.remove(Memory.getLong(entry), Memory.getLong(entry + 8));
    }
  }

  private static void modules(long modules, int count) {
    for (int i = 0; i < count; i++) MemoryMap.remove(Memory.getLong(modules + MODULE_BYTES * i), Memory.getLong(modules + MODULE_BYTES * i + 8));
  }
}
