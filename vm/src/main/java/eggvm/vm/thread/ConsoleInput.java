package eggvm.vm.thread;

import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;

/// Standard input for fibers: whoever reads sleeps while others run.
public final class ConsoleInput {
  private ConsoleInput() {}

  private static final int BUFFER_BYTES = 1024;
  /// A machine may need a system call to look for input, so a busy scheduler looks only this often.
  private static final long POLL_NANOS = 1_000_000;

  private static FiberQueue readers;
  private static long bufferAddress;
  private static long nextPollNanos;

  static void initialize() {
    readers = new FiberQueue();
    bufferAddress = OffHeap.allocate(BUFFER_BYTES);
  }

  /// Bytes that a read would give at once; 0 at end of input.
  public static int available() { return Math.max(0, Machine.current().inputAvailable()); }

  /// Waits for at least one byte; -1 at end of input.
  public static int read(byte[] into, int offset, int length) {
    if (length == 0) return 0;
    int wanted = length < BUFFER_BYTES ? length : BUFFER_BYTES;
    Processor.lock();
    int got;
    while ((got = Machine.current().read(bufferAddress, wanted)) == 0) {
      Processor.block(Fiber.READING, readers, Processor.FOREVER);
    }
    for (int i = 0; i < got; i++) into[offset + i] = Memory.getByte(bufferAddress + i);
    Processor.unlock();
    return got;
  }

  static boolean isAwaited() { return !readers.isEmpty(); }

  /// Under the scheduler's lock: lets readers try again when there is something, end of input included.
  static void poll() {
    if (readers.isEmpty()) return;
    long now = Machine.current().nanoTime();
    if (now < nextPollNanos && Processor.hasReady()) return;
    nextPollNanos = now + POLL_NANOS;
    if (Machine.current().inputAvailable() == 0) return;
    while (!readers.isEmpty()) Processor.wakeFirst(readers);
  }
}
