package eggvm.hal.pci;

import java.util.HashMap;
import java.util.Map;

/// Configuration space: functions behind bridges, found only by the bus numbers that the bridges have.
final class SimulatedBus implements ConfigurationSpace {
  final class Function {
    private final int[] words = new int[64];
    /// Bits that can be written, per word.
    private final int[] writable = new int[64];
    /// Null: a root bus.
    private final Function bridge;
    private final int place;

    Function(Function bridge, int place, int vendor, int device) {
      this.bridge = bridge;
      this.place = place;
      words[0] = device << 16 | vendor;
      writable[1] = 0xFFFF;
      writable[15] = 0xFF;
      functions.put(this, place);
    }

    Function with(int offset, int value) {
      words[offset / 4] = value;
      return this;
    }

    Function writable(int offset, int bits) {
      writable[offset / 4] = bits;
      return this;
    }

    /// `bytes`: a power of two.
    Function memoryBar(int index, long bytes, boolean is64Bits) {
      words[4 + index] = is64Bits ? 4 : 0;
      writable[4 + index] = (int) -bytes & -16;
      if (is64Bits) writable[5 + index] = (int) (-bytes >>> 32);
      return this;
    }

    Function portBar(int index, int bytes, int port) {
      words[4 + index] = port | 1;
      writable[4 + index] = -bytes & -4;
      return this;
    }

    Function bridge() {
      words[3] = 1 << 16;
      writable[6] = -1;
      writable[8] = 0xFFF0_FFF0;
      return this;
    }

    int word(int offset) { return words[offset / 4]; }

    long barAddress(int index) { return words[4 + index] & -16L & 0xFFFF_FFFFL | (long) ((words[4 + index] & 4) != 0 ? words[5 + index] : 0) << 32; }
  }

  private final Map<Function, Integer> functions = new HashMap<>();
  /// Whether a word was sized while the device listened there.
  boolean wasSizedWhileOn;

  Function function(Function bridge, int device, int function, int vendor, int id) {
    return new Function(bridge, device << 3 | function, vendor, id);
  }

  private Function find(int number) {
    for (Map.Entry<Function, Integer> entry : functions.entrySet()) {
      Function function = entry.getKey();
      if (entry.getValue() == (number & 0xFF) && isReached(function.bridge, number >>> 8)) return function;
    }
    return null;
  }

  /// A request goes down a bridge when its range of buses has it, and is for the bus behind it when that is its number.
  private static boolean isReached(Function bridge, int bus) {
    if (bridge == null) return bus == 0;
    int buses = bridge.word(Header.BUSES);
    if ((buses >>> 8 & 0xFF) != bus || bus == 0) return false;
    for (Function above = bridge; above != null; above = above.bridge) {
      int range = above.word(Header.BUSES);
      if (bus < (range >>> 8 & 0xFF) || bus > (range >>> 16 & 0xFF)) return false;
    }
    return true;
  }

  @Override
  public int read(int function, int offset) {
    Function found = find(function);
    return found == null ? -1 : found.words[offset / 4];
  }

  @Override
  public void write(int function, int offset, int value) {
    Function found = find(function);
    if (found == null) return;
    boolean isSized = value == -1 && offset >= Header.BARS && offset < Header.BARS + 24 && found.writable[offset / 4] != 0;
    wasSizedWhileOn |= isSized && (found.words[1] & 3) != 0;
    int bits = found.writable[offset / 4];
    found.words[offset / 4] = found.words[offset / 4] & ~bits | value & bits;
  }
}
