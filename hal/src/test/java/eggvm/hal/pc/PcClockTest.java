package eggvm.hal.pc;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.cpu.Features;
import eggvm.hal.kvm.KvmClock;
import eggvm.vm.machine.Cpu;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Without ACPI tables. A look at a port takes a microsecond, one at the time stamp counter a few ticks.
class PcClockTest implements Cpu.Hardware {
  private static final long TRUE_HERTZ = 2_600_000_000L;
  private static final long TICKS_PER_LOOK = TRUE_HERTZ / 1_000_000;
  private final Map<Integer, Integer> leaves = new HashMap<>();
  private long timeStamp = 1_000_000;
  private boolean hasPit = true;
  private int pitReads;
  private int latched;

  @BeforeEach
  void start() {
    Features.use(Raw.allocate(16));
    leaf(0, Features.EAX, 0x16);
    Cpu.use(this);
    KvmClock.read(0);
  }

  @AfterEach
  void end() { Cpu.use(null); }

  private void leaf(int number, int register, int value) { leaves.put(number + register, value); }

  @Override
  public int cpuid(int leaf, int register) { return leaves.getOrDefault(leaf + register, 0); }

  @Override
  public long timeStamp() { return timeStamp += 20; }

  @Override
  public void writePort(int port, int bytes, int value) {
    timeStamp += TICKS_PER_LOOK;
    if (port == 0x43) {
      latched = hasPit ? 0xFFFF - (int) (timeStamp * 1_193_182 / TRUE_HERTZ) & 0xFFFF : 0xFFFF;
      pitReads = 0;
    }
  }

  /// The real-time clock says that it is the second of the year 2026 in which it began.
  @Override
  public int readPort(int port, int bytes) {
    timeStamp += TICKS_PER_LOOK;
    if (port == 0x42) return pitReads++ == 0 ? latched & 0xFF : latched >> 8;
    return 0;
  }

  private void assertHertz(long expected, long tolerance) { assertEquals(expected, TimeStampFrequency.hertz(), tolerance); }

  @Test
  void theIntervalTimerMeasuresWithinATenthOfAPercent() { assertHertz(TRUE_HERTZ, TRUE_HERTZ / 1000); }

  @Test
  void theCrystalsFrequencyIsTakenAsItStands() {
    leaf(0x15, Features.EAX, 2);
    leaf(0x15, Features.EBX, 216);
    leaf(0x15, Features.ECX, 24_000_000);
    assertHertz(2_592_000_000L, 0);
  }

  @Test
  void aCrystalWithoutAFrequencyIsMeasured() {
    leaf(0x15, Features.EAX, 2);
    leaf(0x15, Features.EBX, 216);
    leaf(0x16, Features.EAX, 2_500);
    assertHertz(TRUE_HERTZ, TRUE_HERTZ / 1000);
  }

  @Test
  void aHypervisorsWordIsTaken() {
    leaf(1, Features.ECX, 1 << 31);
    leaf(0x4000_0000, Features.EAX, 0x4000_0010);
    leaf(0x4000_0010, Features.EAX, 2_600_001);
    assertHertz(2_600_001_000L, 0);
  }

  @Test
  void whereNothingCountsTheNominalFrequencyServes() {
    hasPit = false;
    leaf(0x16, Features.EAX, 2_500);
    assertHertz(2_500_000_000L, 0);
  }

  @Test
  void timeGoesOnAsTheCounterDoes() {
    leaf(0x15, Features.EAX, 1);
    leaf(0x15, Features.EBX, 100);
    leaf(0x15, Features.ECX, 26_000_000);
    PcClock.start(0);
    long start = PcClock.nanos();
    timeStamp += 10 * TRUE_HERTZ;
    assertEquals(10_000_000_000L, PcClock.nanos() - start, 1000);
  }

  @Test
  void aDateFromElsewhereTakesThePlaceOfTheChipsAndGoesOn() {
    PcClock.start(0);
    long start = PcClock.nanos();
    long ahead = 1_800_000_000_000_000_000L;
    PcClock.wallIsAhead(ahead);
    timeStamp += 10 * TRUE_HERTZ;
    assertEquals(ahead + PcClock.nanos(), PcClock.wallNanos(), 1000);
    assertTrue(PcClock.nanos() - start >= 9_000_000_000L, "the other clock does not jump");
  }
}
