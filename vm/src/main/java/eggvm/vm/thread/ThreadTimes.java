package eggvm.vm.thread;

import eggvm.vm.machine.Cpu;
import eggvm.vm.machine.Machine;

/// How long each fiber has had the processor, in ticks of the time stamp counter, from the moment on at which somebody first asks; and,
/// only while somebody wants to know, for it takes two looks at the clock, how long each has waited.
/// ```
///  count ── switch ──── rests ──────── switch ──▸
///    first fiber  second        nobody        third
/// ```
public final class ThreadTimes extends SwitchMeter {
  /// So long the counter and the clock are compared at least.
  private static final long CALIBRATION_NANOS = 2_000_000;
  private static final long NOT_TIMED = -1;

  private static ThreadTimes times;

  private final double nanosPerTick = calibrate();
  private long turnBegan = Cpu.readTimeStamp();
  private boolean areWaitsTimed;

  private ThreadTimes() {}

  private static double calibrate() {
    long ticks = Cpu.readTimeStamp();
    long began = Machine.current().nanoTime();
    long nanos;
    do nanos = Machine.current().nanoTime() - began;
    while (nanos < CALIBRATION_NANOS);
    return (double) nanos / (Cpu.readTimeStamp() - ticks);
  }

  /// From now on; it takes some milliseconds the first time.
  public static void count() {
    if (times != null) return;
    times = new ThreadTimes();
    Processor.use(times);
  }

  /// A counter may run backwards where the machine moves to another processor.
  @Override
  void turnEnds(Fiber fiber) {
    long now = Cpu.readTimeStamp();
    if (now > turnBegan) fiber.runTicks += now - turnBegan;
    turnBegan = now;
  }

  @Override
  void rested() { turnBegan = Cpu.readTimeStamp(); }

  /// Of a live thread; -1: it is not alive, or nothing is counted.
  public static long runNanos(Thread thread) {
    Fiber fiber = Fiber.of(thread);
    if (fiber == null || times == null) return -1;
    Processor.lock();
    times.turnEnds(Fiber.current());
    long ticks = fiber.runTicks;
    Processor.unlock();
    return (long) (ticks * times.nanosPerTick);
  }

  // --- waits

  /// Times begin at 0; only after [#count].
  public static void timeWaits(boolean wanted) {
    Processor.lock();
    times.areWaitsTimed = wanted;
    for (int id = 1; wanted && id <= Threads.highestId(); id++) {
      Fiber fiber = Threads.byId(id);
      if (fiber != null) fiber.blockedNanos = fiber.waitedNanos = 0;
    }
    Processor.unlock();
  }

  public static boolean areWaitsTimed() { return times != null && times.areWaitsTimed; }

  @Override
  long waits() { return areWaitsTimed ? Machine.current().nanoTime() : NOT_TIMED; }

  @Override
  void waited(Fiber fiber, int state, long momentNanos) {
    if (momentNanos == NOT_TIMED || !areWaitsTimed) return;
    long nanos = Machine.current().nanoTime() - momentNanos;
    if (state == Fiber.BLOCKED) fiber.blockedNanos += nanos;
    else if (state <= Fiber.SLEEPING) fiber.waitedNanos += nanos;
  }
}
