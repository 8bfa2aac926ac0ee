package eggvm.hal.ps2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.vm.machine.Cpu;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeyboardTest {
  private static final int INTERRUPTS = 1;
  private static final int MOUSE_INTERRUPTS = 2;
  private static final int CLOCK_OFF = 0x10;
  private static final int TRANSLATES = 0x40;

  private final SimulatedController controller = new SimulatedController();

  @AfterEach
  void end() { Cpu.use(null); }

  private Keyboard open() {
    Cpu.use(controller);
    return Keyboard.open(false);
  }

  @Test
  void afterOpeningOnlyTheKeyboardInterruptsAndIsTranslated() {
    controller.configuration = CLOCK_OFF | MOUSE_INTERRUPTS;
    assertNotNull(open());
    assertEquals(INTERRUPTS | TRANSLATES, controller.configuration);
    assertTrue(controller.scans);
    assertFalse(controller.isMouseOn);
  }

  @Test
  void whatTheSelfTestForgetsIsSetAgain() {
    controller.testResets = true;
    assertNotNull(open());
    assertEquals(INTERRUPTS | TRANSLATES, controller.configuration & (INTERRUPTS | TRANSLATES | CLOCK_OFF));
  }

  @Test
  void bytesFromBeforeAreNotTyped() {
    for (int i = 0; i < 16; i++) controller.output.add(0x1E);
    open();
    assertFalse(Keyboard.hasInput());
  }

  @Test
  void aKeyDuringStartUpIsNoAnswer() {
    controller.bytesBeforeAcknowledge = 2;
    assertNotNull(open());
  }

  @Test
  void aKeyboardThatMissedACommandGetsItAgain() {
    controller.refusals = 2;
    assertNotNull(open());
    controller.refusals = 3;
    assertNull(open());
  }

  @Test
  void aKeyboardThatSaysMuchAndNeverAnswersIsNone() {
    controller.bytesBeforeAcknowledge = 1000;
    assertNull(open());
  }

  @Test
  void noControllerNoAnswerOrAFailedTestIsNoKeyboard() {
    controller.isAbsent = true;
    assertNull(open());
    controller.isAbsent = false;
    controller.selfTest = 0xFC;
    assertNull(open());
    controller.selfTest = 0x55;
    controller.lineTest = 1;
    assertNull(open());
    controller.lineTest = 0;
    controller.isSilent = true;
    assertNull(open());
    assertEquals(0, controller.configuration & INTERRUPTS);
  }

  @Test
  void a20AndResetAreNotTouched() {
    open();
    assertFalse(controller.lineTouched);
  }

  @Test
  void bytesOfTheMouseAreNoKeys() {
    Keyboard keyboard = open();
    controller.output.add(0x1E);
    controller.isFromMouse = true;
    assertEquals(0, Keystroke.count(keyboard.next()));
    controller.isFromMouse = false;
    controller.output.add(0x1E);
    assertTrue(Keyboard.hasInput());
    assertEquals('a', Keystroke.at(keyboard.next(), 0));
    assertFalse(Keyboard.hasInput());
  }

  /// Takes a few looks for everything, and drops what is written before it has room.
  private static final class SimulatedController implements Cpu.Hardware {
    final Deque<Integer> output = new ArrayDeque<>();
    int configuration = CLOCK_OFF;
    int selfTest = 0x55;
    int lineTest;
    int refusals;
    int bytesBeforeAcknowledge;
    boolean isAbsent, isSilent, isFromMouse, isMouseOn = true, isKeyboardOn, scans, testResets, lineTouched;
    private int expectedData = -1;
    private int busyLooks;
    private int answerLooks;

    @Override
    public int readPort(int port, int bytes) {
      if (isAbsent) return -1;
      if (port == 0x60) return output.isEmpty() ? 0 : output.remove();
      assertEquals(0x64, port);
      if (busyLooks > 0) busyLooks--;
      if (answerLooks > 0) answerLooks--;
      return (output.isEmpty() || answerLooks > 0 ? 0 : 1) | (busyLooks > 0 ? 2 : 0) | (isFromMouse ? 0x20 : 0);
    }

    @Override
    public void writePort(int port, int bytes, int value) {
      if (busyLooks > 0) return;
      busyLooks = 5;
      int waiting = output.size();
      if (port == 0x64) command(value);
      else data(value);
      if (output.size() > waiting) answerLooks = 7;
    }

    private void command(int command) {
      expectedData = -1;
      if (command == 0x20) output.add(configuration);
      else if (command == 0x60) expectedData = command;
      else if (command == 0xA7) isMouseOn = false;
      else if (command == 0xAA) test();
      else if (command == 0xAB) output.add(lineTest);
      else if (command == 0xAD) isKeyboardOn = false;
      else if (command == 0xAE) isKeyboardOn = true;
      else if (command == 0xD1 || command >= 0xF0) lineTouched = true;
    }

    private void test() {
      if (testResets) configuration = CLOCK_OFF;
      output.add(selfTest);
    }

    private void data(int value) {
      if (expectedData == 0x60) configuration = value;
      else keyboard(value);
      expectedData = -1;
    }

    private void keyboard(int value) {
      if (isSilent || !isKeyboardOn || (configuration & CLOCK_OFF) != 0) return;
      for (int i = 0; i < bytesBeforeAcknowledge; i++) output.add(0x1E);
      scans |= value == 0xF4 && refusals == 0;
      output.add(refusals-- > 0 ? 0xFE : 0xFA);
      if (refusals < 0) refusals = 0;
    }
  }
}
