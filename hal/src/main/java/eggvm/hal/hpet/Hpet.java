package eggvm.hal.hpet;

import eggvm.hal.acpi.AcpiTables;
import eggvm.hal.cpu.DeviceSpace;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// The main counter. Its comparators stay off: the local APIC's timer interrupts.
public final class Hpet {
  private Hpet() {}

  private static final int SIGNATURE = 0x5445_5048; // "HPET"
  private static final int TABLE_LENGTH = 4;
  private static final int TABLE_SPACE = 40;
  private static final int TABLE_SPACE_MEMORY = 0;
  private static final int TABLE_ADDRESS = 44;
  private static final int TABLE_BYTES = 56;

  private static final int REGISTER_BYTES = 0x400;
  private static final int CAPABILITIES = 0x000;
  private static final int IS_64_BITS = 1 << 13;
  private static final int PERIOD_FEMTOS = 0x004;
  private static final int LONGEST_PERIOD_FEMTOS = 100_000_000;
  private static final int SHORTEST_PERIOD_FEMTOS = 100_000;
  private static final int CONFIGURATION = 0x010;
  private static final int ON = 1;
  private static final int REPLACES_OLD_TIMERS = 1 << 1;
  private static final int COUNTER = 0x0F0;
  private static final int COUNTER_HIGH = 0x0F4;
  private static final int NO_ANSWER = -1;
  private static final long FEMTOS_PER_SECOND = 1_000_000_000_000_000L;
  private static final int LOOKS = 1000;

  private static long baseAddress;
  private static long hertz;
  private static boolean isWide;

  /// Counts from now on. False: there is none, or it does not count.
  public static boolean start(long rsdpAddress) {
    hertz = 0;
    long table = AcpiTables.find(rsdpAddress, SIGNATURE);
    return table != 0 && startAt(physicalAddress(table));
  }

  /// 0: the table is none of memory space.
  static long physicalAddress(long table) {
    boolean isMemory = Memory.getInt(table + TABLE_LENGTH) >= TABLE_BYTES && Memory.getByte(table + TABLE_SPACE) == TABLE_SPACE_MEMORY;
    return isMemory ? Memory.getLong(table + TABLE_ADDRESS) : 0;
  }

  static boolean startAt(long physicalAddress) {
    hertz = 0;
    baseAddress = physicalAddress == 0 ? 0 : DeviceSpace.map(physicalAddress, REGISTER_BYTES);
    if (baseAddress == 0) return false;
    int capabilities = read(CAPABILITIES);
    int periodFemtos = read(PERIOD_FEMTOS);
    if (capabilities == NO_ANSWER || periodFemtos < SHORTEST_PERIOD_FEMTOS || periodFemtos > LONGEST_PERIOD_FEMTOS) return false;
    isWide = (capabilities & IS_64_BITS) != 0;
    write(CONFIGURATION, read(CONFIGURATION) & ~REPLACES_OLD_TIMERS | ON);
    if (!counts()) return false;
    hertz = FEMTOS_PER_SECOND / periodFemtos;
    return true;
  }

  private static boolean counts() {
    int first = read(COUNTER);
    for (int i = 0; i < LOOKS; i++) {
      if (read(COUNTER) != first) return true;
      Cpu.pause();
    }
    return false;
  }

  /// Of the counter; 0: there is none.
  public static long hertz() { return hertz; }

  /// It does not wrap within years, and may serve as a clock.
  public static boolean isClock() { return hertz != 0 && isWide; }

  /// Modulo 2^32, for short times.
  public static int shortTicks() { return read(COUNTER); }

  /// In two halves, the lower of which may have run over in between.
  public static long ticks() {
    int high = read(COUNTER_HIGH);
    for (; ; ) {
      int low = read(COUNTER);
      int highAgain = read(COUNTER_HIGH);
      if (high == highAgain) return (long) high << 32 | low & 0xFFFF_FFFFL;
      high = highAgain;
    }
  }

  private static int read(int offset) { return Cpu.deviceRead32(baseAddress + offset); }

  private static void write(int offset, int value) { Cpu.deviceWrite32(baseAddress + offset, value); }
}
