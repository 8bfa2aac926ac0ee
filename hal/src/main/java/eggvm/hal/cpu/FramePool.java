package eggvm.hal.cpu;

import eggvm.vm.machine.Memory;

/// Page frames for page tables and thread stacks. Ranges are used front to back and touched only then; what comes back is
/// chained through its first word. Works in interrupts: nothing here allocates.
public final class FramePool {
  private FramePool() {}

  public static final int FRAME_BYTES = 4096;
  private static final int RANGE_BYTES = 16;

  private static long rangesAddress;
  private static int rangeCount;
  private static int rangeIndex;
  private static long firstReturned;
  private static long freeBytes;

  /// `rangesAddress`: pairs of start and end, ascending, aligned to frames; they stay in use.
  public static void use(long ranges, int count) {
    rangesAddress = ranges;
    rangeCount = count;
    rangeIndex = 0;
    firstReturned = 0;
    freeBytes = 0;
    for (int i = 0; i < count; i++) freeBytes += Memory.getLong(ranges + RANGE_BYTES * i + 8) - Memory.getLong(ranges + RANGE_BYTES * i);
  }

  public static long freeBytes() { return freeBytes; }

  /// A zeroed frame; 0 when there is none.
  public static long take() {
    long frame = firstReturned;
    if (frame != 0) firstReturned = Memory.getLong(frame);
    else frame = fromRanges();
    if (frame == 0) return 0;
    freeBytes -= FRAME_BYTES;
    Memory.clear(frame, FRAME_BYTES);
    return frame;
  }

  public static void giveBack(long frame) {
    Memory.putLong(frame, firstReturned);
    firstReturned = frame;
    freeBytes += FRAME_BYTES;
  }

  /// More frames, for good; `address` is aligned to frames.
  public static void add(long address, int bytes) {
    for (int offset = 0; offset < bytes; offset += FRAME_BYTES) giveBack(address + offset);
  }

  private static long fromRanges() {
    while (rangeIndex < rangeCount) {
      long range = rangesAddress + RANGE_BYTES * rangeIndex;
      long start = Memory.getLong(range);
      if (start < Memory.getLong(range + 8)) {
        Memory.putLong(range, start + FRAME_BYTES);
        return start;
      }
      rangeIndex++;
    }
    return 0;
  }
}
