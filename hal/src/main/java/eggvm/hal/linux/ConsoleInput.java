package eggvm.hal.linux;

import eggvm.vm.machine.Memory;

/// Standard input, read ahead into one buffer so that `available` and the end are known for files, pipes and terminals alike.
final class ConsoleInput {
  private ConsoleInput() {}

  private static final int INPUT = 0;
  private static final int NO_DESCRIPTOR = -1;

  private static long bufferAddress;
  private static int capacityBytes;
  private static int nextByte;
  private static int endByte;
  private static boolean ended;

  static void use(long address, int bytes) {
    bufferAddress = address;
    capacityBytes = bytes;
  }

  /// Bytes in the buffer; -1 at the end.
  static int available() {
    if (nextByte == endByte && !ended) fill();
    return nextByte == endByte && ended ? -1 : endByte - nextByte;
  }

  static int read(long address, int bytes) {
    int available = available();
    if (available <= 0) return available;
    int taken = available < bytes ? available : bytes;
    Memory.copy(bufferAddress + nextByte, address, taken);
    nextByte += taken;
    return taken;
  }

  /// Waits until there is input where the buffer holds none, else only for the time to pass: input that nobody reads
  /// must not keep the machine awake.
  static void await(long timeoutNanos) {
    boolean interested = nextByte == endByte && !ended;
    if (SystemCalls.poll(interested ? INPUT : NO_DESCRIPTOR, SystemCalls.POLLIN, timeoutNanos)) fill();
  }

  private static void fill() {
    if (!SystemCalls.poll(INPUT, SystemCalls.POLLIN, 0)) return;
    long got = SystemCalls.read(INPUT, bufferAddress, capacityBytes);
    if (got == -SystemCalls.EINTR || got == -SystemCalls.EAGAIN) return;
    nextByte = 0;
    endByte = got > 0 ? (int) got : 0;
    ended = got <= 0;
  }
}
