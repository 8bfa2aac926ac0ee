package eggvm.hal.pc;

import eggvm.hal.cpu.TimeStampClock;
import eggvm.hal.rtc.Rtc;

/// Time since start by the time stamp counter; the date from the real-time clock, read once, hence up to a second behind.
final class PcClock {
  private PcClock() {}

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private static long wallMinusNanos;

  static void start() {
    TimeStampClock.start();
    wallMinusNanos = Rtc.epochSeconds() * NANOS_PER_SECOND - nanos();
  }

  static long nanos() { return TimeStampClock.nanos(); }

  static long wallNanos() { return wallMinusNanos + nanos(); }
}
