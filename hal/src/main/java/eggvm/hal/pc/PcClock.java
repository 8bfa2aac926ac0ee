package eggvm.hal.pc;

import eggvm.hal.cpu.Features;
import eggvm.hal.cpu.TimeStampClock;
import eggvm.hal.hpet.Hpet;
import eggvm.hal.kvm.KvmClock;
import eggvm.hal.rtc.Rtc;
import eggvm.vm.machine.Cpu;

/// Time since start by the time stamp counter, or by the event timer where that counter does not tick evenly. The date from KVM, else from the real-time clock, which is read once,
/// hence up to a second behind, until somebody knows better.
final class PcClock {
  private PcClock() {}

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private static boolean usesHpet;
  private static long hertz;
  private static long startTicks;
  private static long wallMinusNanos;

  /// `rsdpAddress` 0: keeps to what a PC/AT has.
  static void start(long rsdpAddress) {
    Hpet.start(rsdpAddress);
    TimeStampClock.use(TimeStampFrequency.hertz());
    usesHpet = !Features.hasSteadyTimeStamp() && Hpet.isClock();
    hertz = usesHpet ? Hpet.hertz() : TimeStampClock.hertz();
    startTicks = ticks();
    wallMinusNanos = wallNow() - nanos();
  }

  private static long wallNow() {
    if (KvmClock.hertz() == 0) return Rtc.epochSeconds() * NANOS_PER_SECOND;
    return KvmClock.startWallNanos() + TimeStampClock.nanosOf(Cpu.readTimeStamp() - KvmClock.startTimeStamp());
  }

  static long nanos() { return TimeStampClock.nanos(ticks() - startTicks, hertz); }

  private static long ticks() { return usesHpet ? Hpet.ticks() : Cpu.readTimeStamp(); }

  static long wallNanos() { return wallMinusNanos + nanos(); }

  static void wallIsAhead(long nanos) { wallMinusNanos = nanos; }
}
