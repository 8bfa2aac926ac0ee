package eggvm.hal.serial;

import eggvm.vm.machine.Memory;
import eggvm.vm.machine.PollRequest;

/// Bytes between the interrupt, which puts, and the program, which takes: each moves only its own counter.
/// Also undoes the escapes of the line.
public final class InputRing {
  private InputRing() {}

  private static final int END_OF_INPUT = 0x04;
  private static final int ESCAPE = 0x10;
  private static final int THREAD_DUMP = 0x1c;

  private static long bufferAddress;
  /// A power of two.
  private static int capacityBytes;
  private static int putBytes;
  private static int takenBytes;
  private static boolean escaped;
  private static boolean ended;

  public static void use(long address, int bytes) {
    bufferAddress = address;
    capacityBytes = bytes;
    putBytes = 0;
    takenBytes = 0;
    escaped = false;
    ended = false;
  }

  public static int freeBytes() { return capacityBytes - (putBytes - takenBytes); }

  public static boolean isFull() { return putBytes - takenBytes == capacityBytes; }

  /// One byte from the line; what follows the end is dropped, but for the key that asks for a dump. Not to be called when full.
  public static void put(int value) {
    if (ended) {
      if (value == THREAD_DUMP) PollRequest.wantDump();
      return;
    }
    if (!escaped && value == ESCAPE) {
      escaped = true;
    } else if (!escaped && value == END_OF_INPUT) {
      ended = true;
    } else if (!escaped && value == THREAD_DUMP) {
      PollRequest.wantDump();
    } else {
      Memory.putByte(bufferAddress + (putBytes & capacityBytes - 1), (byte) value);
      putBytes++;
      escaped = false;
    }
  }

  /// Bytes to take; -1 at the end of input.
  public static int available() {
    int available = putBytes - takenBytes;
    return available == 0 && ended ? -1 : available;
  }

  /// At most `bytes`; 0 when there are none yet, -1 at the end of input.
  public static int take(long address, int bytes) {
    int available = available();
    if (available <= 0) return available;
    int taken = available < bytes ? available : bytes;
    for (int i = 0; i < taken; i++) {
      Memory.putByte(address + i, Memory.getByte(bufferAddress + (takenBytes + i & capacityBytes - 1)));
    }
    takenBytes += taken;
    return taken;
  }
}
