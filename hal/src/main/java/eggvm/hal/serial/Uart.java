package eggvm.hal.serial;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;

/// The first serial port, polled for output.
public final class Uart {
  private Uart() {}

  private static final int BASE = 0x3F8;
  private static final int DATA = BASE;
  private static final int INTERRUPT_ENABLE = BASE + 1;
  private static final int FIFO_CONTROL = BASE + 2;
  private static final int LINE_CONTROL = BASE + 3;
  private static final int MODEM_CONTROL = BASE + 4;
  private static final int LINE_STATUS = BASE + 5;

  private static final int DIVISOR_LATCH = 0x80;
  private static final int EIGHT_BITS = 3;
  private static final int DIVISOR_115200 = 1;
  private static final int FIFO_ENABLE_AND_CLEAR = 7;
  private static final int READY_AND_INTERRUPTS = 0xB;
  private static final int RECEIVED = 1;
  private static final int DATA_READY = 1;
  private static final int TRANSMITTER_EMPTY = 0x20;
  private static final int NO_DEVICE = 0xFF;
  private static final int FIFO_BYTES = 16;
  /// A line that never empties, as one with flow control held off, must not stop the machine: some 100 ms.
  private static final int PATIENCE_LOOKS = 200_000;

  /// The agreement with `egg run`, see docs/RUNNING.md: nothing comes after the one, the other quotes its successor.
  private static final int END_OF_INPUT = 4;
  private static final int QUOTE = 16;

  /// Turning the FIFO on drops what is in the receiver. A sender that was quicker than we are has one byte there and perhaps
  /// more behind it; when nothing has come for so many looks, none is on its way.
  private static final int QUIET_LOOKS = 100;

  private static boolean present;
  private static int sendBytes;

  /// Input that was there before goes to the [InputRing], which must be in use.
  public static void start() {
    present = Cpu.in8(LINE_STATUS) != NO_DEVICE;
    Cpu.out8(INTERRUPT_ENABLE, 0);
    Cpu.out8(LINE_CONTROL, DIVISOR_LATCH);
    Cpu.out8(DATA, DIVISOR_115200);
    Cpu.out8(INTERRUPT_ENABLE, 0);
    Cpu.out8(LINE_CONTROL, EIGHT_BITS);
    Cpu.out8(MODEM_CONTROL, READY_AND_INTERRUPTS);
    sendBytes = 1;
    if (!takeEarlyInput()) return;
    Cpu.out8(FIFO_CONTROL, FIFO_ENABLE_AND_CLEAR);
    sendBytes = FIFO_BYTES;
  }

  /// Whether the FIFO may be turned on. A sender that has begun and not ended may send in the very instant, and the byte would be
  /// dropped; then the FIFO stays off: output is slower, and nothing is lost.
  private static boolean takeEarlyInput() {
    boolean hasBegun = false;
    boolean isQuoted = false;
    for (int quiet = 0; quiet < QUIET_LOOKS; quiet++) {
      while (hasInput()) {
        if (InputRing.isFull()) return false;
        int value = input();
        InputRing.put(value);
        if (value == END_OF_INPUT && !isQuoted) return true;
        isQuoted = value == QUOTE && !isQuoted;
        hasBegun = true;
        quiet = 0;
      }
    }
    return !hasBegun;
  }

  public static boolean isPresent() { return present; }

  /// Bytes are dropped when there is no port.
  public static void write(long address, int bytes) {
    if (!present) return;
    long endAddress = address + bytes;
    while (address < endAddress) {
      awaitEmpty();
      for (int i = 0; i < sendBytes && address < endAddress; i++) Cpu.out8(DATA, Memory.getByte(address++) & 0xFF);
    }
  }

  /// Until the last byte is in the line: before power goes off.
  public static void flush() {
    if (present) awaitEmpty();
  }

  private static void awaitEmpty() {
    for (int i = 0; i < PATIENCE_LOOKS && (Cpu.in8(LINE_STATUS) & TRANSMITTER_EMPTY) == 0; i++) Cpu.pause();
  }

  static void interruptOnInput(boolean on) { Cpu.out8(INTERRUPT_ENABLE, on ? RECEIVED : 0); }

  static boolean hasInput() { return present && (Cpu.in8(LINE_STATUS) & DATA_READY) != 0; }

  static int input() { return Cpu.in8(DATA); }
}
