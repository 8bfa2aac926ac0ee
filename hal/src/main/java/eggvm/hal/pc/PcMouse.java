package eggvm.hal.pc;

import eggvm.hal.device.PointingDevice;
import eggvm.hal.ps2.Mouse;
import eggvm.vm.machine.Cpu;

/// The mouse behind the keyboard's controller: its bytes come through the same port, in whichever of the two interrupts finds them there.
public final class PcMouse {
  private PcMouse() {}

  private static boolean isStarted;

  /// Interrupts on. `memoryAddress`: of [Mouse#MEMORY_BYTES]. Null: there is no mouse that answers.
  public static PointingDevice start(long memoryAddress) {
    Cpu.disableInterrupts();
    Mouse mouse = Mouse.open(InterruptSources.MOUSE, memoryAddress);
    isStarted = mouse != null;
    if (isStarted) {
      InterruptLines.startMouse();
      InterruptSources.addMouse(InterruptLines.mouseVector());
    }
    PcKeyboard.receive();
    Cpu.enableInterrupts();
    return mouse;
  }

  /// In the interrupt: takes a byte if the next one is the mouse's.
  static boolean receive() {
    if (!isStarted || !Mouse.isNext()) return false;
    if (Mouse.receive(PcClock.nanos())) InterruptSources.came(InterruptLines.mouseVector());
    return true;
  }
}
