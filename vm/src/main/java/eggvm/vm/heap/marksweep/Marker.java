package eggvm.vm.heap.marksweep;

import eggvm.vm.contract.OutOfLine;
import eggvm.vm.heap.RootVisitor;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;

/// Marks what the roots reach, depth first, without recursion. A cell is marked when it is first seen and scanned later; if the stack is
/// full, its block is noted, and the marked cells of noted blocks are scanned again once the stack is empty.
/// ```
///  reach: mark bit ---> mark stack ---pop, prefetch---> queue of 16 cells ---> account: lines, bytes
///            ^                                                                 scan: references
///            '---------------------------------------------------------------------'
/// ```
/// Nothing reads a cell before its cache line has had the time of 16 other cells to arrive.
public final class Marker implements RootVisitor {
  /// Elements of an array that are scanned in one go, so that a long array does not fill the stack.
  private static final int CHUNK_ELEMENTS = 256;

  static long liveBytes;
  static boolean overflowed;
  private static int overflows;
  /// A bitmap of the blocks that can have unmarked cells: small enough for the first-level cache, where the marks are not.
  private static long candidateBitmap;
  /// What gets its mark is also made known to the [Cycle] under way.
  private static boolean promotes;

  static void prepareFull() {
    Cycle.abandon();
    start(0, HeapRange.allBitmap);
    Lines.clearAll();
    Cards.clearAll();
    MarkBits.clearUsed();
    for (int block = 0; block < HeapRange.blockCount(); block = Blocks.next(block)) {
      if (Blocks.kind(block) == Blocks.REGION) Blocks.clearLinesAhead(block);
    }
  }

  static void prepareMinor() {
    start(MarkSweep.oldBytes(), HeapRange.youngBitmap);
    for (int block = 0; block < HeapRange.blockCount(); block = Blocks.next(block)) {
      if (Blocks.kind(block) == Blocks.REGION && Blocks.linesAhead(block)) Lines.recompute(block);
    }
  }

  private static void start(long oldBytes, long candidates) {
    candidateBitmap = candidates;
    liveBytes = oldBytes;
    overflowed = false;
    overflows = 0;
    promotes = Cycle.isActive();
    MarkStack.clear();
  }

  static long liveBytes() { return liveBytes; }

  /// How often the last collection had to start over from noted blocks.
  public static int overflows() { return overflows; }

  @Override
  public void visit(long slotAddress) { reach(ObjectLayout.reference(slotAddress)); }

  /// Marks the cell unless it is outside the heap or marked; its own references follow in [#drain].
  static void reach(long cellAddress) {
    if (!HeapRange.contains(cellAddress) || !Bitmap.test(candidateBitmap, HeapRange.blockOf(cellAddress))) return;
    if (!MarkBits.mark(cellAddress)) return;
    push(cellAddress);
  }

  private static void push(long cellAddress) {
    if (MarkStack.hasRoom(1)) MarkStack.push(cellAddress);
    else noteForRescan(cellAddress);
  }

  @OutOfLine
  private static void noteForRescan(long cellAddress) {
    account(cellAddress, ObjectLayout.classOf(cellAddress));
    noteBlock(cellAddress);
  }

  /// For a cell that finds the stack full.
  static void markNoted(long cellAddress) {
    boolean promoting = promotes;
    promotes = false;
    MarkBits.mark(cellAddress);
    noteForRescan(cellAddress);
    promotes = promoting;
  }

  private static void noteBlock(long cellAddress) {
    overflowed = true;
    Bitmap.set(HeapRange.rescanBitmap, HeapRange.blockOf(cellAddress));
  }

  private static void account(long cellAddress, long classAddress) {
    int size = Memory.getInt(classAddress + ClassLayout.SIZE);
    long bytes = ClassLayout.isArray(classAddress) ? ObjectLayout.arrayBytes(ObjectLayout.arrayLength(cellAddress), size) : size;
    Lines.take(cellAddress, bytes);
    liveBytes += bytes;
    if (promotes) Cycle.promote(cellAddress);
  }

  /// Marks everything that marked cells reach.
  static void finish() {
    drain();
    rescan(false);
  }

  /// A minor collection's own marking is over.
  static void minorFinished() {
    promotes = false;
    candidateBitmap = HeapRange.allBitmap;
  }

  /// As [#finish], but only as far as the budget goes; true when nothing is left.
  static boolean advance() {
    return drain(true) && rescan(true);
  }

  /// For phases that find many cells: keeps the stack from running full.
  static void relieve() {
    if (!MarkStack.hasRoom(MarkStack.capacity() / 2)) drain();
  }

  private static void drain() { drain(false); }

  /// False: the budget is spent.
  private static boolean drain(boolean withinBudget) {
    int empty = MarkStack.isEmpty() ? MarkQueue.LENGTH : 0;
    while (empty < MarkQueue.LENGTH) {
      long entry = MarkStack.isEmpty() ? 0 : MarkStack.pop();
      if ((entry & MarkStack.PARTIAL) != 0) {
        scanElements(entry - MarkStack.PARTIAL, (int) MarkStack.pop());
        continue;
      }
      long cell = MarkQueue.exchange(entry);
      if (cell != 0) {
        empty = 0;
        accountAndScan(cell);
        if (withinBudget && StepBudget.isSpent()) return emptyQueue();
      } else if (entry == 0) {
        empty++;
      }
    }
    return true;
  }

  @OutOfLine
  private static boolean emptyQueue() {
    for (int i = 0; i < MarkQueue.LENGTH; i++) {
      long cell = MarkQueue.exchange(0);
      if (cell != 0) push(cell);
    }
    return false;
  }

  private static void accountAndScan(long cellAddress) {
    long classAddress = ObjectLayout.classOf(cellAddress);
    account(cellAddress, classAddress);
    scan(cellAddress, classAddress);
  }

  private static void scan(long cellAddress, long classAddress) {
    if (ClassLayout.kind(classAddress) == ClassLayout.KIND_OBJECT_ARRAY) scanElements(cellAddress, 0);
    else if (ClassLayout.kind(classAddress) == ClassLayout.KIND_INSTANCE) scanInstance(cellAddress, classAddress);
  }

  private static void scanInstance(long cellAddress, long classAddress) {
    long map = ClassLayout.link(classAddress, ClassLayout.REFERENCE_MAP);
    if (map == 0) return;
    if (ClassLayout.has(classAddress, ClassLayout.FLAG_REFERENCE)) DiscoveredReferences.scan(cellAddress, classAddress);
    else scanFields(cellAddress, map);
  }

  private static void scanFields(long cellAddress, long map) {
    long last = map + 2L * Memory.getChar(map);
    while (map < last) {
      map += 2;
      reach(ObjectLayout.reference(cellAddress + Memory.getChar(map)));
    }
  }

  private static void scanElements(long arrayAddress, int firstIndex) {
    int length = ObjectLayout.arrayLength(arrayAddress);
    int endIndex = length;
    if (length - firstIndex > CHUNK_ELEMENTS) {
      endIndex = firstIndex + CHUNK_ELEMENTS;
      pushRest(arrayAddress, endIndex);
    }
    scanSlots(ObjectLayout.elementAddress(arrayAddress, firstIndex), ObjectLayout.elementAddress(arrayAddress, endIndex));
  }

  private static void scanSlots(long slot, long endAddress) {
    for (; slot < endAddress; slot += ObjectLayout.REFERENCE_BYTES) reach(ObjectLayout.reference(slot));
  }

  @OutOfLine
  private static void pushRest(long arrayAddress, int firstIndex) {
    if (MarkStack.hasRoom(2)) {
      MarkStack.push(firstIndex);
      MarkStack.push(arrayAddress + MarkStack.PARTIAL);
    } else {
      noteBlock(arrayAddress);
    }
  }

  /// Of a marked cell: an object's fields, an array's elements in [startAddress, endAddress).
  static void rescanPart(long cellAddress, long startAddress, long endAddress) {
    long classAddress = ObjectLayout.classOf(cellAddress);
    if (ClassLayout.kind(classAddress) != ClassLayout.KIND_OBJECT_ARRAY) {
      scan(cellAddress, classAddress);
      return;
    }
    long first = ObjectLayout.elementAddress(cellAddress, 0);
    long end = ObjectLayout.elementAddress(cellAddress, ObjectLayout.arrayLength(cellAddress));
    scanSlots(first > startAddress ? first : startAddress, end < endAddress ? end : endAddress);
  }

  /// A marked cell, if it is a soft, weak or phantom reference.
  static void rescanReference(long cellAddress) {
    long classAddress = ObjectLayout.classOf(cellAddress);
    if (ClassLayout.has(classAddress, ClassLayout.FLAG_REFERENCE)) scan(cellAddress, classAddress);
  }

  /// False: the budget is spent, and blocks are left.
  private static boolean rescan(boolean withinBudget) {
    while (overflowed) {
      overflowed = false;
      overflows++;
      if (rescanNoted(withinBudget)) continue;
      overflowed = true;
      return false;
    }
    return true;
  }

  private static boolean rescanNoted(boolean withinBudget) {
    long count = HeapRange.blockCount();
    for (long block = Bitmap.nextSet(HeapRange.rescanBitmap, 0, count); block < count;
        block = Bitmap.nextSet(HeapRange.rescanBitmap, block, count)) {
      Bitmap.clear(HeapRange.rescanBitmap, block);
      if (!rescanBlock(HeapRange.blockAddress((int) block), withinBudget)) {
        Bitmap.set(HeapRange.rescanBitmap, block);
        return false;
      }
      if (withinBudget && StepBudget.isOver()) return false;
    }
    return true;
  }

  /// False: the budget is spent within this block. It is begun anew then, when what it has reached so far is scanned.
  private static boolean rescanBlock(long address, boolean withinBudget) {
    long end = address + HeapRange.BLOCK_BYTES;
    for (long cell = MarkBits.next(address, end); cell < end; cell = MarkBits.next(cell + 8, end)) {
      if (!rescanCell(cell, withinBudget) || !drain(withinBudget)) return false;
    }
    return true;
  }

  /// An array goes piece by piece from an empty stack, so that it cannot be noted again for its own length alone.
  private static boolean rescanCell(long cellAddress, boolean withinBudget) {
    long classAddress = ObjectLayout.classOf(cellAddress);
    if (ClassLayout.kind(classAddress) != ClassLayout.KIND_OBJECT_ARRAY) {
      scan(cellAddress, classAddress);
      return true;
    }
    int length = ObjectLayout.arrayLength(cellAddress);
    for (int i = 0; i < length; i++) {
      reach(ObjectLayout.reference(ObjectLayout.elementAddress(cellAddress, i)));
      if (!drain(withinBudget)) return false;
    }
    return true;
  }
}
