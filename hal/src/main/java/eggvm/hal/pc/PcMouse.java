package eggvm.hal.pc;

import eggvm.hal.device.PointingDevice;
import eggvm.hal.ps2.Mouse;
import eggvm.vm.machine.Cpu;

/// The mouse behind the keyboard's controller: its bytes come through the same port, in whichever of the two interrupts finds them there.
public final class PcMouse {
  private PcMouse() {}

  private static Mouse mouse;

  /// Interrupts on. `memoryAddress`: of [Mouse#MEMORY_BYTES]. Null: there is no mouse that answers.
  public static PointingDevice start(long memoryAddress) {
    Cpu.disableInterrupts();
    mouse = Mouse.open(InterruptSources.MOUSE, memoryAddress);
    if (mouse != null) {
      InterruptLines.startMouse();
      InterruptSources.addMouse(InterruptLines.mouseVector());
    }
    PcKeyboard.receive();
    Cpu.enableInterrupts();
    return mouse;
  }

  /// In the interrupt: takes a byte if the next one is the mouse's.
  static boolean receive() {
    if (mouse == null || !Mouse.isNext()) return false;
    if (mouse.receive(PcClock.nanos())) InterruptSources.came(InterruptLines.mouseVector());
    return true;
  }
}
