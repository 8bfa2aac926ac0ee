package eggvm.hal.acpi;

import eggvm.vm.machine.Memory;

/// Finds tables by signature. Addresses of 0 mean "not there"; tables above 4 GiB are not looked at.
public final class AcpiTables {
  private AcpiTables() {}

  private static final int RSDP_RSDT = 16;
  private static final int RSDP_REVISION = 15;
  private static final int RSDP_XSDT = 24;
  private static final int RSDP_BYTES = 20;
  private static final long RSDP_SIGNATURE = 0x2052_5450_2044_5352L; // "RSD PTR "
  private static final int HEADER_BYTES = 36;
  private static final int LENGTH = 4;
  private static final int LONGEST_TABLE_BYTES = 1 << 24;
  private static final long LIMIT = 1L << 32;
  private static final long BIOS_START = 0xE0000;
  private static final long BIOS_END = 0x100000;

  /// In the firmware's memory below 1 MiB (section 5.2.5.1).
  public static long searchRsdp() {
    for (long address = BIOS_START; address < BIOS_END; address += 16) {
      if (isRsdp(address)) return address;
    }
    return 0;
  }

  public static boolean isRsdp(long address) {
    return Memory.getLong(address) == RSDP_SIGNATURE && byteSum(address, RSDP_BYTES) == 0;
  }

  /// Address of the table, checksum right.
  public static long find(long rsdpAddress, int signature) {
    if (rsdpAddress == 0) return 0;
    long xsdt = Memory.getByte(rsdpAddress + RSDP_REVISION) >= 2 ? Memory.getLong(rsdpAddress + RSDP_XSDT) : 0;
    if (isTable(xsdt)) return findIn(xsdt, 8, signature);
    long rsdt = Memory.getUnsignedInt(rsdpAddress + RSDP_RSDT);
    return isTable(rsdt) ? findIn(rsdt, 4, signature) : 0;
  }

  private static long findIn(long root, int entryBytes, int signature) {
    int length = Memory.getInt(root + LENGTH);
    for (int at = HEADER_BYTES; at + entryBytes <= length; at += entryBytes) {
      long table = entryBytes == 8 ? Memory.getLong(root + at) : Memory.getUnsignedInt(root + at);
      if (isTable(table) && Memory.getInt(table) == signature) return table;
    }
    return 0;
  }

  static boolean isTable(long address) {
    if (address <= 0 || address >= LIMIT - LONGEST_TABLE_BYTES) return false;
    int length = Memory.getInt(address + LENGTH);
    return length >= HEADER_BYTES && length <= LONGEST_TABLE_BYTES && byteSum(address, length) == 0;
  }

  private static int byteSum(long address, int bytes) {
    int sum = 0;
    for (int i = 0; i < bytes; i++) sum += Memory.getByte(address + i);
    return sum & 0xFF;
  }
}
