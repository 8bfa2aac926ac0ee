package eggvm.vm.heap;

/// Something that holds references from outside the heap.
public interface RootSource {
  /// Runs during a collection: must not allocate, poll or throw.
  void visitRoots(RootVisitor visitor);

  /// At least the roots that may have changed since this interval began, see [eggvm.vm.thread.Threads#interval].
  default void visitChanged(long interval, RootVisitor visitor) { visitRoots(visitor); }

  /// The others.
  default void visitUnchanged(long interval, RootVisitor visitor) {}
}
