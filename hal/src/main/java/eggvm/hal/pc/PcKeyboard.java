package eggvm.hal.pc;

import eggvm.hal.ps2.Keyboard;
import eggvm.hal.ps2.Keystroke;
import eggvm.hal.serial.InputRing;
import eggvm.hal.serial.SerialInput;
import eggvm.vm.machine.Cpu;

/// The keyboard as a second source of console input.
public final class PcKeyboard {
  private PcKeyboard() {}

  private static Keyboard keyboard;

  /// Interrupts on. False: there is no keyboard that answers.
  public static boolean start(boolean isGerman) {
    Cpu.disableInterrupts();
    InterruptLines.startKeyboard();
    Cpu.enableInterrupts();
    keyboard = Keyboard.open(isGerman);
    takeWhatCameMeanwhile();
    return keyboard != null;
  }

  /// Its interrupt found no keyboard to ask, and the next comes only when this byte is taken.
  private static void takeWhatCameMeanwhile() {
    Cpu.disableInterrupts();
    receive();
    Cpu.enableInterrupts();
  }

  /// In the interrupt: of keyboard or mouse, whose bytes come one after the other. A key for which there is no room is dropped, and no part of it stays.
  static void receive() {
    while (Keyboard.hasInput()) {
      if (PcMouse.receive()) continue;
      if (keyboard == null) return;
      long keystroke = keyboard.next();
      int bytes = Keystroke.count(keystroke);
      for (int i = 0; i < bytes && (i > 0 || bytes <= InputRing.freeBytes()); i++) SerialInput.receive(Keystroke.at(keystroke, i));
    }
  }
}
