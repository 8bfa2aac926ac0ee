package eggvm.boot.machine;

import eggvm.hal.argument.Words;
import eggvm.vm.machine.Memory;

/// What the boot loader left, copied before anything is written: usable memory into [MemoryMap], command line, ACPI root.
final class BootInformation {
  private BootInformation() {}

  static final long KIND_PVH = 1;
  static final long KIND_MULTIBOOT2 = 2;
  static final int USABLE = 1;

  private static long commandLineAddress;
  private static int commandLineBytes;
  static long rsdpAddress;

  /// Room for the command line with its NUL, and for the ACPI root that multiboot2 hands over by value.
  static void use(long commandLine, int bytes) {
    commandLineAddress = commandLine;
    commandLineBytes = bytes;
    Memory.putByte(commandLine, (byte) 0);
  }

  /// What does not fit is cut off.
  static void setCommandLine(long textAddress) {
    if (textAddress == 0) return;
    int bytes = Words.bytesUpTo(textAddress, 0);
    if (bytes >= commandLineBytes) bytes = commandLineBytes - 1;
    Memory.copy(textAddress, commandLineAddress, bytes);
    Memory.putByte(commandLineAddress + bytes, (byte) 0);
  }
}
