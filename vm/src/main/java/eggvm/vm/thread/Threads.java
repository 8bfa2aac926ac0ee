package eggvm.vm.thread;

import eggvm.vm.heap.Heap;
import eggvm.vm.heap.OffHeap;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.CpuLevel;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;

/// All threads: their blocks in a list, their fibers by id. The list is in the order of [ThreadLayout#RAN_IN], so that a collection finds the
/// threads that ran since an earlier one without a look at the others.
/// ```
///  first -> ran in 7 -> ran in 7 -> ran in 6 -> ran in 2 -> ran in 2 -> 0       interval 7
///     ^                                            |
///     '--------- when it leaves the processor -----'
/// ```
public final class Threads {
  private Threads() {}

  /// Of the tables that have a place for each id.
  static final int FIRST_CAPACITY = 16;

  private static long firstBlock;
  /// Number of the collection that comes next.
  private static long interval;
  private static Fiber[] fibers;
  /// Ids given back, and how many; ids above `highestId` were never used.
  private static int[] freeIds;
  private static int freeIdCount;
  private static int highestId;
  /// Fibers that keep the VM alive.
  private static int userCount;
  private static Event lastUserEnded;
  /// Of platform threads.
  private static int liveCount, peakCount;
  private static long startedCount;

  /// Thread block of the one that left the processor last, or is newest; the others follow at [ThreadLayout#NEXT]. Whether the current
  /// one has run is not told by its place.
  public static long first() { return firstBlock; }

  /// True when the thread has left the processor in this interval or later, or was made then: when its stack may have changed.
  public static boolean ranSince(long block, long interval) { return Memory.getLong(block + ThreadLayout.RAN_IN) >= interval; }

  /// The interval that the next collection ends.
  public static long interval() { return interval; }

  public static void endInterval() { interval++; }

  /// Makes the boot stack the first fiber; its `java.lang.Thread` comes with [Scheduler#adoptMain].
  static void initialize() {
    fibers = new Fiber[FIRST_CAPACITY];
    freeIds = new int[FIRST_CAPACITY];
    lastUserEnded = new Event();
    long block = Cpu.threadAddress();
    Fiber fiber = new Fiber(null, block, ++highestId);
    fiber.state = Fiber.RUNNING;
    fibers[fiber.id] = fiber;
    userCount = 1;
    liveCount = peakCount = 1;
    bind(fiber);
    link(block);
  }

  static Fiber byId(int id) { return fibers[id]; }

  static int highestId() { return highestId; }

  /// A fiber with stack and block, not yet known to anybody. Allocates; on a failure everything is given back.
  static Fiber create(Thread thread) {
    int stackBytes = StackMemory.bytes(ThreadHooks.current().stackBytes(thread));
    Fiber fiber = new Fiber(thread, 0, newId());
    fiber.block = newBlock(stackBytes);
    if (fiber.block != 0) return fiber;
    freeIds[freeIdCount++] = fiber.id;
    throw noMemory();
  }

  /// With its stack; 0: no memory.
  private static long newBlock(int stackBytes) {
    long top = StackMemory.allocate(stackBytes);
    if (top == 0) return 0;
    long block = OffHeap.allocate(ThreadLayout.BYTES);
    if (block == 0) {
      Machine.current().freeStack(top, stackBytes);
      return 0;
    }
    Memory.clear(block, ThreadLayout.BYTES);
    Memory.putLong(block + ThreadLayout.STACK_TOP, top);
    Memory.putLong(block + ThreadLayout.STACK_BYTES, stackBytes);
    StackLimit.reset(block);
    Memory.putLong(block + ThreadLayout.SAVED_SP, Cpu.prepareStack(top));
    CpuLevel.inherit(block);
    return block;
  }

  private static OutOfMemoryError noMemory() {
    return new OutOfMemoryError("unable to create native thread: possibly out of memory or process/resource limits reached");
  }

  private static int newId() {
    if (freeIdCount > 0) return freeIds[--freeIdCount];
    if (highestId == MarkWord.MAX_THREAD_ID) throw noMemory();
    if (highestId + 1 == fibers.length) growTables();
    return ++highestId;
  }

  /// All or nothing, when memory is short.
  private static void growTables() {
    Fiber[] more = new Fiber[2 * fibers.length];
    int[] moreIds = new int[more.length];
    Fiber[] moreDeadlines = new Fiber[more.length];
    for (int i = 0; i < fibers.length; i++) more[i] = fibers[i];
    for (int i = 0; i < freeIdCount; i++) moreIds[i] = freeIds[i];
    fibers = more;
    freeIds = moreIds;
    Processor.makeRoom(moreDeadlines);
  }

  /// From here on collector and scheduler know the thread. Under the scheduler's lock.
  static void add(Fiber fiber) {
    fibers[fiber.id] = fiber;
    bind(fiber);
    link(fiber.block);
    Heap.attachThread(fiber.block);
    if (!fiber.daemon) userCount++;
    if (!fiber.isVirtual) countStart();
  }

  private static void countStart() {
    startedCount++;
    if (++liveCount > peakCount) peakCount = liveCount;
  }

  private static void bind(Fiber fiber) {
    Memory.putLong(fiber.block + ThreadLayout.FIBER, Memory.addressOf(fiber));
    Memory.putLong(fiber.block + ThreadLayout.THREAD, Memory.addressOf(fiber.thread));
    Memory.putInt(fiber.block + ThreadLayout.LOCKED_MARK, MarkWord.thin(fiber.id));
  }

  static void rebind(Fiber fiber, Thread thread) {
    fiber.thread = thread;
    startedCount++;
    bind(fiber);
  }

  /// The thread is about to leave the processor. Under the scheduler's lock.
  static void leaves(long block) {
    if (ranSince(block, interval)) return;
    unlink(block);
    link(block);
  }

  private static void link(long block) {
    Memory.putLong(block + ThreadLayout.RAN_IN, interval);
    Memory.putLong(block + ThreadLayout.NEXT, firstBlock);
    Memory.putLong(block + ThreadLayout.PREVIOUS, 0);
    if (firstBlock != 0) Memory.putLong(firstBlock + ThreadLayout.PREVIOUS, block);
    firstBlock = block;
  }

  /// The thread's last act in Java: `exit()`, then those in `join` wake.
  static void end() {
    Fiber fiber = Fiber.current();
    Thread thread = fiber.thread;
    ThreadHooks.current().exit(thread);
    synchronized (thread) {
      ThreadHooks.current().terminated(thread);
      thread.notifyAll();
    }
    if (!fiber.daemon && leaveUsers() == 0) lastUserEnded.signal();
  }

  private static int leaveUsers() {
    Processor.lock();
    int left = --userCount;
    Processor.unlock();
    return left;
  }

  /// Under the scheduler's lock; the block stays readable until the stack is given back.
  static void remove(Fiber fiber) {
    unlink(fiber.block);
    fibers[fiber.id] = null;
    if (!fiber.isVirtual) liveCount--;
    freeIds[freeIdCount++] = fiber.id;
  }

  private static void unlink(long block) {
    long next = Memory.getLong(block + ThreadLayout.NEXT);
    long previous = Memory.getLong(block + ThreadLayout.PREVIOUS);
    if (previous == 0) firstBlock = next;
    else Memory.putLong(previous + ThreadLayout.NEXT, next);
    if (next != 0) Memory.putLong(next + ThreadLayout.PREVIOUS, previous);
  }

  static void free(long block) {
    long top = Memory.getLong(block + ThreadLayout.STACK_TOP);
    Machine.current().freeStack(top, (int) Memory.getLong(block + ThreadLayout.STACK_BYTES));
    OffHeap.free(block);
  }

  /// Waits for the end of every thread that is not a daemon.
  public static void awaitUserThreads() {
    while (userCount > 0) lastUserEnded.await();
  }

  static Thread[] live() {
    Thread[] found = new Thread[fibers.length];
    int count = 0;
    for (int id = 1; id <= highestId && count < found.length; id++) {
      Fiber fiber = fibers[id];
      if (fiber != null && fiber.thread != null) found[count++] = fiber.thread;
    }
    return java.util.Arrays.copyOf(found, count);
  }

  // --- what ThreadMXBean tells of platform threads

  public static int liveCount() {
    Processor.lock();
    int count = liveCount;
    Processor.unlock();
    return count;
  }

  public static int peakCount() {
    Processor.lock();
    int count = peakCount;
    Processor.unlock();
    return count;
  }

  public static void resetPeakCount() {
    Processor.lock();
    peakCount = liveCount;
    Processor.unlock();
  }

  public static long startedCount() {
    Processor.lock();
    long count = startedCount;
    Processor.unlock();
    return count;
  }

  public static int daemonCount() {
    Processor.lock();
    int count = 0;
    for (int id = 1; id <= highestId; id++) {
      Fiber fiber = fibers[id];
      if (fiber != null && fiber.daemon && !fiber.isVirtual && fiber.isAlive()) count++;
    }
    Processor.unlock();
    return count;
  }
}
