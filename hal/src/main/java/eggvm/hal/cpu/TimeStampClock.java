package eggvm.hal.cpu;

import eggvm.hal.pit.Pit;
import eggvm.vm.machine.Cpu;

/// Nanoseconds by the time stamp counter, whose frequency comes from CPUID or is measured against the interval timer.
public final class TimeStampClock {
  private TimeStampClock() {}

  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  /// CPUID leaf 0x15: EAX denominator, EBX numerator, ECX hertz of the crystal.
  private static final int CRYSTAL_LEAF = 0x15;
  /// 5 ms: with readings good to a microsecond the rate is right within 0.04 %.
  private static final int MEASURED_PIT_TICKS = 5966;
  private static final int READINGS = 5;

  private static long hertz;
  private static long startTicks;
  private static long readingTicks;
  private static int readingPitTicks;

  public static void start() {
    hertz = byCrystal();
    if (hertz == 0) hertz = Features.hypervisorKilohertz() * 1000;
    if (hertz == 0) hertz = measure();
    startTicks = Cpu.readTimeStamp();
  }

  public static long nanos() { return nanos(Cpu.readTimeStamp() - startTicks, hertz); }

  /// How long so many ticks of the counter take.
  public static long nanosOf(long ticks) { return nanos(ticks, hertz); }

  /// The counter's value so many nanoseconds from now, at most some seconds.
  public static long ticksAfter(long nanos) { return Cpu.readTimeStamp() + ticks(nanos, hertz); }

  /// As many ticks of that frequency.
  public static long ticks(long nanos, long hertz) {
    return nanos / NANOS_PER_SECOND * hertz + nanos % NANOS_PER_SECOND * hertz / NANOS_PER_SECOND;
  }

  /// Exact in 64 bits for frequencies below 9 GHz.
  static long nanos(long ticks, long hertz) {
    return ticks / hertz * NANOS_PER_SECOND + ticks % hertz * NANOS_PER_SECOND / hertz;
  }

  private static long byCrystal() {
    long denominator = Features.leaf(CRYSTAL_LEAF, Features.EAX);
    return denominator == 0 ? 0 : Features.leaf(CRYSTAL_LEAF, Features.ECX) * Features.leaf(CRYSTAL_LEAF, Features.EBX) / denominator;
  }

  private static long measure() {
    Pit.startYardstick();
    read();
    long ticks = readingTicks;
    int pitTicks = readingPitTicks;
    while (Pit.yardstickTicks() - pitTicks < MEASURED_PIT_TICKS) Cpu.pause();
    read();
    return (readingTicks - ticks) * Pit.FREQUENCY_HERTZ / (readingPitTicks - pitTicks);
  }

  /// Both clocks at one moment: the quickest of a few attempts, since each can be interrupted by a hypervisor.
  private static void read() {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < READINGS; i++) {
      long before = Cpu.readTimeStamp();
      int pitTicks = Pit.yardstickTicks();
      long took = Cpu.readTimeStamp() - before;
      if (took < quickest) {
        quickest = took;
        readingTicks = before + took / 2;
        readingPitTicks = pitTicks;
      }
    }
  }
}
