package eggvm.vm.thread;

import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.machine.PollRequest;
import java.lang.foreign.Arena;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/// A clock that stands still unless the simulation moves it, one timer, a console that is typed at, and stacks without memory:
/// two words each, the lower one the return address 0 that ends a stack walk.
final class SimulatedMachine extends Machine {
  static final long NEVER = Long.MAX_VALUE;
  static final int STACKS = 4096;
  private static final int SLOT_BYTES = 16;
  private static final long SLOTS = Arena.global().allocate((long) SLOT_BYTES * STACKS, 16).address();

  private record Key(long arrivalNanos, byte value) {}

  private final Simulation simulation;
  long nanos = 1_000_000;
  long timerNanos = NEVER;
  int rests;
  final StringBuilder console = new StringBuilder();
  private final Deque<Key> typed = new ArrayDeque<>();
  private final BitSet isStack = new BitSet();
  private int nextStack = 1;

  SimulatedMachine(Simulation simulation) { this.simulation = simulation; }

  @Override public String name() { return "simulated"; }

  @Override
  public long nanoTime() {
    simulation.step();
    return nanos;
  }

  @Override public long wallClockNanos() { return 1_700_000_000_000_000_000L + nanos; }

  @Override
  public void write(boolean errors, long address, int bytes) {
    for (int i = 0; i < bytes; i++) console.append((char) Memory.getByte(address + i));
  }

  // --- timer

  @Override
  public void interruptAt(long deadlineNanos) {
    timerNanos = deadlineNanos;
    simulation.step();
  }

  /// Gives the running thread the interrupts that are due.
  void deliver(long threadAddress) {
    deliverDevices(threadAddress);
    if (timerNanos > nanos) return;
    timerNanos = NEVER;
    PollRequest.to(threadAddress);
  }

  void sleepUntilTimer() {
    if (timerNanos != NEVER) nanos = Math.max(nanos, timerNanos);
  }

  @Override
  public void idle(long deadlineNanos) {
    if (pending != 0) return;
    rests++;
    long wakeNanos = Math.min(deadlineNanos, timerNanos);
    if (!events.isEmpty()) wakeNanos = Math.min(wakeNanos, events.peek().momentNanos);
    if ((asserted & unmasked) != 0) wakeNanos = nanos;
    if (!typed.isEmpty()) wakeNanos = Math.min(wakeNanos, typed.peek().arrivalNanos);
    if (wakeNanos == NEVER) simulation.fail(new AssertionError("rests for ever"));
    else if (wakeNanos > nanos) nanos += simulation.chance(8) ? (wakeNanos - nanos) / 2 : wakeNanos - nanos;
    simulation.idled();
  }

  // --- a device for each source, on a level-triggered line that is masked from an interrupt on until somebody listens

  private record Event(long momentNanos, int source) {}

  private final Deque<Event> events = new ArrayDeque<>();
  /// Sources that exist, whose devices want to interrupt, that may, and that have.
  int sources;
  int asserted;
  /// Devices that want to interrupt at the moment that a test chose, see [Simulation#timerComesAfter].
  int insteadOfTimer;
  long assertedNanos = NEVER;
  private int unmasked;
  private int pending;

  /// Moments in order.
  void interruptFrom(int source, long momentNanos) { events.add(new Event(momentNanos, source)); }

  /// A device that sends messages interrupts the running thread once.
  void message(int source) {
    pending |= 1 << source;
    PollRequest.to(Fiber.current().block);
  }

  private void deliverDevices(long threadAddress) {
    while (!events.isEmpty() && events.peek().momentNanos <= nanos) asserted |= 1 << events.poll().source;
    int coming = asserted & unmasked;
    if (coming == 0) return;
    unmasked &= ~coming;
    pending |= coming;
    PollRequest.to(threadAddress);
  }

  @Override
  public int takeInterrupts() {
    int taken = pending;
    pending = 0;
    simulation.step();
    return taken;
  }

  @Override
  public boolean listen(int source) {
    unmasked |= sources & 1 << source;
    simulation.step();
    return (sources & 1 << source) != 0;
  }

  // --- console input

  /// Bytes that arrive at these moments, in order; the end of input comes after the last.
  void type(long[] arrivalNanos, byte[] values) {
    for (int i = 0; i < values.length; i++) typed.add(new Key(arrivalNanos[i], values[i]));
  }

  @Override
  public int inputAvailable() {
    if (typed.isEmpty()) return -1;
    return (int) typed.stream().filter(key -> key.arrivalNanos <= nanos).count();
  }

  @Override
  public int read(long address, int bytes) {
    if (typed.isEmpty()) return -1;
    int count = 0;
    for (; count < bytes && !typed.isEmpty() && typed.peek().arrivalNanos <= nanos; count++) Memory.putByte(address + count, typed.poll().value);
    return count;
  }

  // --- stacks

  static int slotOf(long stackPointer) {
    long offset = stackPointer - SLOTS;
    if (offset < 0 || offset >= (long) SLOT_BYTES * STACKS || offset % SLOT_BYTES != 0) throw new AssertionError("no stack pointer: " + stackPointer);
    return (int) (offset / SLOT_BYTES);
  }

  static long stackPointer(int slot) { return SLOTS + (long) SLOT_BYTES * slot; }

  @Override
  public long allocateStack(int bytes) {
    int slot = nextStack;
    while (isStack.get(slot)) slot = slot % (STACKS - 1) + 1;
    nextStack = slot % (STACKS - 1) + 1;
    isStack.set(slot);
    Memory.clear(stackPointer(slot), SLOT_BYTES);
    return stackPointer(slot) + SLOT_BYTES;
  }

  @Override
  public void freeStack(long topAddress, int bytes) {
    int slot = slotOf(topAddress - SLOT_BYTES);
    if (!isStack.get(slot)) throw new AssertionError("freed twice: stack " + slot);
    isStack.clear(slot);
    simulation.freed(slot);
  }

  int stacks() { return isStack.cardinality(); }

  @Override public String[] bootArguments() { return new String[0]; }

  @Override public long entropy() { return 4; }

  @Override public void exit(int status) { simulation.exit(status); }
}
