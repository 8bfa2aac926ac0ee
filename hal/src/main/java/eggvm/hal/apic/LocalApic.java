package eggvm.hal.apic;

import eggvm.hal.cpu.DeviceSpace;
import eggvm.hal.cpu.Features;
import eggvm.vm.machine.Cpu;

/// The processor's own controller, in its memory-mapped form.
public final class LocalApic {
  private LocalApic() {}

  private static final int BASE_MSR = 0x1B;
  private static final long BASE_ENABLED = 1 << 11;
  private static final long BASE_X2APIC = 1 << 10;
  private static final long REGISTER_BYTES = 0x400;

  private static final int ID = 0x20;
  private static final int ID_SHIFT = 24;
  private static final int TASK_PRIORITY = 0x80;
  private static final int END_OF_INTERRUPT = 0xB0;
  private static final int SPURIOUS = 0xF0;
  private static final int SPURIOUS_ENABLED = 1 << 8;
  private static final int LINT0 = 0x350;
  private static final int LINT0_OLD_CONTROLLER = 7 << 8;
  static final int MASKED = 1 << 16;

  private static long baseAddress;

  /// On: all quiet, the 8259A included. False: the processor has none, or firmware has put it into its newer form.
  public static boolean start(long physicalAddress, int spuriousVector) {
    if (!Features.hasLocalApic()) return false;
    long base = Cpu.readMsr(BASE_MSR);
    if ((base & BASE_X2APIC) != 0) return false;
    if ((base & BASE_ENABLED) == 0) Cpu.writeMsr(BASE_MSR, base | BASE_ENABLED);
    baseAddress = DeviceSpace.map(physicalAddress, REGISTER_BYTES);
    if (baseAddress == 0) return false;
    write(SPURIOUS, SPURIOUS_ENABLED | spuriousVector);
    write(TASK_PRIORITY, 0);
    LocalTimer.stop();
    passOldController(false);
    return true;
  }

  /// Whether interrupts of the 8259A come through; it gives their vectors and wants their acknowledgements.
  public static void passOldController(boolean on) { write(LINT0, on ? LINT0_OLD_CONTROLLER : LINT0_OLD_CONTROLLER | MASKED); }

  /// By which others name this processor.
  public static int id() { return read(ID) >>> ID_SHIFT; }

  public static void acknowledge() { write(END_OF_INTERRUPT, 0); }

  static int read(int offset) { return Cpu.deviceRead32(baseAddress + offset); }

  static void write(int offset, int value) { Cpu.deviceWrite32(baseAddress + offset, value); }
}
