package eggvm.vm.heap.marksweep;

import eggvm.vm.heap.RootVisitor;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;

/// Marks what the roots reach, depth first, without recursion. A cell is marked when it is first seen; if the stack is full then, its
/// block is noted, and the marked cells of noted blocks are scanned again once the stack is empty.
public final class Marker implements RootVisitor {
  /// Elements of an array that are scanned in one go, so that a long array does not fill the stack.
  private static final int CHUNK_ELEMENTS = 256;

  private static long liveBytes;
  private static boolean overflowed;
  private static int overflows;

  static void prepare() {
    liveBytes = 0;
    overflowed = false;
    overflows = 0;
    MarkStack.clear();
    Lines.clearAll();
    int block = 0;
    while (block < HeapRange.blockCount()) block = clearMarks(block);
  }

  /// Returns the next block. Of a large cell's blocks only the first can have a mark.
  private static int clearMarks(int block) {
    int kind = Blocks.kind(block);
    if (kind == Blocks.REGION || kind == Blocks.LARGE) MarkBits.clearBlock(block);
    return Blocks.next(block);
  }

  static long liveBytes() { return liveBytes; }

  /// How often the last collection had to start over from noted blocks.
  public static int overflows() { return overflows; }

  @Override
  public void visit(long slotAddress) { reach(Memory.getLong(slotAddress)); }

  /// Marks the cell unless it is outside the heap or marked; its own references follow in [#finish].
  static void reach(long cellAddress) {
    if (!HeapRange.contains(cellAddress) || !MarkBits.mark(cellAddress)) return;
    long classAddress = ObjectLayout.classOf(cellAddress);
    int size = Memory.getInt(classAddress + ClassLayout.SIZE);
    int kind = ClassLayout.kind(classAddress);
    long bytes = kind >= ClassLayout.KIND_PRIMITIVE_ARRAY ? ObjectLayout.arrayBytes(ObjectLayout.arrayLength(cellAddress), size) : size;
    Lines.take(cellAddress, bytes);
    liveBytes += bytes;
    if (kind == ClassLayout.KIND_OBJECT_ARRAY || kind == ClassLayout.KIND_INSTANCE && hasReferences(classAddress)) push(cellAddress);
  }

  private static boolean hasReferences(long classAddress) { return Memory.getInt(classAddress + ClassLayout.REFERENCE_MAP) != 0; }

  private static void push(long cellAddress) {
    if (MarkStack.hasRoom(1)) MarkStack.push(cellAddress);
    else noteForRescan(cellAddress);
  }

  private static void noteForRescan(long cellAddress) {
    overflowed = true;
    Bitmap.set(HeapRange.rescanBitmap, HeapRange.blockOf(cellAddress));
  }

  /// Marks everything that marked cells reach.
  static void finish() {
    drain();
    while (overflowed) {
      overflowed = false;
      overflows++;
      rescan();
    }
  }

  private static void drain() {
    while (!MarkStack.isEmpty()) {
      long entry = MarkStack.pop();
      if ((entry & MarkStack.PARTIAL) == 0) scan(entry);
      else scanElements(entry - MarkStack.PARTIAL, (int) MarkStack.pop());
    }
  }

  private static void scan(long cellAddress) {
    long classAddress = ObjectLayout.classOf(cellAddress);
    if (ClassLayout.kind(classAddress) == ClassLayout.KIND_OBJECT_ARRAY) scanElements(cellAddress, 0);
    else if (ClassLayout.has(classAddress, ClassLayout.FLAG_REFERENCE)) DiscoveredReferences.scan(cellAddress, classAddress);
    else scanFields(cellAddress, classAddress);
  }

  private static void scanFields(long cellAddress, long classAddress) {
    long map = ClassLayout.link(classAddress, ClassLayout.REFERENCE_MAP);
    if (map == 0) return;
    long last = map + 2L * Memory.getChar(map);
    while (map < last) {
      map += 2;
      reach(Memory.getLong(cellAddress + Memory.getChar(map)));
    }
  }

  private static void scanElements(long arrayAddress, int firstIndex) {
    int length = ObjectLayout.arrayLength(arrayAddress);
    int endIndex = length;
    if (length - firstIndex > CHUNK_ELEMENTS) {
      endIndex = firstIndex + CHUNK_ELEMENTS;
      pushRest(arrayAddress, endIndex);
    }
    long slot = arrayAddress + ObjectLayout.ARRAY_BASE + ((long) firstIndex << 3);
    long end = arrayAddress + ObjectLayout.ARRAY_BASE + ((long) endIndex << 3);
    for (; slot < end; slot += 8) reach(Memory.getLong(slot));
  }

  private static void pushRest(long arrayAddress, int firstIndex) {
    if (MarkStack.hasRoom(2)) {
      MarkStack.push(firstIndex);
      MarkStack.push(arrayAddress + MarkStack.PARTIAL);
    } else {
      noteForRescan(arrayAddress);
    }
  }

  private static void rescan() {
    long count = HeapRange.blockCount();
    for (long block = Bitmap.nextSet(HeapRange.rescanBitmap, 0, count); block < count;
        block = Bitmap.nextSet(HeapRange.rescanBitmap, block, count)) {
      Bitmap.clear(HeapRange.rescanBitmap, block);
      rescanBlock(HeapRange.blockAddress((int) block));
    }
  }

  private static void rescanBlock(long address) {
    long end = address + HeapRange.BLOCK_BYTES;
    for (long cell = MarkBits.next(address, end); cell < end; cell = MarkBits.next(cell + 8, end)) {
      rescanCell(cell);
      drain();
    }
  }

  /// An array goes piece by piece from an empty stack, so that it cannot be noted again for its own length alone.
  private static void rescanCell(long cellAddress) {
    if (ClassLayout.kind(ObjectLayout.classOf(cellAddress)) != ClassLayout.KIND_OBJECT_ARRAY) {
      scan(cellAddress);
      return;
    }
    int length = ObjectLayout.arrayLength(cellAddress);
    for (int i = 0; i < length; i++) {
      reach(Memory.getLong(cellAddress + ObjectLayout.ARRAY_BASE + 8L * i));
      if (!MarkStack.isEmpty()) drain();
    }
  }
}
