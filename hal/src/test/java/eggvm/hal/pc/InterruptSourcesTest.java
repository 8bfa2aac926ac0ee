package eggvm.hal.pc;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.pic.Pic;
import eggvm.vm.machine.Cpu;
import eggvm.vm.thread.DeviceInterrupts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterruptSourcesTest {
  private static final int LINE_11 = Pic.FIRST_VECTOR + 11;
  private int masks;

  @BeforeEach
  void start() {
    Cpu.use(new Cpu.Hardware() {
      @Override
      public void writePort(int port, int bytes, int value) {
        if (port == 0x21) masks = masks & 0xFF00 | value;
        if (port == 0xA1) masks = masks & 0xFF | value << 8;
      }
    });
    Pic.start();
    InterruptSources.use(Raw.allocate(2048));
  }

  @AfterEach
  void end() { Cpu.use(null); }

  @Test
  void devicesThatShareALineAreAllNamedUntilTaken() {
    InterruptSources.add(LINE_11);
    InterruptSources.add(Pic.FIRST_VECTOR + 10);
    InterruptSources.add(LINE_11);
    assertFalse(InterruptSources.havePending());
    assertTrue(InterruptSources.came(LINE_11));
    assertTrue(InterruptSources.havePending());
    assertEquals(0b101, InterruptSources.take());
    assertEquals(0, InterruptSources.take());
    assertFalse(InterruptSources.came(Pic.FIRST_VECTOR + 4));
  }

  @Test
  void listeningUnmasksTheLineOfThatSourceOnly() {
    InterruptSources.add(Pic.FIRST_VECTOR + 10);
    InterruptSources.add(LINE_11);
    assertEquals(0xFFFB, masks);
    assertTrue(InterruptSources.listen(1));
    assertEquals(0xFFFB & ~(1 << 11), masks);
    assertFalse(Cpu.areInterruptsOff());
    Pic.disable(11);
    assertEquals(0xFFFB, masks);
  }

  @Test
  void aSourceWithoutAKnownWayExistsAndUnmasksNothing() {
    InterruptSources.add(InterruptSources.NO_VECTOR);
    assertTrue(InterruptSources.listen(0));
    assertEquals(0xFFFB, masks);
    assertFalse(InterruptSources.listen(1));
  }

  @Test
  void thereAreNoMoreThan30AndTheMouse() {
    for (int i = 0; i < 30; i++) assertTrue(InterruptSources.add(LINE_11));
    assertFalse(InterruptSources.add(LINE_11));
    InterruptSources.addMouse(Pic.FIRST_VECTOR + 12);
    InterruptSources.came(Pic.FIRST_VECTOR + 12);
    assertEquals(1 << 31, InterruptSources.take());
    InterruptSources.addMouse(LINE_11);
    InterruptSources.came(LINE_11);
    assertEquals(~(1 << DeviceInterrupts.NO_DEVICE), InterruptSources.take());
  }
}
