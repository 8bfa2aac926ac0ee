package eggvm.vm.thread;

import eggvm.vm.machine.Machine;

/// Wakes fibers for devices. The interrupt's handler only keeps its source in mind; all that is done with the device is done by a fiber.
/// ```
///  handler ──▸ Machine.takeInterrupts ──Processor.look──▸ fiber: empties the device, lets it interrupt, awaits
///                      ▴                                                                           │
///                      └──────────────────────────── Machine.listen ───────────────────────────────┘
/// ```
/// A source is a number from 0 to 31 that the machine gives to a device, all but one. What comes while nobody waits is kept until somebody does, once.
public final class DeviceInterrupts {
  private DeviceInterrupts() {}

  /// No device has this source: for those who [#wake] each other.
  public static final int NO_DEVICE = 30;

  /// The interrupts of a source that has never come may be lost on their way, as when a board is wired in a way that nobody tells; until
  /// the first one has arrived a wait ends this early, so that the device is looked at all the same.
  private static final long DOUBT_NANOS = 5_000_000;
  /// A device that dies says nothing: whoever waits for it looks after it so often.
  private static final long WATCH_NANOS = 1_000_000_000;

  private static FiberQueue waiters;
  /// Sets of sources: come while nobody waited; ever come; known to the machine.
  private static int unseen, proven, audible;

  static void initialize() { waiters = new FiberQueue(); }

  /// Waits for an interrupt of the source since the last wait for it, for [#wake], or for the deadline (of `nanoTime`; `Long.MAX_VALUE`: none).
  /// May return early, and does so within a second when the machine has the source.
  public static void await(int source, long deadlineNanos) { awaitAny(1 << source, deadlineNanos); }

  /// The same for a set of sources, bits `1 << source`.
  public static void awaitAny(int sources, long deadlineNanos) {
    long nowNanos = Machine.current().nanoTime();
    Processor.lock();
    if ((unseen & sources) == 0) {
      listen(sources);
      Fiber.current().sources = sources;
      Processor.block(Fiber.LISTENING, waiters, Math.min(deadlineNanos, nextLook(sources, nowNanos)));
    }
    unseen &= ~sources;
    Processor.unlock();
  }

  private static long nextLook(int sources, long nowNanos) {
    if ((sources & audible) == 0) return Processor.FOREVER;
    return nowNanos + ((sources & audible & ~proven) != 0 ? DOUBT_NANOS : WATCH_NANOS);
  }

  private static void listen(int sources) {
    for (int left = sources; left != 0; left &= left - 1) {
      if (Machine.current().listen(Integer.numberOfTrailingZeros(left))) audible |= left & -left;
    }
  }

  /// Ends the wait for the source, or the next one if nobody waits now: from any fiber.
  public static void wake(int source) {
    Processor.lock();
    unseen |= 1 << source;
    Fiber fiber = firstFor(1 << source, waiters.first());
    for (; fiber != null; fiber = firstFor(1 << source, waiters.first())) Processor.wake(fiber);
    Processor.unlock();
  }

  /// Under the scheduler's lock; true: a fiber has been woken.
  static boolean poll() {
    int sources = Machine.current().takeInterrupts();
    if (sources == 0) return false;
    unseen |= sources;
    proven |= sources;
    boolean wakes = false;
    for (Fiber fiber = firstFor(sources, waiters.first()); fiber != null; fiber = firstFor(sources, waiters.first())) {
      Processor.wakeInTime(fiber);
      wakes = true;
    }
    return wakes;
  }

  /// Somebody waits whom an interrupt can wake.
  static boolean isAwaited() { return firstFor(audible, waiters.first()) != null; }

  private static Fiber firstFor(int sources, Fiber fiber) {
    while (fiber != null && (fiber.sources & sources) == 0) fiber = fiber.after;
    return fiber;
  }
}
