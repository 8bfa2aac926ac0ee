package eggvm.vm.unwind;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.StackLimit;
import eggvm.vm.thread.ThreadLayout;

/// StackOverflowErrors. While one is being made, [ThreadLayout#SCRATCH] of the thread is 1: then the stack may be used to its end.
public final class StackOverflows {
  private StackOverflows() {}

  /// Initialises what an error needs, so that no initialiser has to run on the last bytes of a stack.
  public static void prepare() { make(); }

  static Throwable make() {
    long making = Cpu.threadAddress() + ThreadLayout.SCRATCH;
    Memory.putLong(making, 1);
    Throwable error = makeOrFail();
    Memory.putLong(making, 0);
    return error;
  }

  private static Throwable makeOrFail() {
    try {
      return new StackOverflowError();
    } catch (Throwable instead) {
      return instead;
    }
  }

  static boolean isMaking(long threadAddress) { return Memory.getLong(threadAddress + ThreadLayout.SCRATCH) != 0; }

  /// Overflows early: for work that an error in its midst would spoil for good. A small stack has to keep a quarter only.
  public static void require(int bytes) {
    Cpu.captureFrame();
    long thread = Cpu.threadAddress();
    long left = Memory.getLong(thread + ThreadLayout.FRAME_SP) - StackLimit.get(thread);
    // No Math.min: its class may be the one that is to be initialised.
    boolean enough = left >= bytes || left >= Memory.getLong(thread + ThreadLayout.STACK_BYTES) / 4;
    if (!enough && !isMaking(thread)) throw StackOverflows.<RuntimeException>unchecked(make());
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable error) throws T { throw (T) error; }
}
