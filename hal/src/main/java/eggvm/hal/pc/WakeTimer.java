package eggvm.hal.pc;

import eggvm.hal.apic.LocalTimer;
import eggvm.hal.cpu.Features;
import eggvm.hal.cpu.TimeStampClock;
import eggvm.hal.pit.Pit;
import eggvm.vm.machine.Cpu;

/// Interrupts once after a time: the local APIC's timer, which takes one write, else channel 0 of the interval timer.
/// How fast the local timer counts is measured while the clock is, which takes some milliseconds anyhow.
final class WakeTimer {
  private WakeTimer() {}

  private static final int COUNTER = 1;
  private static final int TIME_STAMP = 2;
  /// With readings good to some microseconds the frequency is right within a part in a hundred.
  private static final long LEAST_MEASURED_NANOS = 1_000_000;
  private static final int READINGS = 5;

  /// Neither of them: the interval timer.
  private static int kind;
  private static long counterHertz;
  private static long readingTimeStamp, readingCount;

  /// Before the clock is started.
  static void begin() {
    if (!InterruptLines.hasApic()) return;
    kind = Features.hasTimeStampDeadline() ? TIME_STAMP : COUNTER;
    if (kind == COUNTER) {
      LocalTimer.startCounting();
      read();
    }
  }

  /// Once there is a clock.
  static void start() {
    if (kind == TIME_STAMP) LocalTimer.startDeadlines(InterruptLines.TIMER_VECTOR);
    if (kind != COUNTER) return;
    counterHertz = measure();
    if (counterHertz > 0) {
      LocalTimer.startCounter(InterruptLines.TIMER_VECTOR);
    } else {
      InterruptLines.enableOldTimer();
      kind = 0;
    }
  }

  /// 0: it stands still.
  private static long measure() {
    long timeStamp = readingTimeStamp;
    long count = readingCount;
    while (TimeStampClock.nanosOf(Cpu.readTimeStamp() - timeStamp) < LEAST_MEASURED_NANOS) Cpu.pause();
    read();
    return (readingCount - count) * 1_000_000_000L / TimeStampClock.nanosOf(readingTimeStamp - timeStamp);
  }

  /// Both at one moment: the quickest of a few attempts, since each can be interrupted by a hypervisor.
  private static void read() {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < READINGS; i++) {
      long before = Cpu.readTimeStamp();
      long count = LocalTimer.counted();
      long took = Cpu.readTimeStamp() - before;
      if (took >= quickest) continue;
      quickest = took;
      readingTimeStamp = before + took / 2;
      readingCount = count;
    }
  }

  static void interruptAfter(long nanos) {
    if (kind == TIME_STAMP) LocalTimer.interruptAt(TimeStampClock.ticksAfter(nanos));
    else if (kind == COUNTER) LocalTimer.interruptAfter(TimeStampClock.ticks(nanos, counterHertz));
    else Pit.interruptAfter(nanos);
  }
}
