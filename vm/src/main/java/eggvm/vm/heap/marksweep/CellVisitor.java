package eggvm.vm.heap.marksweep;

/// Told the address of every marked cell.
public interface CellVisitor {
  void visitCell(long cellAddress);
}
