package eggvm.hal.acpi;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// Soft-off: sleep state S5 by way of the PM1 control registers (section 4.8.3.2).
public final class PowerOff {
  private PowerOff() {}

  private static final int FADT = 0x5043_4146; // "FACP"
  private static final int FADT_DSDT = 40;
  private static final int FADT_SMI_COMMAND = 48;
  private static final int FADT_ACPI_ENABLE = 52;
  private static final int FADT_PM1A_CONTROL = 64;
  private static final int FADT_PM1B_CONTROL = 68;
  private static final int TABLE_LENGTH = 4;
  private static final int SCI_ENABLED = 1;
  private static final int SLEEP_TYPE_SHIFT = 10;
  private static final int SLEEP_ENABLE = 1 << 13;
  private static final int ENABLE_LOOKS = 100_000;
  /// QEMU's machines `pc` and `q35`, should their tables be missing.
  private static final int QEMU_PORT = 0x604;

  /// Returns only when nothing turned the power off.
  public static void now(long rsdpAddress) {
    long fadt = AcpiTables.find(rsdpAddress, FADT);
    if (fadt != 0) byTable(fadt);
    Cpu.out16(QEMU_PORT, SLEEP_ENABLE);
  }

  private static void byTable(long fadt) {
    long dsdt = Memory.getUnsignedInt(fadt + FADT_DSDT);
    int type = AcpiTables.isTable(dsdt) ? SleepState.typeOfPowerOff(dsdt, Memory.getInt(dsdt + TABLE_LENGTH)) : SleepState.UNKNOWN;
    int controlPort = Memory.getInt(fadt + FADT_PM1A_CONTROL);
    if (type == SleepState.UNKNOWN || controlPort == 0) return;
    enableAcpi(fadt, controlPort);
    sleep(controlPort, type);
    int secondPort = Memory.getInt(fadt + FADT_PM1B_CONTROL);
    if (secondPort != 0) sleep(secondPort, type);
  }

  /// The firmware may still own the registers; it lets go when told so (section 4.8.2.5).
  private static void enableAcpi(long fadt, int controlPort) {
    int commandPort = Memory.getInt(fadt + FADT_SMI_COMMAND);
    if (commandPort == 0 || (Cpu.in16(controlPort) & SCI_ENABLED) != 0) return;
    Cpu.out8(commandPort, Memory.getByte(fadt + FADT_ACPI_ENABLE) & 0xFF);
    for (int i = 0; i < ENABLE_LOOKS && (Cpu.in16(controlPort) & SCI_ENABLED) == 0; i++) Cpu.pause();
  }

  private static void sleep(int port, int type) { Cpu.out16(port, type << SLEEP_TYPE_SHIFT | SLEEP_ENABLE); }
}
