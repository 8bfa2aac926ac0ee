package eggvm.vm.thread;

import eggvm.vm.heap.Heap;
import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.machine.PollRequest;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/// One start of the VM's threads on a simulated processor: every fiber is a [Coroutine], the code between them is the VM's own.
/// ```
///  fiber --poll--> Safepoints.poll --> Processor --> Cpu.switchStack = suspend, and the loop of `run` resumes the other
/// ```
/// Interrupts come wherever the VM asks for its thread's address or the time; polls only where a fiber calls [#poll], as in an image,
/// where code of the VM has none.
final class Simulation implements Cpu.Simulated, AutoCloseable {
  /// Neither deadlocked nor done after so many steps: a livelock.
  private static final int MAX_STEPS = 3_000_000;
  private static final int BOOT_SLOT = 0;
  private static final int HEAP_BYTES = 4 << 20;
  private static final int BUFFER_BYTES = 1 << 20;
  private static final long HEAP = Arena.global().allocate(HEAP_BYTES, 4096).address();
  private static final long BUFFER = Arena.global().allocate(BUFFER_BYTES, 4096).address();
  private static final long BOOT_BLOCK = Arena.global().allocate(ThreadLayout.BYTES, 16).address();

  private static Simulation current;

  final Choices choices;
  final SimulatedMachine machine = new SimulatedMachine(this);
  final SimulatedThread main;
  private final boolean isNoisy;
  /// Interrupts that nobody asked for, as those of a device.
  private final boolean hasOtherInterrupts;
  private final Coroutine[] stacks = new Coroutine[SimulatedMachine.STACKS];
  private final long bufferTop;
  private int running = BOOT_SLOT;
  private long threadAddress = BOOT_BLOCK;
  private long allocatedTo;
  private int untilNoise;
  private int untilTimer = -1;
  private int steps;
  private boolean isOver;
  private int exitStatus = -1;
  private Throwable failure;
  boolean libraryPolls;
  private final List<SimulatedCells.Thing> things = new ArrayList<>();

  /// Noise: time passes and interrupts come at any moment, not only where a test says so.
  Simulation(Choices choices, boolean isNoisy) {
    this.choices = choices;
    this.isNoisy = isNoisy;
    hasOtherInterrupts = isNoisy && choices.next(2) == 0;
    StaticState.clear();
    bufferTop = BUFFER + BUFFER_BYTES;
    Memory.clear(BOOT_BLOCK, ThreadLayout.BYTES);
    Memory.putLong(BOOT_BLOCK + ThreadLayout.STACK_TOP, 1L << 40);
    Memory.putLong(BOOT_BLOCK + ThreadLayout.STACK_BYTES, 1 << 20);
    StackLimit.reset(BOOT_BLOCK);
    Machine.use(machine);
    Memory.useHostCells(new SimulatedCells());
    Cpu.use(this);
    Heap.verify = Heap.logEnabled = false;
    Heap.stressInterval = 0;
    Heap.initialize(HEAP, HEAP_BYTES, HEAP, HEAP, BOOT_BLOCK);
    ThreadHooks.use(new SimulatedHooks(this));
    main = new SimulatedThread(this, "main", null);
    current = this;
  }

  @Override
  public void close() {
    boolean ignored = Thread.interrupted();
    current = null;
    Cpu.use(null);
    Memory.useHostCells(null);
    Machine.use(null);
  }

  // --- the processor

  /// Runs `body` as the main program, then whatever it started, and checks that nothing is left; returns the exit status, -1: none.
  int run(SimulatedThread.Body body) throws Throwable {
    stacks[BOOT_SLOT] = new Coroutine(() -> boot(body));
    while (!isOver) stacks[running].resume();
    if (failure != null) throw failure;
    return exitStatus;
  }

  private void boot(SimulatedThread.Body body) {
    try {
      Scheduler.initialize();
      Scheduler.adoptMain(main);
      ThreadHooks.current().started(main, BOOT_BLOCK);
      long usedBytes = Heap.usedBytes();
      body.run();
      MainThread.end();
      Rest.check(this, things, usedBytes);
    } catch (Throwable e) {
      fail(e);
    }
    isOver = true;
  }

  /// From inside a fiber; never returns.
  void fail(Throwable cause) {
    if (failure == null) failure = cause;
    isOver = true;
    Coroutine.suspend();
    throw new IllegalStateException("resumed after the end");
  }

  void exit(int status) {
    exitStatus = status;
    isOver = true;
    Coroutine.suspend();
  }

  @Override
  public long threadAddress() {
    step();
    return threadAddress;
  }

  @Override
  public void pause() { fail(new AssertionError("one processor spins on a lock that it holds itself")); }

  @Override
  public long prepareStack(long stackTopAddress) {
    long stackPointer = stackTopAddress - 16;
    stacks[SimulatedMachine.slotOf(stackPointer)] = new Coroutine(this::startFiber);
    return stackPointer;
  }

  private void startFiber() {
    try {
      Fiber.start();
      throw new AssertionError("a fiber went on after its end");
    } catch (Throwable e) {
      fail(e);
    }
  }

  @Override
  public void switchStack(long saveAddress, long loadAddress, long toThread) {
    step();
    checkHandedOver();
    if (saveAddress != threadAddress + ThreadLayout.SAVED_SP) fail(new AssertionError("saved elsewhere"));
    int next = SimulatedMachine.slotOf(Memory.getLong(loadAddress));
    if (next == running || stacks[next] == null) fail(new AssertionError("nothing waits on stack " + next));
    Memory.putLong(saveAddress, SimulatedMachine.stackPointer(running));
    if (threadOf(threadAddress) instanceof SimulatedThread from) from.leaveHost();
    running = next;
    threadAddress = toThread;
    if (threadOf(threadAddress) instanceof SimulatedThread to) to.enterHost();
    Coroutine.suspend();
    step();
  }

  private static Thread threadOf(long block) { return (Thread) Memory.objectAt(Memory.getLong(block + ThreadLayout.THREAD)); }

  private void checkHandedOver() {
    if (Memory.getLong(threadAddress + ThreadLayout.TLAB_TOP) != 0 || Memory.getLong(threadAddress + ThreadLayout.TLAB_END) != 0) {
      fail(new AssertionError("a thread that waits has a buffer"));
    }
    if (Memory.getInt(threadAddress + ThreadLayout.NO_SAFEPOINT_DEPTH) != 0) fail(new AssertionError("the lock was not handed over"));
  }

  /// A stack has been given back.
  void freed(int slot) {
    if (slot == running) fail(new AssertionError("a fiber freed the stack it stands on"));
    stacks[slot] = null;
  }

  // --- time and interrupts

  boolean chance(int oneIn) { return isNoisy && choices.next(oneIn) == 0; }

  /// See [InterruptedCode].
  public static void instruction() {
    if (current == null) return;
    current.step();
    if (current.untilTimer >= 0 && current.untilTimer-- == 0) current.comesTimer();
  }

  /// So many instructions from now, negative: never; true when it still had to come from an earlier call.
  boolean timerComesAfter(int instructions) {
    boolean wasToCome = untilTimer >= 0;
    untilTimer = instructions;
    return wasToCome;
  }

  private void comesTimer() {
    machine.asserted |= machine.insteadOfTimer;
    machine.assertedNanos = machine.nanos;
    if (machine.insteadOfTimer == 0) machine.sleepUntilTimer();
    if (machine.insteadOfTimer == 0 && machine.timerNanos == SimulatedMachine.NEVER) PollRequest.to(threadAddress);
    else machine.deliver(threadAddress);
  }

  void step() {
    if (++steps > MAX_STEPS) fail(new AssertionError("livelock"));
    if (!isNoisy || --untilNoise > 0) return;
    untilNoise = 1 + choices.next(60);
    machine.nanos += choices.next(4000);
    machine.deliver(threadAddress);
    if (hasOtherInterrupts && choices.next(4) == 0) PollRequest.to(threadAddress);
  }

  void idled() {
    if (Memory.getInt(threadAddress + ThreadLayout.NO_SAFEPOINT_DEPTH) != 0) fail(new AssertionError("rests with the lock held"));
    if (++steps > MAX_STEPS) fail(new AssertionError("livelock"));
    machine.deliver(threadAddress);
  }

  /// As compiled code does at the end of a loop's round or the start of a method; the choices say whether the turn is over.
  void poll() {
    check();
    if (isNoisy) machine.nanos += choices.next(100_000);
    if (machine.timerNanos != SimulatedMachine.NEVER && choices.next(isNoisy ? 3 : 2) == 1) machine.sleepUntilTimer();
    machine.deliver(threadAddress);
    if (isAsked()) Safepoints.poll();
    check();
  }

  /// Code of the library polls, also when the VM calls it.
  void libraryPoll() {
    if (isOver || !libraryPolls) return;
    if (choices.next(3) == 0) machine.sleepUntilTimer();
    machine.deliver(threadAddress);
    if (isAsked()) Safepoints.poll();
  }

  private boolean isAsked() {
    if (isNoisy && choices.next(2) == 0) return Memory.getLong(threadAddress + ThreadLayout.STACK_LIMIT) == PollRequest.STACK_LIMIT;
    return Memory.getInt(threadAddress + ThreadLayout.POLL) != 0;
  }

  private boolean isAskedBothWays() {
    return Memory.getInt(threadAddress + ThreadLayout.POLL) != 0
        && Memory.getLong(threadAddress + ThreadLayout.STACK_LIMIT) == PollRequest.STACK_LIMIT;
  }

  /// What holds whenever code of a program runs.
  private void check() {
    if (++steps > MAX_STEPS) fail(new AssertionError("livelock"));
    if (Memory.getInt(threadAddress + ThreadLayout.NO_SAFEPOINT_DEPTH) != 0) fail(new AssertionError("a program runs with the scheduler's lock held"));
    if (Fiber.current().state != Fiber.RUNNING) fail(new AssertionError("a program runs in state " + Fiber.current().state));
    if (PollRequest.pending && !isAskedBothWays()) fail(new AssertionError("an interrupt that waits has not been told to the fiber"));
    if (Memory.getLong(threadAddress + ThreadLayout.TLAB_TOP) != allocatedTo) fail(new AssertionError("the buffer did not come along"));
  }

  // --- for programs

  /// Something to lock.
  SimulatedCells.Thing thing() {
    SimulatedCells.Thing thing = new SimulatedCells.Thing();
    things.add(thing);
    return thing;
  }

  SimulatedThread thread(String name, SimulatedThread.Body body) { return new SimulatedThread(this, name, body); }

  SimulatedThread spawn(String name, SimulatedThread.Body body) {
    SimulatedThread thread = thread(name, body);
    Scheduler.start(thread);
    return thread;
  }

  List<SimulatedThread> spawn(int count, SimulatedThread.Body body) {
    List<SimulatedThread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) threads.add(spawn("fiber-" + i, body));
    return threads;
  }

  static void awaitEnds(List<SimulatedThread> threads) throws InterruptedException {
    for (SimulatedThread thread : threads) thread.awaitEnd();
  }

  /// From the thread's buffer, as compiled code does.
  void allocate() {
    long top = Memory.getLong(threadAddress + ThreadLayout.TLAB_TOP);
    if (Memory.getLong(threadAddress + ThreadLayout.TLAB_END) - top < 16) {
      top = BUFFER;
      Memory.putLong(threadAddress + ThreadLayout.TLAB_END, bufferTop);
    }
    allocatedTo = top + 16;
    Memory.putLong(threadAddress + ThreadLayout.TLAB_TOP, allocatedTo);
  }

  void polls(int count) {
    for (int i = 0; i < count; i++) poll();
  }

  /// `synchronized (object) { ... }`, with a poll wherever compiled code may have one.
  void locked(Object object, SimulatedThread.Body body) throws Exception {
    poll();
    Monitors.enter(object);
    try {
      poll();
      body.run();
      poll();
    } finally {
      Monitors.exit(object);
    }
    poll();
  }
}
