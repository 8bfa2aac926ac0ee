package eggvm.vm.heap;

/// Told the address of every slot that may hold a reference to the heap, as `ObjectLayout.reference` reads it: on a stack or in a thread's block
/// a slot has 8 bytes, of which the upper 4 are zero.
public interface RootVisitor {
  void visit(long slotAddress);
}
