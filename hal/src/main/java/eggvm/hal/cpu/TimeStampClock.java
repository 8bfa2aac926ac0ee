package eggvm.hal.cpu;

import eggvm.vm.machine.Cpu;

/// Nanoseconds by the time stamp counter.
public final class TimeStampClock {
  private TimeStampClock() {}

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private static long hertz;

  /// How fast the counter counts, as long as the machine runs.
  public static void use(long counterHertz) { hertz = counterHertz; }

  public static long hertz() { return hertz; }

  /// How long so many ticks of the counter take.
  public static long nanosOf(long ticks) { return nanos(ticks, hertz); }

  /// The counter's value so many nanoseconds from now, at most some seconds.
  public static long ticksAfter(long nanos) { return Cpu.readTimeStamp() + ticks(nanos, hertz); }

  /// As many ticks of that frequency.
  public static long ticks(long nanos, long hertz) {
    return nanos / NANOS_PER_SECOND * hertz + nanos % NANOS_PER_SECOND * hertz / NANOS_PER_SECOND;
  }

  /// Exact in 64 bits for frequencies below 9 GHz.
  public static long nanos(long ticks, long hertz) {
    return ticks / hertz * NANOS_PER_SECOND + ticks % hertz * NANOS_PER_SECOND / hertz;
  }
}
