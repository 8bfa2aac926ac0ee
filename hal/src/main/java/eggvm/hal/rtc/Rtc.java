package eggvm.hal.rtc;

import eggvm.vm.machine.Cpu;

/// Date and time to the second, taken to be UTC and of this century.
public final class Rtc {
  private Rtc() {}

  private static final int INDEX = 0x70;
  private static final int DATA = 0x71;
  private static final int SECOND = 0;
  private static final int MINUTE = 2;
  private static final int HOUR = 4;
  private static final int DAY = 7;
  private static final int MONTH = 8;
  private static final int YEAR = 9;
  private static final int STATUS_A = 10;
  private static final int STATUS_B = 11;
  private static final int UPDATING = 0x80;
  private static final int BINARY = 4;
  private static final int HOURS_24 = 2;
  private static final int AFTERNOON = 0x80;
  private static final int CENTURY = 2000;
  private static final int ATTEMPTS = 10_000;

  /// Seconds since 1970-01-01T00:00:00Z.
  public static long epochSeconds() {
    long first = read();
    for (int i = 0; i < ATTEMPTS; i++) {
      long second = read();
      if (first == second) return second;
      first = second;
    }
    return first;
  }

  private static long read() {
    for (int i = 0; i < ATTEMPTS && (register(STATUS_A) & UPDATING) != 0; i++) Cpu.pause();
    int status = register(STATUS_B);
    return epochSeconds(register(YEAR), register(MONTH), register(DAY), register(HOUR), register(MINUTE), register(SECOND), status);
  }

  /// From the raw registers.
  static long epochSeconds(int year, int month, int day, int hour, int minute, int second, int status) {
    long days = epochDays(CENTURY + plain(year, status), plain(month, status), plain(day, status));
    return ((days * 24 + hours(hour, status)) * 60 + plain(minute, status)) * 60 + plain(second, status);
  }

  private static int hours(int raw, int status) {
    if ((status & HOURS_24) != 0) return plain(raw, status);
    int hour = plain(raw & ~AFTERNOON, status) % 12;
    return (raw & AFTERNOON) != 0 ? hour + 12 : hour;
  }

  private static int plain(int raw, int status) { return (status & BINARY) != 0 ? raw : (raw >> 4) * 10 + (raw & 15); }

  /// Proleptic Gregorian calendar, counted in years that begin in March.
  private static long epochDays(int year, int month, int day) {
    int y = month > 2 ? year : year - 1;
    int fromMarch = month > 2 ? month - 3 : month + 9;
    return 365L * y + y / 4 - y / 100 + y / 400 + (153 * fromMarch + 2) / 5 + day - 1 - 719_468;
  }

  private static int register(int index) {
    Cpu.out8(INDEX, index);
    return Cpu.in8(DATA);
  }
}
