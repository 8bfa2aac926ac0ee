package eggvm.hal.apic;

import eggvm.vm.machine.Cpu;

/// The local APIC's timer: a counter, or, where the processor can, a comparison with the time stamp counter (Intel 64 and IA-32 Architectures
/// Software Developer's Manual, volume 3, section 11.5.4.1).
public final class LocalTimer {
  private LocalTimer() {}

  private static final int TIMER = 0x320;
  private static final int TIMER_DEADLINE = 2 << 17;
  private static final int INITIAL = 0x380;
  private static final int CURRENT = 0x390;
  private static final int DIVIDE = 0x3E0;
  private static final int DIVIDE_BY_16 = 3;
  private static final int DEADLINE_MSR = 0x6E0;
  private static final long MOST = 0xFFFF_FFFFL;

  static void stop() {
    LocalApic.write(TIMER, LocalApic.MASKED);
    LocalApic.write(INITIAL, 0);
  }

  /// Counts down without an interrupt, to be measured.
  public static void startCounting() {
    LocalApic.write(DIVIDE, DIVIDE_BY_16);
    LocalApic.write(TIMER, LocalApic.MASKED);
    LocalApic.write(INITIAL, (int) MOST);
  }

  /// Ticks since [#startCounting].
  public static long counted() { return MOST - (LocalApic.read(CURRENT) & MOST); }

  public static void startCounter(int vector) {
    LocalApic.write(INITIAL, 0);
    LocalApic.write(DIVIDE, DIVIDE_BY_16);
    LocalApic.write(TIMER, vector);
  }

  /// Once, after so many ticks of the counter or the longest time it can count.
  public static void interruptAfter(long ticks) { LocalApic.write(INITIAL, (int) (ticks < 1 ? 1 : ticks > MOST ? MOST : ticks)); }

  /// The mode is in force before the first deadline is written.
  public static void startDeadlines(int vector) {
    LocalApic.write(TIMER, TIMER_DEADLINE | vector);
    Cpu.fence();
  }

  /// Once, when the time stamp counter has that value.
  public static void interruptAt(long timeStamp) { Cpu.writeMsr(DEADLINE_MSR, timeStamp); }
}
