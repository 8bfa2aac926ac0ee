package eggvm.hal.pc;

import eggvm.hal.acpi.PowerOff;
import eggvm.hal.serial.Uart;
import eggvm.vm.machine.Cpu;
import eggvm.vm.start.RawText;

/// The end of the machine. Whoever runs a virtual PC learns the status from the text `eggvm exit N` on port 0xe9, or, when
/// asked for by the command line, from QEMU's isa-debug-exit. Then the power goes off.
final class PcExit {
  private PcExit() {}

  private static final int DEBUG_CONSOLE = 0xE9;
  private static final int DEBUG_EXIT = 0xF4;

  private static long rsdpAddress;
  private static boolean debugExit;

  static void use(long rsdp, boolean wantsDebugExit) {
    rsdpAddress = rsdp;
    debugExit = wantsDebugExit;
  }

  static void exit(int status) {
    Cpu.disableInterrupts();
    Uart.flush();
    text("eggvm exit ");
    decimal(status & 0xFF);
    text("\n");
    if (debugExit) Cpu.out8(DEBUG_EXIT, status & 0xFF);
    PowerOff.now(rsdpAddress);
    Cpu.halt();
  }

  private static void text(String text) {
    for (int i = 0; i < RawText.length(text); i++) Cpu.out8(DEBUG_CONSOLE, RawText.at(text, i));
  }

  private static void decimal(int value) {
    if (value >= 10) decimal(value / 10);
    Cpu.out8(DEBUG_CONSOLE, '0' + value % 10);
  }
}
