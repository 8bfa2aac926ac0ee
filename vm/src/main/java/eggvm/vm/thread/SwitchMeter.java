package eggvm.vm.thread;

/// What [Processor] tells while somebody wants to know how long threads run and wait. Called under the scheduler's lock.
abstract class SwitchMeter {
  /// The fiber has lost the processor.
  abstract void turnEnds(Fiber fiber);

  /// Nobody had the processor until now.
  abstract void rested();

  /// A fiber is about to wait; the moment, for [#waited].
  abstract long waits();

  /// It goes on.
  abstract void waited(Fiber fiber, int state, long momentNanos);
}
