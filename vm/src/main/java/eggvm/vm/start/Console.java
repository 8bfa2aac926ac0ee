package eggvm.vm.start;

import eggvm.vm.contract.OffsetOf;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.ThreadLayout;

/// Messages of the VM itself, on standard error: allocates nothing, so it works during a collection and on the last bytes of a stack.
/// Text is gathered in the thread block and written at the end of a line or when the buffer is full.
public final class Console {
  private Console() {}

  @OffsetOf(type = "java.lang.String", field = "value")
  private static int valueOffset;

  @OffsetOf(type = "java.lang.String", field = "coder")
  private static int coderOffset;

  /// Bytes in the buffer; one for all threads, since lines are written by one thread at a time.
  private static int usedBytes;

  private static long buffer() { return Cpu.threadAddress() + ThreadLayout.PRINT_BUFFER; }

  /// Reads the string's fields itself: no code of the library runs.
  public static void text(String text) {
    long cell = Memory.addressOf(text);
    long value = ObjectLayout.reference(cell + valueOffset);
    boolean wide = Memory.getByte(cell + coderOffset) != 0;
    int length = ObjectLayout.arrayLength(value) >> (wide ? 1 : 0);
    long chars = value + ObjectLayout.ARRAY_BASE;
    for (int i = 0; i < length; i++) character(wide ? Memory.getChar(chars + 2L * i) : (char) (Memory.getByte(chars + i) & 0xFF));
  }

  public static void textLine(String text) {
    text(text);
    line();
  }

  public static void line() {
    character('\n');
    flush();
  }

  /// As UTF-8; halves of surrogate pairs come out as question marks.
  public static void character(char c) {
    if (c < 0x80) {
      raw(c);
    } else if (c < 0x800) {
      raw(0xC0 | c >>> 6);
      raw(0x80 | c & 0x3F);
    } else if (c >= 0xD800 && c < 0xE000) {
      raw('?');
    } else {
      raw(0xE0 | c >>> 12);
      raw(0x80 | c >>> 6 & 0x3F);
      raw(0x80 | c & 0x3F);
    }
  }

  private static void raw(int value) {
    if (usedBytes == ThreadLayout.PRINT_BUFFER_BYTES) flush();
    Memory.putByte(buffer() + usedBytes++, (byte) value);
  }

  public static void flush() {
    int bytes = usedBytes;
    usedBytes = 0;
    if (bytes > 0 && Machine.current() != null) Machine.current().write(true, buffer(), bytes);
  }

  public static void decimal(long value) {
    if (value < 0) character('-');
    long divisor = 1;
    while (value / divisor <= -10 || value / divisor >= 10) divisor *= 10;
    for (; divisor != 0; divisor /= 10) digit((int) (value / divisor % 10));
  }

  /// Of a remainder, which may be negative.
  private static void digit(int value) {
    int digit = value < 0 ? -value : value;
    character((char) (digit < 10 ? '0' + digit : 'a' + digit - 10));
  }

  public static void hex(long value) {
    text("0x");
    int shift = 60;
    while (shift > 0 && value >>> shift == 0) shift -= 4;
    for (; shift >= 0; shift -= 4) digit((int) (value >>> shift) & 15);
  }
}
