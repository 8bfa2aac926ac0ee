package eggvm.boot.machine;

import eggvm.vm.machine.Memory;

/// Tags of the boot information. Source: Multiboot2 Specification version 2.0, section 3.6.
/// ```
/// 0 bytes in all  4 reserved  8 tags, each: u32 type, u32 bytes, content; aligned to 8
/// ```
final class Multiboot2Information {
  private Multiboot2Information() {}

  private static final int FIRST_TAG = 8;
  private static final int TAG_END = 0;
  private static final int TAG_COMMAND_LINE = 1;
  private static final int TAG_MODULE = 3;
  private static final int TAG_MEMORY_MAP = 6;
  private static final int TAG_FRAMEBUFFER = 8;
  private static final int TAG_OLD_RSDP = 14;
  private static final int TAG_NEW_RSDP = 15;
  private static final int MAP_ENTRIES = 16;
  private static final int ENTRY_TYPE = 16;
  private static final int RSDP_BYTES = 36;

  /// False when there is no memory map.
  static boolean read(long address, long rsdpCopyAddress) {
    boolean hasMap = false;
    long end = address + Memory.getInt(address);
    for (long tag = address + FIRST_TAG; tag < end && type(tag) != TAG_END; tag = next(tag)) {
      if (type(tag) == TAG_COMMAND_LINE) BootInformation.setCommandLine(tag + 8);
      if (type(tag) == TAG_FRAMEBUFFER) BootFramebuffer.read(tag);
      if (type(tag) == TAG_OLD_RSDP || type(tag) == TAG_NEW_RSDP) copyRsdp(tag, rsdpCopyAddress);
      if (type(tag) == TAG_MEMORY_MAP) {
        entries(tag, true);
        entries(tag, false);
        hasMap = true;
      }
    }
    for (long tag = address + FIRST_TAG; tag < end && type(tag) != TAG_END; tag = next(tag)) {
      if (type(tag) == TAG_MODULE) removeModule(tag);
    }
    return hasMap;
  }

  private static int type(long tag) { return Memory.getInt(tag); }

  private static int bytes(long tag) { return Memory.getInt(tag + 4); }

  private static long next(long tag) { return tag + (bytes(tag) + 7 & -8); }

  /// The newer form wins, whichever comes last.
  private static void copyRsdp(long tag, long copyAddress) {
    if (type(tag) == TAG_OLD_RSDP && BootInformation.rsdpAddress != 0) return;
    int bytes = bytes(tag) - 8;
    Memory.clear(copyAddress, RSDP_BYTES);
    Memory.copy(tag + 8, copyAddress, bytes < RSDP_BYTES ? bytes : RSDP_BYTES);
    BootInformation.rsdpAddress = copyAddress;
  }

  private static void entries(long tag, boolean usable) {
    int entryBytes = Memory.getInt(tag + 8);
    for (long entry = tag + MAP_ENTRIES; entry < tag + bytes(tag); entry += entryBytes) {
      boolean isUsable = Memory.getInt(entry + ENTRY_TYPE) == BootInformation.USABLE;
      if (isUsable && usable) MemoryMap.add(Memory.getLong(entry), Memory.getLong(entry + 8));
      if (!isUsable && !usable) MemoryMap.remove(Memory.getLong(entry), Memory.getLong(entry + 8));
    }
  }

  private static void removeModule(long tag) {
    long start = Memory.getUnsignedInt(tag + 8);
    MemoryMap.remove(start, Memory.getUnsignedInt(tag + 12) - start);
  }
}
