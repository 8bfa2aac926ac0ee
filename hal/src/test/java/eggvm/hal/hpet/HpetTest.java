package eggvm.hal.hpet;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.cpu.FramePool;
import eggvm.hal.cpu.PageTables;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HpetTest implements Cpu.Hardware {
  private static final long ADDRESS = 0xFED0_0000L;
  private int capabilities = 0x8086_A201;
  private int periodFemtos = 69_841_279;
  private int configuration = 2;
  private long counter = 0xFFFF_FFF0L;
  private boolean isStuck;

  @BeforeEach
  void start() {
    long ranges = Raw.allocate(16);
    long frames = Raw.allocate(16 * 4096L, 4096);
    Memory.putLong(ranges, frames);
    Memory.putLong(ranges + 8, frames + 16 * 4096L);
    FramePool.use(ranges, 1);
    assertTrue(PageTables.begin(true));
    Cpu.use(this);
  }

  @AfterEach
  void end() { Cpu.use(null); }

  /// The counter moves with each look.
  @Override
  public int readRegister(long address) {
    if ((configuration & 1) != 0 && !isStuck) counter += 3;
    return switch ((int) (address - ADDRESS)) {
      case 0 -> capabilities;
      case 4 -> periodFemtos;
      case 0x10 -> configuration;
      case 0xF0 -> (int) counter;
      case 0xF4 -> (int) (counter >>> 32);
      default -> throw new AssertionError(Long.toHexString(address));
    };
  }

  @Override
  public void writeRegister(long address, int value) {
    assertEquals(ADDRESS + 0x10, address);
    configuration = value;
  }

  @Test
  void itCountsAndLeavesTheOldTimersTheirLines() {
    assertTrue(Hpet.startAt(ADDRESS));
    assertEquals(1, configuration);
    assertEquals(14_318_179, Hpet.hertz());
    assertTrue(Hpet.isClock());
  }

  @Test
  void aCounterWhoseLowerHalfRunsOverNeverJumps() {
    assertTrue(Hpet.startAt(ADDRESS));
    for (long at = 0xFFFF_FF00L; at < 0x1_0000_0010L; at++) {
      counter = at;
      long first = Hpet.ticks();
      long second = Hpet.ticks();
      assertTrue(at < first && first < second && second < at + 100, Long.toHexString(at));
    }
  }

  @Test
  void aShortCounterIsAYardstickAndNoClock() {
    capabilities &= ~(1 << 13);
    assertTrue(Hpet.startAt(ADDRESS));
    assertFalse(Hpet.isClock());
    assertNotEquals(0, Hpet.hertz());
  }

  @Test
  void oneThatStandsStillSaysNonsenseOrIsNotThereIsNotUsed() {
    isStuck = true;
    assertFalse(Hpet.startAt(ADDRESS));
    isStuck = false;
    periodFemtos = 100_000_001;
    assertFalse(Hpet.startAt(ADDRESS));
    periodFemtos = 0;
    assertFalse(Hpet.startAt(ADDRESS));
    capabilities = -1;
    periodFemtos = -1;
    assertFalse(Hpet.startAt(ADDRESS));
    assertFalse(Hpet.startAt(0));
    assertEquals(0, Hpet.hertz());
    assertFalse(Hpet.isClock());
  }

  @Test
  void theTableSaysWhereItIs() {
    long table = Raw.allocate(56);
    Memory.putInt(table + 4, 56);
    Memory.putLong(table + 44, ADDRESS);
    assertEquals(ADDRESS, Hpet.physicalAddress(table));
    Memory.putByte(table + 40, (byte) 1);
    assertEquals(0, Hpet.physicalAddress(table));
    Memory.putByte(table + 40, (byte) 0);
    Memory.putInt(table + 4, 50);
    assertEquals(0, Hpet.physicalAddress(table));
  }
}
