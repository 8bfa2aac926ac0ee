package eggvm.hal.pit;

import eggvm.vm.machine.Cpu;

/// Channel 0 wakes the processor once (line 0); channel 2 is a yardstick for other clocks.
public final class Pit {
  private Pit() {}

  public static final int LINE = 0;
  public static final int FREQUENCY_HERTZ = 1_193_182;

  private static final int CHANNEL_0 = 0x40;
  private static final int CHANNEL_2 = 0x42;
  private static final int COMMAND = 0x43;
  private static final int ONE_SHOT_0 = 0x30;
  private static final int ONE_SHOT_2 = 0xB0;
  private static final int LATCH_2 = 0x80;
  private static final int GATE = 0x61;
  private static final int GATE_2_ON = 1;
  private static final int SPEAKER_ON = 2;
  private static final int LONGEST = 0xFFFF;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /// One interrupt after that time, or after 54 ms when it is longer than the counter.
  public static void interruptAfter(long nanos) {
    long ticks = nanos >= NANOS_PER_SECOND ? LONGEST : nanos * FREQUENCY_HERTZ / NANOS_PER_SECOND + 1;
    load(ONE_SHOT_0, CHANNEL_0, ticks > LONGEST ? LONGEST : (int) ticks);
  }

  /// Starts channel 2 counting down from its highest value.
  public static void startYardstick() {
    Cpu.out8(GATE, Cpu.in8(GATE) & ~SPEAKER_ON | GATE_2_ON);
    load(ONE_SHOT_2, CHANNEL_2, LONGEST);
  }

  /// Ticks since [#startYardstick], up to 54 ms.
  public static int yardstickTicks() {
    Cpu.out8(COMMAND, LATCH_2);
    int low = Cpu.in8(CHANNEL_2);
    return LONGEST - (Cpu.in8(CHANNEL_2) << 8 | low);
  }

  private static void load(int command, int channel, int ticks) {
    Cpu.out8(COMMAND, command);
    Cpu.out8(channel, ticks & 0xFF);
    Cpu.out8(channel, ticks >> 8);
  }
}
