package eggvm.vm.thread;

/// The lock of an object whose mark word is not enough: contended, waited on, hashed while locked, or nested deeper than 255 times.
final class Monitor {
  final int index;
  /// Null while the monitor is free.
  Object object;
  Fiber owner;
  /// Entries beyond the first.
  int recursion;
  /// Identity hash, 0: none yet.
  int hash;
  /// Fibers that are inside `enter` or `wait`: the monitor must outlive them.
  int users;
  final FiberQueue entering = new FiberQueue();
  final FiberQueue waiting = new FiberQueue();
  Monitor nextFree;

  Monitor(int index) { this.index = index; }
}
