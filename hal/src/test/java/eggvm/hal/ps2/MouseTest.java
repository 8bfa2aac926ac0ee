package eggvm.hal.ps2;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.hal.Raw;
import eggvm.hal.device.PointingDevice;
import eggvm.vm.machine.Cpu;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Behind a controller that answers at once.
class MouseTest implements Cpu.Hardware {
  private static final int KEYBOARD_INTERRUPTS = 1;
  private static final int MOUSE_INTERRUPTS = 2;
  private static final int KEYBOARD_CLOCK_OFF = 0x10;
  private static final int MOUSE_CLOCK_OFF = 0x20;

  private final Deque<Integer> output = new ArrayDeque<>();
  private final List<Integer> rates = new ArrayList<>();
  private int configuration = MOUSE_CLOCK_OFF;
  private int expected = -1;
  private boolean isFromMouse, isAbsent, hasMouse = true, hasWheel = true, wantsRate, isMouseOn, isKeyboardOn, reports;
  private int selfTest = 0x55;
  private int lineTest;
  private int refusals;
  private long nanos;

  @BeforeEach
  void start() { Cpu.use(this); }

  @AfterEach
  void end() { Cpu.use(null); }

  @Override
  public int readPort(int port, int bytes) {
    if (isAbsent) return -1;
    if (port == 0x60) return output.isEmpty() ? 0 : output.remove();
    return (output.isEmpty() ? 0 : 1) | (isFromMouse ? 0x20 : 0);
  }

  @Override
  public void writePort(int port, int bytes, int value) {
    if (port == 0x64) command(value);
    else data(value);
  }

  private void command(int command) {
    isFromMouse = false;
    expected = command == 0x60 || command == 0xD4 ? command : -1;
    if (command == 0x20) output.add(configuration);
    else if (command == 0xA7) isMouseOn = false;
    else if (command == 0xA8) isMouseOn = true;
    else if (command == 0xA9) output.add(lineTest);
    else if (command == 0xAA) output.add(selfTest);
    else if (command == 0xAB) output.add(0);
    else if (command == 0xAD) isKeyboardOn = false;
    else if (command == 0xAE) isKeyboardOn = true;
  }

  private void data(int value) {
    if (expected == 0x60) configuration = value;
    else if (expected == 0xD4) mouse(value);
    else output.add(0xFA);
    expected = -1;
  }

  private void mouse(int value) {
    isFromMouse = true;
    if (!hasMouse || !isMouseOn) return;
    if (refusals > 0) {
      refusals--;
      output.add(0xFE);
      return;
    }
    output.add(0xFA);
    if (wantsRate) rates.add(value);
    else if (value == 0xF4) reports = true;
    else if (value == 0xF2) output.add(hasWheel && rates.equals(List.of(200, 100, 80)) ? 3 : 0);
    wantsRate = !wantsRate && value == 0xF3;
  }

  private static Mouse open() { return Mouse.open(31, Raw.allocate(Mouse.MEMORY_BYTES)); }

  private void send(int... octets) {
    isFromMouse = true;
    for (int octet : octets) {
      output.add(octet);
      while (Keyboard.hasInput() && Mouse.isNext()) Mouse.receive(nanos += 1_000_000);
    }
  }

  private static String events(PointingDevice mouse) {
    StringBuilder text = new StringBuilder();
    while (mouse.next()) {
      text.append(mouse.rightSteps()).append(',').append(mouse.downSteps()).append(',').append(mouse.wheelNotches()).append(',').append(mouse.buttons()).append(' ');
    }
    return text.toString();
  }

  @Test
  void afterOpeningTheMouseReportsAndAKeyboardThatIsNobodysIsOff() {
    selfTest = 0xFC;
    assertNull(Keyboard.open(false));
    assertNotNull(open());
    assertFalse(isKeyboardOn);
    assertTrue(reports);
    assertTrue(isMouseOn);
    assertEquals(List.of(200, 100, 80, 100), rates);
    assertEquals(MOUSE_INTERRUPTS, configuration & (MOUSE_INTERRUPTS | MOUSE_CLOCK_OFF));
  }

  @Test
  void aKeyboardInUseGoesOn() {
    assertNotNull(Keyboard.open(false));
    assertNotNull(open());
    assertTrue(isKeyboardOn);
    assertEquals(KEYBOARD_INTERRUPTS | MOUSE_INTERRUPTS, configuration & (KEYBOARD_INTERRUPTS | MOUSE_INTERRUPTS | KEYBOARD_CLOCK_OFF | MOUSE_CLOCK_OFF));
    hasMouse = false;
    assertNull(open());
    assertTrue(isKeyboardOn);
    assertFalse(isMouseOn);
    assertEquals(KEYBOARD_INTERRUPTS, configuration & (KEYBOARD_INTERRUPTS | MOUSE_INTERRUPTS | KEYBOARD_CLOCK_OFF));
  }

  @Test
  void noControllerNoPortOrNoMouseIsNoDevice() {
    isAbsent = true;
    assertNull(open());
    isAbsent = false;
    lineTest = 1;
    assertNull(open());
    lineTest = 0;
    refusals = 3;
    assertNull(open());
    assertNotNull(open());
  }

  @Test
  void aMoveHasSignsAndTheWheelAFourthByte() {
    Mouse mouse = open();
    send(0x08, 5, 3, 0, 0x38, 0xFB, 0xFD, 0xFF, 0x0C, 0, 0, 1, 0x09 | 0x10, 0, 0, 0);
    assertEquals("5,-3,0,0 -5,3,-1,0 0,0,1,4 -256,0,0,1 ", events(mouse));
  }

  @Test
  void aMouseWithoutAWheelHasThreeBytes() {
    hasWheel = false;
    Mouse mouse = open();
    send(0x0A, 1, 2, 0x08, 3, 4);
    assertEquals("1,-2,0,2 3,-4,0,0 ", events(mouse));
  }

  @Test
  void aLostByteCostsNoMoreThanThePacketsUntilAFirstByteIsMissed() {
    Mouse mouse = open();
    send(0x08, 1, 1 /* and one is lost */, 0x08, 1, 1, 0, 0x08, 2, 2, 0, 0x08, 3, 3, 0);
    assertTrue(events(mouse).endsWith("2,-2,0,0 3,-3,0,0 "));
  }

  @Test
  void aPauseEndsAPacketThatWasNotComplete() {
    Mouse mouse = open();
    send(0x08, 9, 9);
    nanos += 200_000_000;
    send(0x08, 8, 8, 0);
    assertEquals("8,-8,0,0 ", events(mouse));
  }

  @Test
  void aPacketWhoseCountersRanOverIsDropped() {
    Mouse mouse = open();
    send(0x48, 1, 1, 0, 0x88, 1, 1, 0, 0x08, 1, 1, 0);
    assertEquals("1,-1,0,0 ", events(mouse));
  }

  @Test
  void whatHasNoRoomIsLostAndTheRestStaysWhole() {
    Mouse mouse = open();
    for (int i = 0; i < 300; i++) send(0x08, i & 0x7F, 0, 0);
    assertEquals(256, events(mouse).split(" ").length);
    send(0x08, 7, 0, 0);
    assertEquals("7,0,0,0 ", events(mouse));
  }
}
