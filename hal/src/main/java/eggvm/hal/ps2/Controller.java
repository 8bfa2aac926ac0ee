package eggvm.hal.ps2;

import eggvm.vm.machine.Cpu;

/// The 8042's ports. The lines that it has for A20 and reset are left alone.
final class Controller {
  private Controller() {}

  private static final int DATA = 0x60;
  private static final int STATUS = 0x64;
  private static final int COMMAND = 0x64;

  private static final int OUTPUT_FULL = 1;
  private static final int INPUT_FULL = 1 << 1;
  private static final int FROM_MOUSE = 1 << 5;
  private static final int NO_DEVICE = 0xFF;

  private static final int READ_CONFIGURATION = 0x20;
  private static final int WRITE_CONFIGURATION = 0x60;
  private static final int MOUSE_OFF = 0xA7;
  private static final int MOUSE_ON = 0xA8;
  private static final int TEST_MOUSE_LINE = 0xA9;
  private static final int TEST_SELF = 0xAA;
  private static final int SELF_IS_WELL = 0x55;
  private static final int TEST_KEYBOARD_LINE = 0xAB;
  private static final int LINE_IS_WELL = 0;
  private static final int KEYBOARD_OFF = 0xAD;
  private static final int KEYBOARD_ON = 0xAE;

  private static final int KEYBOARD_INTERRUPTS = 1;
  private static final int MOUSE_INTERRUPTS = 1 << 1;
  private static final int KEYBOARD_CLOCK_OFF = 1 << 4;
  private static final int MOUSE_CLOCK_OFF = 1 << 5;
  private static final int TRANSLATES = 1 << 6;

  private static final int KEYBOARD_SCANS = 0xF4;
  private static final int ACKNOWLEDGED = 0xFA;
  private static final int SEND_AGAIN = 0xFE;
  private static final int NO_PREFIX = 0;
  private static final int ATTEMPTS = 3;
  /// Some 100 ms.
  private static final int PATIENCE_LOOKS = 100_000;
  static final int NO_ANSWER = -1;
  /// More than its buffers hold.
  private static final int MOST_OLD_BYTES = 64;

  private static boolean isKeyboardUsed;

  /// What the keyboard sends is translated and interrupts from now on; false: there is no controller or no keyboard, or it is not well.
  static boolean start() {
    if (!isPresent()) return false;
    isKeyboardUsed = false;
    command(KEYBOARD_OFF);
    command(MOUSE_OFF);
    dropOld();
    int configuration = ask(READ_CONFIGURATION);
    if (configuration == NO_ANSWER || ask(TEST_SELF) != SELF_IS_WELL || ask(TEST_KEYBOARD_LINE) != LINE_IS_WELL) return false;
    int quiet = (configuration | TRANSLATES) & ~(KEYBOARD_INTERRUPTS | MOUSE_INTERRUPTS | KEYBOARD_CLOCK_OFF);
    configure(quiet);
    command(KEYBOARD_ON);
    if (!scans()) return false;
    configure(quiet | KEYBOARD_INTERRUPTS);
    isKeyboardUsed = true;
    return true;
  }

  /// A byte of the keyboard or the mouse waits.
  static boolean hasByte() { return (Cpu.in8(STATUS) & OUTPUT_FULL) != 0; }

  /// Whose the next byte is.
  static boolean isFromMouse() { return (Cpu.in8(STATUS) & FROM_MOUSE) != 0; }

  static int take() { return Cpu.in8(DATA); }

  private static void configure(int configuration) {
    command(WRITE_CONFIGURATION);
    send(configuration);
  }

  // --- the mouse

  static boolean isPresent() { return Cpu.in8(STATUS) != NO_DEVICE; }

  /// From now on all answers are the mouse's. Returns the configuration, [#NO_ANSWER]: the controller has no such port, or it is not well.
  static int beginMouse() {
    command(KEYBOARD_OFF);
    command(MOUSE_OFF);
    dropOld();
    int configuration = ask(READ_CONFIGURATION);
    if (configuration == NO_ANSWER || ask(TEST_MOUSE_LINE) != LINE_IS_WELL) return NO_ANSWER;
    configure(configuration & ~(KEYBOARD_INTERRUPTS | MOUSE_INTERRUPTS | MOUSE_CLOCK_OFF));
    command(MOUSE_ON);
    return configuration;
  }

  /// `configuration`: what [#beginMouse] gave. A keyboard that is nobody's stays off, for nobody would take what it sends.
  static void endMouse(int configuration, boolean isUsed) {
    if (!isUsed) command(MOUSE_OFF);
    if (configuration != NO_ANSWER) {
      int wanted = configuration & ~(KEYBOARD_INTERRUPTS | MOUSE_INTERRUPTS | MOUSE_CLOCK_OFF | KEYBOARD_CLOCK_OFF);
      configure(wanted | (isUsed ? MOUSE_INTERRUPTS : MOUSE_CLOCK_OFF) | (isKeyboardUsed ? KEYBOARD_INTERRUPTS : KEYBOARD_CLOCK_OFF));
    }
    if (isKeyboardUsed) command(KEYBOARD_ON);
  }

  // --- questions and answers

  private static boolean scans() { return tell(NO_PREFIX, KEYBOARD_SCANS); }

  /// Sends a byte to a device, behind a command that leads it there; true: the device has acknowledged.
  static boolean tell(int prefix, int octet) {
    for (int i = 0; i < ATTEMPTS; i++) {
      if (prefix != NO_PREFIX) command(prefix);
      send(octet);
      if (isAcknowledged()) return true;
    }
    return false;
  }

  /// Bytes before the answer were on their way already; a device that sends more than fit into the buffers does not listen.
  private static boolean isAcknowledged() {
    for (int i = 0; i < MOST_OLD_BYTES; i++) {
      int answer = answer();
      if (answer == ACKNOWLEDGED || answer == SEND_AGAIN || answer == NO_ANSWER) return answer == ACKNOWLEDGED;
    }
    return false;
  }

  private static int ask(int command) {
    command(command);
    return answer();
  }

  static int answer() {
    for (int i = 0; i < PATIENCE_LOOKS; i++) {
      if (hasByte()) return take();
      Cpu.pause();
    }
    return NO_ANSWER;
  }

  private static void dropOld() {
    awaitRoom();
    for (int i = 0; i < MOST_OLD_BYTES && hasByte(); i++) take();
  }

  private static void command(int command) {
    awaitRoom();
    Cpu.out8(COMMAND, command);
  }

  private static void send(int value) {
    awaitRoom();
    Cpu.out8(DATA, value);
  }

  private static void awaitRoom() {
    for (int i = 0; i < PATIENCE_LOOKS && (Cpu.in8(STATUS) & INPUT_FULL) != 0; i++) Cpu.pause();
  }
}
