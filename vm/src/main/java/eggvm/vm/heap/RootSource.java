package eggvm.vm.heap;

/// Something that holds references from outside the heap.
public interface RootSource {
  /// Runs during a collection: must not allocate, poll or throw.
  void visitRoots(RootVisitor visitor);
}
