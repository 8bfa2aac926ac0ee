package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.Cards;
import eggvm.vm.heap.marksweep.HeapWalk;
import eggvm.vm.heap.marksweep.Lines;
import eggvm.vm.heap.marksweep.MarkBits;
import eggvm.vm.heap.marksweep.CellVisitor;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.ImageInfo;
import eggvm.vm.thread.Threads;

/// Finds broken references at the collection in which they break, not at the crash they lead to. Before marking, every root must refer
/// to something with a class, and every old cell to old ones except through dirty cards; after it, every marked cell to marked cells or
/// to the image. What is free is filled with a pattern, so that a cell freed too early is noticed when it is used.
final class HeapVerifier implements RootVisitor, CellVisitor {
  private static HeapVerifier verifier;
  private static OldRootVerifier oldRootVerifier;

  static void initialize() {
    verifier = new HeapVerifier();
    oldRootVerifier = new OldRootVerifier();
  }

  private static final class OldRootVerifier implements RootVisitor {
    @Override
    public void visit(long slotAddress) { checkOld(slotAddress); }
  }

  /// Marking has not begun.
  private static boolean isBefore;

  static void checkBefore() {
    Roots.visit(verifier);
    isBefore = true;
    HeapWalk.visitMarked(verifier);
  }

  /// Before a minor collection: what it does not visit refers to old cells.
  static void checkUnchangedRoots() { Roots.visitUnchanged(Threads.interval(), oldRootVerifier); }

  private static void checkOld(long slotAddress) {
    long cell = ObjectLayout.reference(slotAddress);
    if (cell == 0 || isImageCell(cell) || MarkBits.isMarked(cell)) return;
    fail("a root that has not changed refers to a young cell", slotAddress, cell);
  }

  static void checkAfter() {
    isBefore = false;
    HeapWalk.visitMarked(verifier);
    HeapWalk.fillFree();
  }

  @Override
  public void visit(long slotAddress) {
    long cell = ObjectLayout.reference(slotAddress);
    if (cell == 0 || isImageCell(cell)) return;
    if (!isPossibleCell(cell)) fail("a root refers to no cell", slotAddress, cell);
    if (!hasClass(cell)) fail("a root refers to a cell without class", slotAddress, cell);
  }

  @Override
  public void visitCell(long cellAddress) {
    if (!hasClass(cellAddress)) fail("a live cell has no class", cellAddress, cellAddress);
    long classAddress = ObjectLayout.classOf(cellAddress);
    checkReferences(cellAddress, classAddress);
    if (isBefore) return;
    long end = cellAddress + ObjectLayout.cellBytes(cellAddress);
    if (!Lines.isTaken(cellAddress) || !Lines.isTaken(end - 1)) fail("a live cell lies in free lines", cellAddress, cellAddress);
  }

  private static void checkReferences(long cellAddress, long classAddress) {
    if (ClassLayout.kind(classAddress) == ClassLayout.KIND_OBJECT_ARRAY) checkElements(cellAddress);
    else if (ClassLayout.kind(classAddress) == ClassLayout.KIND_INSTANCE) checkFields(cellAddress, classAddress);
  }

  private static void checkElements(long arrayAddress) {
    int length = ObjectLayout.arrayLength(arrayAddress);
    for (int i = 0; i < length; i++) checkSlot(arrayAddress, ObjectLayout.elementAddress(arrayAddress, i));
  }

  private static void checkFields(long cellAddress, long classAddress) {
    long map = ClassLayout.link(classAddress, ClassLayout.REFERENCE_MAP);
    if (map == 0) return;
    int references = Memory.getChar(map);
    for (int i = 1; i <= references; i++) checkSlot(cellAddress, cellAddress + Memory.getChar(map + 2L * i));
  }

  private static void checkSlot(long ownerAddress, long slotAddress) {
    long cell = ObjectLayout.reference(slotAddress);
    if (cell == 0 || isImageCell(cell)) return;
    if (!isPossibleCell(cell)) fail("a live cell refers to no cell", slotAddress, ownerAddress);
    if (MarkBits.isMarked(cell)) return;
    if (!isBefore) fail("a live cell refers to a dead one", slotAddress, ownerAddress);
    if (!Cards.isDirty(slotAddress) && !Cards.isDirty(ownerAddress)) fail("an old cell refers to a young one from a clean card", slotAddress, ownerAddress);
  }

  private static boolean isImageCell(long address) {
    return address >= ImageInfo.imageStart && address < ImageInfo.imageEnd || ClassMemory.contains(address);
  }

  private static boolean isPossibleCell(long address) {
    return (address & ObjectLayout.CELL_ALIGNMENT - 1) == 0 && HeapWalk.mayHoldCells(address);
  }

  /// A class word leads to a Class cell: its class is `java.lang.Class`, which is its own class.
  private static boolean hasClass(long cellAddress) {
    long classAddress = ObjectLayout.classOf(cellAddress);
    if (!isImageCell(classAddress)) return false;
    long metaClass = ObjectLayout.classOf(classAddress);
    if (!isImageCell(metaClass) || ObjectLayout.classOf(metaClass) != metaClass) return false;
    int kind = ClassLayout.kind(classAddress);
    return kind == ClassLayout.KIND_INSTANCE || ClassLayout.isArray(classAddress) && ObjectLayout.arrayLength(cellAddress) >= 0;
  }

  private static void fail(String what, long slotAddress, long cellAddress) {
    GcLog.text("eggvm: the heap is broken: ");
    GcLog.text(what);
    GcLog.address("; slot ", slotAddress);
    GcLog.address(" holds ", ObjectLayout.reference(slotAddress));
    GcLog.address(", cell ", cellAddress);
    if (HeapWalk.mayHoldCells(cellAddress)) GcLog.address(" has class ", ObjectLayout.classOf(cellAddress));
    GcLog.line();
    HeapFailure.end();
  }
}
