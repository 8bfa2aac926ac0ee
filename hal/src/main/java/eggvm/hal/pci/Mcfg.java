package eggvm.hal.pci;

import eggvm.hal.acpi.AcpiTables;
import eggvm.vm.machine.Memory;

/// Where configuration space stands in memory. Source: PCI Firmware Specification 3.0, section 4.1.2.
/// ```
/// 44 entries of 16 bytes: 0 address of bus 0, 8 segment, 10 first bus, 11 last bus
/// ```
/// `baseAddress` 0: nowhere. Segment 0 is the one that the ports reach as well; others are not looked for.
public record Mcfg(long baseAddress, int firstBus, int lastBus) {
  private static final int SIGNATURE = 0x4746_434D; // "MCFG"
  private static final int LENGTH = 4;
  private static final int ENTRIES = 44;
  private static final int ENTRY_BYTES = 16;
  private static final int SEGMENT = 8;
  private static final int FIRST_BUS = 10;
  private static final int LAST_BUS = 11;

  public static Mcfg find(long rsdpAddress) {
    long table = AcpiTables.find(rsdpAddress, SIGNATURE);
    return table == 0 ? new Mcfg(0, 0, 0) : of(table);
  }

  static Mcfg of(long table) {
    long end = table + Memory.getInt(table + LENGTH);
    for (long entry = table + ENTRIES; entry + ENTRY_BYTES <= end; entry += ENTRY_BYTES) {
      if (Memory.getShort(entry + SEGMENT) == 0) return new Mcfg(Memory.getLong(entry), Memory.getByte(entry + FIRST_BUS) & 0xFF, Memory.getByte(entry + LAST_BUS) & 0xFF);
    }
    return new Mcfg(0, 0, 0);
  }
}
