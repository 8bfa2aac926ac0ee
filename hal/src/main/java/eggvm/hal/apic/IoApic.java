package eggvm.hal.apic;

import eggvm.hal.cpu.DeviceSpace;
import eggvm.vm.machine.Cpu;

/// Lines of devices to messages for processors. A register is selected at 0 and then seen at 16.
public final class IoApic {
  private IoApic() {}

  private static final int SELECT = 0x00;
  private static final int WINDOW = 0x10;
  private static final long REGISTER_BYTES = 0x20;

  private static final int VERSION = 1;
  private static final int LAST_PIN_SHIFT = 16;
  /// Two registers for each pin.
  private static final int REDIRECTION = 0x10;
  private static final int LOW_ACTIVE = 1 << 13;
  private static final int LEVEL = 1 << 15;
  private static final int PROCESSOR_SHIFT = 24;

  /// The pin interrupts one processor. False: the controller at that physical address has no such pin.
  public static boolean redirect(long physicalAddress, int pin, int vector, int processorId, boolean isLowActive, boolean isLevel) {
    long base = physicalAddress == 0 ? 0 : DeviceSpace.map(physicalAddress, REGISTER_BYTES);
    if (base == 0 || pin < 0 || pin > (read(base, VERSION) >>> LAST_PIN_SHIFT & 0xFF)) return false;
    write(base, REDIRECTION + 2 * pin + 1, processorId << PROCESSOR_SHIFT);
    write(base, REDIRECTION + 2 * pin, vector | (isLowActive ? LOW_ACTIVE : 0) | (isLevel ? LEVEL : 0));
    return true;
  }

  private static int read(long base, int register) {
    Cpu.deviceWrite32(base + SELECT, register);
    return Cpu.deviceRead32(base + WINDOW);
  }

  private static void write(long base, int register, int value) {
    Cpu.deviceWrite32(base + SELECT, register);
    Cpu.deviceWrite32(base + WINDOW, value);
  }
}
