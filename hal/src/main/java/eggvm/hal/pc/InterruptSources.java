package eggvm.hal.pc;

import eggvm.vm.machine.Memory;
import eggvm.vm.thread.DeviceInterrupts;

/// Which devices interrupt through which vector, and who has: raw memory, for interrupts write it.
/// ```
/// 0 pending: set of sources    4 count of sources    8 + 4v sources of vector v
/// ```
/// A level-triggered line is masked from its interrupt on until one of its devices' fibers listens again, having emptied its device.
public final class InterruptSources {
  private InterruptSources() {}

  /// Of a source whose interrupts do not arrive: no interrupt comes through that of an exception.
  static final int NO_VECTOR = 0;
  private static final int COUNT = 4;
  private static final int OF_VECTOR = 8;
  private static final int LIMIT = DeviceInterrupts.NO_DEVICE;
  /// Apart from the others, whose numbers follow from the order in which they are found.
  static final int MOUSE = DeviceInterrupts.NO_DEVICE + 1;

  private static long tableAddress;

  /// 8 + 4 * 256 zeroed bytes.
  public static void use(long table) { tableAddress = table; }

  /// In the interrupt; false: no device has that vector.
  static boolean came(int vector) {
    int sources = Memory.getInt(tableAddress + OF_VECTOR + 4L * vector);
    if (sources == 0) return false;
    int before;
    do before = Memory.getInt(tableAddress);
    while (!Memory.compareAndSetInt(tableAddress, before, before | sources));
    return true;
  }

  static boolean havePending() { return Memory.getInt(tableAddress) != 0; }

  static int take() {
    int sources = Memory.getInt(tableAddress);
    while (sources != 0 && !Memory.compareAndSetInt(tableAddress, sources, 0)) sources = Memory.getInt(tableAddress);
    return sources;
  }

  /// The next source is on that vector; false: there are too many.
  static boolean add(int vector) {
    int source = Memory.getInt(tableAddress + COUNT);
    if (source == LIMIT) return false;
    Memory.putInt(tableAddress + COUNT, source + 1);
    add(vector, source);
    return true;
  }

  static void addMouse(int vector) { add(vector, MOUSE); }

  private static void add(int vector, int source) {
    long place = tableAddress + OF_VECTOR + 4L * vector;
    Memory.putInt(place, Memory.getInt(place) | 1 << source);
  }

  /// Number of the source that comes next.
  static int count() { return Memory.getInt(tableAddress + COUNT); }

  /// Unmasks the source's line. The mouse's is never masked, for it may share it with nobody.
  static boolean listen(int source) {
    if (source == MOUSE) return InterruptLines.mouseVector() != 0;
    if (source < 0 || source >= count()) return false;
    for (int vector = InterruptLines.FIRST_LINE_VECTOR; vector < InterruptLines.END_OF_LINE_VECTORS; vector++) {
      if ((Memory.getInt(tableAddress + OF_VECTOR + 4L * vector) & 1 << source) != 0) InterruptLines.unmask(vector);
    }
    return true;
  }
}
