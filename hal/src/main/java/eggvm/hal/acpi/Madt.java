package eggvm.hal.acpi;

import eggvm.vm.machine.Memory;

/// The multiple APIC description table (section 5.2.12): where the interrupt controllers are, and where the PC/AT's lines have gone.
/// ```
/// 36 address of local APICs   40 flags   44 entries: type, bytes, …
/// 1 I/O APIC  4 address, 8 its first line     2 override  3 line of the PC/AT, 4 line here, 8 flags     5 local APICs  4 address
/// ```
public final class Madt {
  private Madt() {}

  private static final int SIGNATURE = 0x4349_5041; // "APIC"
  private static final int LENGTH = 4;
  private static final int LOCAL_ADDRESS = 36;
  private static final int FLAGS = 40;
  private static final int FLAGS_OLD_CONTROLLER = 1;
  private static final int ENTRIES = 44;

  private static final int IO_APIC = 1;
  private static final int IO_APIC_ADDRESS = 4;
  private static final int IO_APIC_FIRST_LINE = 8;
  private static final int MOST_PINS = 240;

  private static final int OVERRIDE = 2;
  private static final int OVERRIDE_SOURCE = 3;
  private static final int OVERRIDE_LINE = 4;
  private static final int OVERRIDE_FLAGS = 8;
  private static final int POLARITY = 3;
  private static final int LEVEL = 3 << 2;

  private static final int LOCAL_OVERRIDE = 5;
  private static final int LOCAL_OVERRIDE_ADDRESS = 4;

  private static long tableAddress;

  /// False: there is none.
  public static boolean use(long rsdpAddress) {
    useTable(AcpiTables.find(rsdpAddress, SIGNATURE));
    return tableAddress != 0;
  }

  static void useTable(long address) { tableAddress = address; }

  /// The board has a pair of 8259A too.
  public static boolean hasOldController() { return (Memory.getInt(tableAddress + FLAGS) & FLAGS_OLD_CONTROLLER) != 0; }

  public static long localAddress() {
    long entry = next(ENTRIES, LOCAL_OVERRIDE);
    return entry != 0 ? Memory.getLong(entry + LOCAL_OVERRIDE_ADDRESS) : Memory.getUnsignedInt(tableAddress + LOCAL_ADDRESS);
  }

  /// The system's number of a line of the PC/AT: its own, unless it has been moved.
  public static int lineOf(int oldLine) {
    long entry = override(oldLine);
    return entry != 0 ? Memory.getInt(entry + OVERRIDE_LINE) : oldLine;
  }

  public static boolean isLowActive(int oldLine) { return (flags(oldLine) & POLARITY) == POLARITY; }

  public static boolean isLevel(int oldLine) { return (flags(oldLine) & LEVEL) == LEVEL; }

  private static int flags(int oldLine) {
    long entry = override(oldLine);
    return entry != 0 ? Memory.getShort(entry + OVERRIDE_FLAGS) : 0;
  }

  /// Physical address of the I/O APIC that the line goes to; 0: none.
  public static long controllerOf(int oldLine) {
    long entry = controllerEntry(lineOf(oldLine));
    return entry != 0 ? Memory.getUnsignedInt(entry + IO_APIC_ADDRESS) : 0;
  }

  /// The line's pin there.
  public static int pinOf(int oldLine) {
    int line = lineOf(oldLine);
    long entry = controllerEntry(line);
    return entry != 0 ? line - Memory.getInt(entry + IO_APIC_FIRST_LINE) : -1;
  }

  /// The one with the highest first line that is not above it.
  private static long controllerEntry(int line) {
    long best = 0;
    for (long entry = next(ENTRIES, IO_APIC); entry != 0; entry = following(entry, IO_APIC)) {
      int first = Memory.getInt(entry + IO_APIC_FIRST_LINE);
      if (first >= 0 && first <= line && line < first + MOST_PINS && (best == 0 || first > Memory.getInt(best + IO_APIC_FIRST_LINE))) best = entry;
    }
    return best;
  }

  private static long override(int oldLine) {
    long entry = next(ENTRIES, OVERRIDE);
    while (entry != 0 && Memory.getByte(entry + OVERRIDE_SOURCE) != oldLine) entry = following(entry, OVERRIDE);
    return entry;
  }

  private static long following(long entry, int type) { return next(entry - tableAddress + bytes(entry), type); }

  /// From that offset on; 0: there is none, or the table is broken there.
  private static long next(long offset, int type) {
    long end = tableAddress + Memory.getInt(tableAddress + LENGTH);
    for (long entry = tableAddress + offset; entry + 2 <= end && bytes(entry) >= 2; entry += bytes(entry)) {
      if ((Memory.getByte(entry) & 0xFF) == type && entry + bytes(entry) <= end) return entry;
    }
    return 0;
  }

  private static int bytes(long entry) { return Memory.getByte(entry + 1) & 0xFF; }
}
