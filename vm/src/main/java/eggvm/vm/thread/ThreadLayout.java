package eggvm.vm.thread;

/// The block behind r15: what compiled code and stubs need of the current thread. Raw memory, not a cell.
public final class ThreadLayout {
  private ThreadLayout() {}

  /// Allocation buffer: next free byte, and its end. Memory between them is zero.
  public static final int TLAB_TOP = 0;
  public static final int TLAB_END = 8;
  /// int: nonzero makes the next poll call `Safepoints.poll`.
  public static final int POLL = 16;
  /// int: which variant of a `@CpuVariants` method a call runs, see `CpuLevel`.
  public static final int CPU_LEVEL = 20;
  /// A method whose frame would go below this address asks the VM first, see [StackLimit].
  public static final int STACK_LIMIT = 24;
  /// Reference, a root: the exception being thrown.
  public static final int EXCEPTION = 32;
  /// Reference, a root: the `java.lang.Thread`.
  public static final int THREAD = 40;
  /// Where `Cpu.captureFrame` leaves the caller's return address and stack pointer (after its return).
  public static final int FRAME_PC = 48;
  public static final int FRAME_SP = 56;
  /// Stack pointer while the fiber is switched out.
  public static final int SAVED_SP = 64;
  /// Highest address of the stack; a walk ends at return address 0.
  public static final int STACK_TOP = 72;
  public static final int STACK_BYTES = 80;
  /// Next block in the list of all threads; 0 ends it.
  public static final int NEXT = 88;
  /// Nonzero while the thread must not be collected for or switched away from: depth of nested no-safepoint regions.
  public static final int NO_SAFEPOINT_DEPTH = 96;
  /// Scratch for the unwinder and the stack overflow path.
  public static final int SCRATCH = 104;
  /// The thread's [Fiber]; no root, for `Threads` holds every fiber as well.
  public static final int FIBER = 112;
  /// int: mark word of an object that this thread holds once, see [MarkWord].
  public static final int LOCKED_MARK = 120;
  public static final int PREVIOUS = 128;
  /// State of the generator of identity hashes; 0: not seeded yet.
  public static final int HASH_SEED = 136;
  /// Reference, a root: a cell that VM code is using by its address alone.
  public static final int KEPT = 144;
  /// Address of the card of address 0, see `heap.marksweep.Cards`; the same in every thread.
  public static final int CARD_BASE = 152;
  /// The interval between two collections in which the thread ran last, see [Threads#first].
  public static final int RAN_IN = 160;
  /// int: nonzero while the thread makes an OutOfMemoryError.
  public static final int MAKING_MEMORY_ERROR = 184;
  /// A method whose frame would go below this address throws StackOverflowError instead.
  public static final int STACK_BOUND = 176;
  /// Where this thread gathers the text of VM messages.
  public static final int PRINT_BUFFER = 192;
  public static final int PRINT_BUFFER_BYTES = 64;
  /// Kept below [#STACK_BOUND] for making and unwinding a StackOverflowError: limit = top - bytes + reserve.
  public static final int STACK_RESERVE_BYTES = 32 * 1024;
  public static final int BYTES = 256;
}
