package eggvm.hal.apic;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.cpu.Features;
import eggvm.hal.cpu.FramePool;
import eggvm.hal.cpu.PageTables;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalApicTest implements Cpu.Hardware {
  private static final long ADDRESS = 0xA000_0000L;
  private static final int MASKED = 1 << 16;
  private final Map<Integer, Integer> registers = new HashMap<>(Map.of(0x20, 5 << 24));
  private long baseMsr = ADDRESS;
  private long deadline;
  private boolean exists = true;

  @BeforeEach
  void start() {
    long ranges = Raw.allocate(16);
    long frames = Raw.allocate(16 * 4096L, 4096);
    Memory.putLong(ranges, frames);
    Memory.putLong(ranges + 8, frames + 16 * 4096L);
    FramePool.use(ranges, 1);
    assertTrue(PageTables.begin(true));
    Features.use(Raw.allocate(16));
    Cpu.use(this);
  }

  @AfterEach
  void end() { Cpu.use(null); }

  @Override
  public int cpuid(int leaf, int register) { return leaf == 0 && register == 0 ? 1 : leaf == 1 && register == Features.EDX && exists ? 1 << 9 : 0; }

  @Override
  public long readMsr(int index) { return index == 0x1B ? baseMsr : 0; }

  @Override
  public void writeMsr(int index, long value) {
    if (index == 0x1B) baseMsr = value;
    if (index == 0x6E0) deadline = value;
  }

  @Override
  public int readRegister(long address) { return registers.getOrDefault((int) (address - ADDRESS), 0); }

  @Override
  public void writeRegister(long address, int value) { registers.put((int) (address - ADDRESS), value); }

  @Test
  void afterItsStartEverythingIsQuietAndTheControllerOn() {
    registers.putAll(Map.of(0x80, 0x20, 0x320, 0x2_0031, 0x380, 1000));
    assertTrue(LocalApic.start(ADDRESS, 0xFF));
    assertEquals(1 << 11, baseMsr & 1 << 11);
    assertEquals(0x1FF, registers.get(0xF0));
    assertEquals(0, registers.get(0x80));
    assertEquals(MASKED, registers.get(0x320) & MASKED);
    assertEquals(0, registers.get(0x380));
    assertEquals(MASKED, registers.get(0x350) & MASKED);
    assertEquals(5, LocalApic.id());
  }

  @Test
  void theOldControllerIsPassedThroughWhenAskedFor() {
    LocalApic.start(ADDRESS, 0xFF);
    LocalApic.passOldController(true);
    assertEquals(7 << 8, registers.get(0x350));
  }

  @Test
  void aProcessorWithoutOneOrInItsNewerFormIsLeftAlone() {
    baseMsr |= 1 << 10;
    assertFalse(LocalApic.start(ADDRESS, 0xFF));
    baseMsr = ADDRESS;
    exists = false;
    assertFalse(LocalApic.start(ADDRESS, 0xFF));
    assertEquals(Map.of(0x20, 5 << 24), registers);
  }

  @Test
  void theTimerCountsOnceAndNoFurtherThanItCan() {
    LocalApic.start(ADDRESS, 0xFF);
    LocalTimer.startCounter(0x70);
    assertEquals(0x70, registers.get(0x320));
    LocalTimer.interruptAfter(0);
    assertEquals(1, registers.get(0x380));
    LocalTimer.interruptAfter(1L << 40);
    assertEquals(-1, registers.get(0x380));
    LocalTimer.startCounting();
    registers.put(0x390, -1 - 500);
    assertEquals(500, LocalTimer.counted());
  }

  @Test
  void aDeadlineIsAValueOfTheTimeStampCounter() {
    LocalApic.start(ADDRESS, 0xFF);
    LocalTimer.startDeadlines(0x70);
    LocalTimer.interruptAt(123_456_789_012L);
    assertEquals(0x4_0070, registers.get(0x320));
    assertEquals(123_456_789_012L, deadline);
  }
}
