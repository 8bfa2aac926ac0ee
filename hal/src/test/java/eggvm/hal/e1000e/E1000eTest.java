package eggvm.hal.e1000e;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.ManualMachine;
import eggvm.hal.Raw;
import eggvm.hal.e1000.E1000;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class E1000eTest {
  private static final long REGISTERS = 0xFEB0_0000L;
  private static final int NO_MASTER = 1 << 2;
  private static final int MASTER = 1 << 19;
  private static final int RESET = 1 << 26;

  /// What differs from the older card: it is on the bus until it is told to leave it.
  private static final class Card implements Cpu.Hardware {
    final Map<Integer, Integer> registers = new HashMap<>();
    int looksUntilQuiet = 5;
    boolean wasResetWhileOnBus;
    int resets;

    @Override
    public int readRegister(long address) {
      int offset = (int) (address - REGISTERS);
      if (offset == 8) return isOnBus() ? MASTER : 0;
      return registers.getOrDefault(offset, 0);
    }

    private boolean isOnBus() { return (registers.getOrDefault(0, 0) & NO_MASTER) == 0 || looksUntilQuiet-- > 0; }

    @Override
    public void writeRegister(long address, int value) {
      registers.put((int) (address - REGISTERS), value);
      if (address != REGISTERS || (value & RESET) == 0) return;
      wasResetWhileOnBus |= isOnBus();
      resets++;
      registers.put(0, value & ~RESET); // NO_MASTER stays, as in QEMU
    }
  }

  @AfterEach
  void end() {
    Cpu.use(null);
    Machine.use(null);
  }

  @Test
  void theCardLeavesTheBusForItsResetAndComesBack() {
    Card card = new Card();
    Cpu.use(card);
    Machine.use(new ManualMachine());
    E1000e driver = new E1000e("eth0", REGISTERS, Raw.allocate(E1000.MEMORY_BYTES, E1000.MEMORY_ALIGNMENT), new byte[E1000.RECEIVE_BYTES], 1L << 40);
    assertTrue(driver.isAnswering());
    assertEquals(1, card.resets);
    assertFalse(card.wasResetWhileOnBus);
    assertEquals(0, card.registers.get(0) & NO_MASTER);
    assertEquals(1 << 22, card.registers.get(0x3828));
  }
}
