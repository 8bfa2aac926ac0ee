package eggvm.vm.heap;

/// Told the address of every 8-byte slot that may hold a reference to the heap.
public interface RootVisitor {
  void visit(long slotAddress);
}
