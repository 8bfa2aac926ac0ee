package eggvm.hal.pc;

import eggvm.hal.acpi.Madt;
import eggvm.hal.apic.IoApic;
import eggvm.hal.apic.LocalApic;
import eggvm.hal.pic.Pic;
import eggvm.vm.machine.Cpu;

/// Which controller a vector belongs to, and what it wants.
/// ```
///  32-47   line of the 8259A: everything on an old PC; else only PCI devices without messages
///  48-79   line of the I/O APIC: devices of the PC/AT, where the ACPI tables say
///  80-111  message of a device, 80 + its source          112  timer of the local APIC          255  spurious
/// ```
/// How a PCI device's line reaches the I/O APIC stands in ACPI's byte code, which is not interpreted here, and firmware keeps it on the
/// 8259A until somebody who does so says otherwise. So that is where such lines stay, passed through by the local APIC.
final class InterruptLines {
  private InterruptLines() {}

  static final int FIRST_LINE_VECTOR = Pic.FIRST_VECTOR;
  static final int END_OF_LINE_VECTORS = Pic.FIRST_VECTOR + Pic.LINES;
  private static final int FIRST_APIC_VECTOR = END_OF_LINE_VECTORS;
  private static final int APIC_LINES = 32;
  private static final int FIRST_MESSAGE_VECTOR = FIRST_APIC_VECTOR + APIC_LINES;
  static final int TIMER_VECTOR = FIRST_MESSAGE_VECTOR + 32;
  private static final int SPURIOUS_VECTOR = 255;

  private static final int TIMER_LINE = 0;
  private static final int KEYBOARD_LINE = 1;
  private static final int SERIAL_LINE = 4;
  private static final int MOUSE_LINE = 12;

  private static boolean hasApic;
  private static int serialVector;
  private static int keyboardVector;
  private static int mouseVector;

  /// `rsdpAddress` 0: keeps to what a PC/AT has.
  static void start(long rsdpAddress, boolean hasSerial) {
    Pic.start();
    hasApic = Madt.use(rsdpAddress) && LocalApic.start(Madt.localAddress(), SPURIOUS_VECTOR);
    serialVector = hasSerial ? wire(SERIAL_LINE) : 0;
    if (!hasApic) Pic.enable(TIMER_LINE);
  }

  /// A line of the PC/AT's: its vector.
  private static int wire(int line) {
    if (hasApic && Madt.lineOf(line) < APIC_LINES) {
      int vector = FIRST_APIC_VECTOR + Madt.lineOf(line);
      if (IoApic.redirect(Madt.controllerOf(line), Madt.pinOf(line), vector, LocalApic.id(), Madt.isLowActive(line), Madt.isLevel(line))) return vector;
    }
    enableOld(line);
    return Pic.FIRST_VECTOR + line;
  }

  private static void enableOld(int line) {
    if (hasApic) LocalApic.passOldController(true);
    Pic.enable(line);
  }

  /// Where the local timer does not run.
  static void enableOldTimer() { enableOld(TIMER_LINE); }

  static boolean hasApic() { return hasApic; }

  static int serialVector() { return serialVector; }

  /// With interrupts off.
  static void startKeyboard() { keyboardVector = wire(KEYBOARD_LINE); }

  /// 0, which is no interrupt's: it is not in use.
  static int keyboardVector() { return keyboardVector; }

  /// With interrupts off.
  static void startMouse() { mouseVector = wire(MOUSE_LINE); }

  /// 0: it is not in use.
  static int mouseVector() { return mouseVector; }

  // --- devices found later

  /// Of the source that comes next; 0: there are no messages.
  static int messageVector() { return hasApic ? FIRST_MESSAGE_VECTOR + InterruptSources.count() : InterruptSources.NO_VECTOR; }

  /// Of a PCI device's line; 0: there is no such line. It stays masked until somebody listens.
  static int lineVector(int line) {
    if (hasApic && !Madt.hasOldController() || !Pic.setLevelTriggered(line)) return InterruptSources.NO_VECTOR;
    if (hasApic) LocalApic.passOldController(true);
    return Pic.FIRST_VECTOR + line;
  }

  static void unmask(int vector) {
    Cpu.disableInterrupts();
    Pic.enable(vector - Pic.FIRST_VECTOR);
    Cpu.enableInterrupts();
  }

  // --- in the interrupt

  static boolean isSpurious(int vector) {
    if (vector < END_OF_LINE_VECTORS) return Pic.isSpurious(vector - Pic.FIRST_VECTOR);
    return vector == SPURIOUS_VECTOR || !hasApic;
  }

  /// Messages come once and need no mask.
  static void mask(int vector) {
    if (vector < END_OF_LINE_VECTORS) Pic.disable(vector - Pic.FIRST_VECTOR);
  }

  static void acknowledge(int vector) {
    if (vector < END_OF_LINE_VECTORS) Pic.acknowledge(vector - Pic.FIRST_VECTOR);
    else LocalApic.acknowledge();
  }
}
