package eggvm.hal.pc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.hal.Raw;
import eggvm.hal.serial.InputRing;
import eggvm.hal.serial.SerialInput;
import eggvm.vm.machine.Cpu;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A controller that answers every question at once, and no interrupt controllers.
class PcKeyboardTest {
  private static final int CAPACITY = 8;
  private final Deque<Integer> output = new ArrayDeque<>();
  private final long buffer = Raw.allocate(CAPACITY);

  @BeforeEach
  void start() {
    InputRing.use(Raw.allocate(CAPACITY), CAPACITY);
    Cpu.use(new Cpu.Hardware() {
      @Override
      public int readPort(int port, int bytes) {
        if (port == 0x60) return output.remove();
        return port == 0x64 ? output.isEmpty() ? 0 : 1 : 0;
      }

      @Override
      public void writePort(int port, int bytes, int value) {
        if (port == 0x64 && value == 0x20) output.add(0);
        if (port == 0x64 && value == 0xAA) output.add(0x55);
        if (port == 0x64 && value == 0xAB) output.add(0);
        if (port == 0x60 && value == 0xF4) output.add(0xFA);
        if (port == 0x60 && value == 0x41) output.add(0x2E);
      }
    });
    assertTrue(PcKeyboard.start(false));
  }

  @AfterEach
  void end() { Cpu.use(null); }

  @Test
  void aKeyThatCameWithTheFirstInterruptIsNotLost() { assertEquals("c", read()); }

  @Test
  void keysAreReadLikeBytesOfTheLineAndEndARest() {
    read();
    assertFalse(SerialInput.takeUnseen());
    type(0x1E, 0x9E, 0x30);
    assertTrue(SerialInput.takeUnseen());
    assertEquals("ab", read());
  }

  @Test
  void aKeyIsDroppedWholeWhenItHasNoRoom() {
    type(0x1E, 0x1E, 0x1E, 0xE0, 0x48, 0xE0, 0x50, 0x30);
    assertEquals("caaa\33[Ab", read());
    type(0x1E);
    assertEquals("a", read());
  }

  @Test
  void controlAndDIsTheEndOfInput() {
    type(0x1D, 0x20);
    assertEquals("c", read());
    assertEquals(-1, SerialInput.available());
  }

  private void type(int... codes) {
    for (int code : codes) output.add(code);
    PcKeyboard.receive();
  }

  private String read() {
    int bytes = Math.max(0, SerialInput.read(buffer, CAPACITY));
    return new String(Raw.bytes(buffer, bytes));
  }
}
