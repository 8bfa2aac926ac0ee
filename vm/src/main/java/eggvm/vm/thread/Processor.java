package eggvm.vm.thread;

import eggvm.vm.heap.Heap;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.PollRequest;

/// Shares one CPU among the fibers: by priority, in turns of [#SLICE_NANOS], each until it blocks, yields or has had its turn.
/// The timer runs only while a fiber waits for its turn, for a deadline or for input; what it wants is done at the next poll, see [Safepoints].
/// All but [#lock], [#tick], [#turn], [#makeRoom] and the two deadlines is called with the lock held.
final class Processor {
  private Processor() {}

  /// A deadline that never comes.
  static final long FOREVER = Long.MAX_VALUE;

  private static final long SLICE_NANOS = 10_000_000;

  private static SpinLock lock;
  private static ReadyQueues ready;
  private static DeadlineHeap deadlines;
  /// When the timer comes; [#FOREVER]: it is not set.
  private static long timerNanos;
  /// The timer comes in time for the end of the turn.
  private static boolean timesTurn;
  /// Time between dumps of all threads, 0: none; and the next one's moment.
  private static long dumpIntervalNanos;
  private static long nextDumpNanos;
  /// Null: nobody wants to know.
  private static SwitchMeter meter;
  /// Block of a fiber that has ended and still stands on its stack; freed by the next one.
  private static long ended;

  static void initialize() {
    lock = new SpinLock();
    ready = new ReadyQueues();
    deadlines = new DeadlineHeap(Threads.FIRST_CAPACITY);
    forgetTimer();
  }

  static void lock() { lock.lock(); }

  static void unlock() { lock.unlock(); }

  /// So that more fibers can go to sleep.
  static void makeRoom(Fiber[] larger) {
    lock();
    deadlines.moveTo(larger);
    unlock();
  }

  static void use(SwitchMeter wanted) { meter = wanted; }

  static long after(long nanos) {
    long deadline = Machine.current().nanoTime() + nanos;
    return deadline < 0 ? FOREVER : deadline;
  }

  static long afterMillis(long millis) { return millis > FOREVER / 2_000_000 ? FOREVER : after(millis * 1_000_000); }

  /// Returns when the fiber has been woken; `queue` may be null.
  static void block(int state, FiberQueue queue, long deadlineNanos) {
    Fiber self = Fiber.current();
    self.state = state;
    if (queue != null) queue.add(self);
    if (deadlineNanos != FOREVER) {
      self.deadlineNanos = deadlineNanos;
      deadlines.add(self);
    }
    count(self, state);
    SwitchMeter told = meter;
    long moment = told == null ? 0 : told.waits();
    switchAway(self);
    if (told != null) told.waited(self, state, moment);
  }

  /// Who becomes the heir has been counted; reading and waiting for the VM are no waits of the program's.
  private static void count(Fiber self, int state) {
    if (state != Fiber.BLOCKED) self.waitedCount += state <= Fiber.SLEEPING ? 1 : 0;
    else if (!self.isHeir) self.blockedCount++;
  }

  /// Blocks on entry to a monitor, which `Thread.getState` shows.
  static void blockOnMonitor(FiberQueue entering, boolean isHeir) {
    Fiber self = Fiber.current();
    boolean shown = self.thread != null && ThreadHooks.current() != null;
    if (shown) ThreadHooks.current().setStatus(self.thread, ThreadStatus.BLOCKED);
    self.isHeir = isHeir;
    if (isHeir) entering.addFirst(self);
    else entering.add(self);
    block(Fiber.BLOCKED, null, FOREVER);
    if (shown) ThreadHooks.current().setStatus(self.thread, ThreadStatus.RUNNABLE);
  }

  static void wake(Fiber fiber) {
    withdraw(fiber);
    fiber.state = Fiber.READY;
    ready.add(fiber);
    if (!timesTurn) timeTurn();
  }

  /// Before those who have just had their turn.
  static void wakeInTime(Fiber fiber) {
    withdraw(fiber);
    fiber.state = Fiber.READY;
    ready.addDue(fiber);
  }

  /// Out of whatever it waits in.
  static void withdraw(Fiber fiber) {
    if (fiber.state == Fiber.READY) ready.remove(fiber);
    else if (fiber.queue != null) fiber.queue.remove(fiber);
    if (fiber.heapIndex >= 0) deadlines.remove(fiber);
  }

  /// At a poll that was asked for: deadlines and input are looked after, and another fiber has its turn if one waits.
  static void tick(boolean isTurn) {
    lock();
    Safepoints.forgetPending();
    boolean isDue = look();
    if ((isDue || isTurn) && !ready.isEmpty()) giveWay();
    else timeNext();
    unlock();
  }

  /// At any poll: another fiber has its turn if one waits.
  static void turn() {
    lock();
    Processor.yield();
    unlock();
  }

  /// True when the timer has come or a device has woken a fiber, which does not wait for the end of a turn then.
  /// A timer that came early, for it cannot count that far, is set again.
  private static boolean look() {
    boolean isDue = timerNanos == FOREVER || timerNanos <= Machine.current().nanoTime();
    if (isDue) forgetTimer();
    else Machine.current().interruptAt(timerNanos);
    wakeDue();
    isDue |= DeviceInterrupts.poll();
    ConsoleInput.poll();
    if (isDumpWanted()) ThreadDump.print();
    return isDue;
  }

  /// `--thread-dump=seconds`.
  static void dumpEvery(long nanos) {
    dumpIntervalNanos = nanos;
    nextDumpNanos = after(nanos);
    lock();
    timeNext();
    unlock();
  }

  private static boolean isDumpWanted() {
    boolean isWanted = PollRequest.takeDumpWanted();
    if (dumpIntervalNanos == 0 || nextDumpNanos > Machine.current().nanoTime()) return isWanted;
    nextDumpNanos = after(dumpIntervalNanos);
    return true;
  }

  static void setPriority(Fiber fiber, int priority) {
    boolean isReady = fiber.state == Fiber.READY;
    if (isReady) ready.remove(fiber);
    fiber.priority = priority;
    if (isReady) ready.add(fiber);
  }

  static void yield() {
    if (!ready.isEmpty()) giveWay();
  }

  private static void giveWay() {
    Fiber self = Fiber.current();
    self.state = Fiber.READY;
    ready.add(self);
    switchAway(self);
  }

  static boolean hasReady() { return !ready.isEmpty(); }

  static void wakeFirst(FiberQueue queue) {
    Fiber fiber = queue.first();
    if (fiber != null) wake(fiber);
  }

  private static void wakeDue() {
    if (deadlines.isEmpty()) return;
    long now = Machine.current().nanoTime();
    while (!deadlines.isEmpty() && deadlines.first().deadlineNanos <= now) {
      wakeInTime(deadlines.first());
    }
  }

  // --- timer

  private static void forgetTimer() {
    timerNanos = FOREVER;
    timesTurn = false;
  }

  private static void timeNext() {
    if (!ready.isEmpty() && !timesTurn) timeTurn();
    if (!deadlines.isEmpty()) setTimer(deadlines.first().deadlineNanos);
    if (dumpIntervalNanos != 0) setTimer(nextDumpNanos);
    // Not every machine interrupts for input.
    if (timerNanos == FOREVER && ConsoleInput.isAwaited()) setTimer(Machine.current().nanoTime() + SLICE_NANOS);
  }

  private static void timeTurn() {
    setTimer(Machine.current().nanoTime() + SLICE_NANOS);
    timesTurn = true;
  }

  /// No later than this; reading the clock costs, so an earlier timer stays.
  private static void setTimer(long deadlineNanos) {
    if (timerNanos <= deadlineNanos) return;
    timerNanos = deadlineNanos;
    Machine.current().interruptAt(deadlineNanos);
  }

  // --- switching

  private static void switchAway(Fiber self) {
    Safepoints.leave(self.block);
    Fiber next = nextReady();
    next.state = Fiber.RUNNING;
    if (next != self) {
      lock.handOver();
      Threads.leaves(self.block);
      Heap.handBuffer(self.block, next.block);
      Cpu.switchStack(self.block + ThreadLayout.SAVED_SP, next.block + ThreadLayout.SAVED_SP, next.block);
      lock.takeOver();
      freeEnded();
    }
    Safepoints.arrive(self.block);
  }

  /// Whoever takes the processor next; it rests while there is nobody.
  private static Fiber nextReady() {
    if (meter != null) meter.turnEnds(Fiber.current());
    for (;;) {
      Fiber next = ready.poll();
      if (next != null) {
        timeNext();
        return next;
      }
      look();
      if (ready.isEmpty()) rest();
    }
  }

  private static void rest() {
    boolean timed = !deadlines.isEmpty();
    if (!timed && !ConsoleInput.isAwaited() && !DeviceInterrupts.isAwaited()) Deadlock.report();
    long deadline = timed ? deadlines.first().deadlineNanos : FOREVER;
    if (dumpIntervalNanos != 0 && nextDumpNanos < deadline) deadline = nextDumpNanos;
    lock.unlock();
    Machine.current().idle(deadline);
    lock.lock();
    if (meter != null) meter.rested();
    forgetTimer();
  }

  /// First thing on a new stack: the switch came with the lock held.
  static void arrive() {
    lock.takeOver();
    freeEnded();
    Safepoints.arrive(Cpu.threadAddress());
    unlock();
  }

  /// Last thing on a stack; never returns.
  static void leave() {
    lock();
    Fiber self = Fiber.current();
    self.state = Fiber.TERMINATED;
    Threads.remove(self);
    Fiber next = nextReady();
    ended = self.block;
    next.state = Fiber.RUNNING;
    lock.handOver();
    Heap.handBuffer(self.block, next.block);
    Cpu.switchStack(self.block + ThreadLayout.SAVED_SP, next.block + ThreadLayout.SAVED_SP, next.block);
  }

  private static void freeEnded() {
    long block = ended;
    ended = 0;
    if (block != 0) Threads.free(block);
  }
}
