package eggvm.hal.apic;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.cpu.FramePool;
import eggvm.hal.cpu.PageTables;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IoApicTest {
  private static final long ADDRESS = 0xFEC0_0000L;
  private final int[] registers = new int[64];
  private int selected;

  @BeforeEach
  void start() {
    long ranges = Raw.allocate(16);
    long frames = Raw.allocate(16 * 4096L, 4096);
    Memory.putLong(ranges, frames);
    Memory.putLong(ranges + 8, frames + 16 * 4096L);
    FramePool.use(ranges, 1);
    assertTrue(PageTables.begin(true));
    registers[1] = 23 << 16 | 0x20;
    Cpu.use(new Cpu.Hardware() {
      @Override
      public int readRegister(long address) { return address == ADDRESS + 16 ? registers[selected] : -1; }

      @Override
      public void writeRegister(long address, int value) {
        if (address == ADDRESS) selected = value;
        else if (address == ADDRESS + 16) registers[selected] = value;
      }
    });
  }

  @AfterEach
  void end() { Cpu.use(null); }

  @Test
  void aPinLeadsToOneProcessorInTheWayOfItsLine() {
    assertTrue(IoApic.redirect(ADDRESS, 4, 0x34, 3, false, false));
    assertEquals(0x34, registers[0x18]);
    assertEquals(3 << 24, registers[0x19]);
    assertTrue(IoApic.redirect(ADDRESS, 23, 0x47, 0, true, true));
    assertEquals(0xA047, registers[0x3E]);
  }

  @Test
  void pinsThatItDoesNotHaveAreRefused() {
    assertFalse(IoApic.redirect(ADDRESS, 24, 0x34, 0, false, false));
    assertFalse(IoApic.redirect(ADDRESS, -1, 0x34, 0, false, false));
    assertFalse(IoApic.redirect(0, 4, 0x34, 0, false, false));
  }
}
