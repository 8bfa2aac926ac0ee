/// The console of the bare PC: a 16550 UART. Source: National Semiconductor PC16550D data sheet, June 1995.
/// ```
/// program ─▸ Uart.write ─▸ 16 bytes per look at the line status
/// IRQ 4   ─▸ SerialInput.receive ─▸ ring of bytes ─▸ SerialInput.read ─▸ program
/// ```
/// Output is raw bytes. Input knows an end: Ctrl-D (0x04), and a key that prints all threads: Ctrl-\ (0x1c); behind a DLE (0x10) a byte stands for itself.
package eggvm.hal.serial;
