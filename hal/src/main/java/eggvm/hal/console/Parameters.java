package eggvm.hal.console;

import eggvm.vm.machine.Memory;

/// The numbers of a control sequence, such as `1;31`: u32 each, in raw memory. What is left out is -1.
final class Parameters {
  static final int BYTES = 64;
  private static final int MOST = BYTES / 4;
  private static final int LARGEST = 9999;
  private static final int LEFT_OUT = -1;

  private final long address;
  private int count;

  Parameters(long address) { this.address = address; }

  void begin() {
    count = 1;
    Memory.putInt(address, LEFT_OUT);
  }

  /// Those too many overwrite the last.
  void separator() {
    if (count < MOST) count++;
    Memory.putInt(address + 4L * (count - 1), LEFT_OUT);
  }

  void digit(int digit) {
    long last = address + 4L * (count - 1);
    int value = Memory.getInt(last) == LEFT_OUT ? digit : 10 * Memory.getInt(last) + digit;
    Memory.putInt(last, value > LARGEST ? LARGEST : value);
  }

  int count() { return count; }

  int at(int index, int otherwise) {
    int value = index < count ? Memory.getInt(address + 4L * index) : LEFT_OUT;
    return value == LEFT_OUT ? otherwise : value;
  }

  /// The first one as a count: at least 1.
  int times() {
    int value = at(0, 1);
    return value == 0 ? 1 : value;
  }
}
