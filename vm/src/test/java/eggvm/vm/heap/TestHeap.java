package eggvm.vm.heap;

import eggvm.vm.heap.marksweep.Cards;
import eggvm.vm.heap.marksweep.HeapRange;
import eggvm.vm.heap.marksweep.SmallMarkStack;
import eggvm.vm.machine.Machine;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.ImageInfo;
import java.lang.foreign.Arena;

/// A heap over plain memory, with an image of hand-made classes, one thread block and root slots.
final class TestHeap implements RootSource, AutoCloseable {
  static final int ROOTS = 4096;
  private static final int IMAGE_BYTES = 64 << 10;
  private static final long IMAGE = LowMemory.map(IMAGE_BYTES);

  final TestMachine machine = new TestMachine();
  final long thread;
  private final Arena arena = Arena.ofShared();
  private final long roots;
  private long imageTop = IMAGE;
  private final long range, bytes;
  private long metaClass;
  long byteArray;
  long objectArray;

  TestHeap(long bytes) {
    this.bytes = bytes;
    ImageInfo.imageStart = IMAGE;
    ImageInfo.imageEnd = IMAGE + IMAGE_BYTES;
    ImageInfo.classCount = 0;
    thread = memory(256);
    range = LowMemory.map(bytes + 8L * ROOTS);
    roots = range + bytes;
    // Fresh memory of the PC is not clear.
    for (long i = 0; i < bytes; i += 8) Memory.putLong(range + i, 0x5a5a_5a5a_5a5a_5a5aL);
    reset();
  }

  /// An empty heap and image; memory keeps what was in it.
  void reset() {
    Memory.clear(IMAGE, IMAGE_BYTES);
    Memory.clear(roots, 8L * ROOTS);
    imageTop = IMAGE;
    Heap.verify = Heap.logEnabled = false;
    Heap.stressInterval = 0;
    Machine.use(machine);
    Heap.initialize(range, bytes, range, range, thread);
    Roots.initialize();
    Roots.add(this);
    metaClass = cellClass(ClassLayout.KIND_INSTANCE, 128, 0);
    byteArray = cellClass(ClassLayout.KIND_PRIMITIVE_ARRAY, 0, 0);
    objectArray = cellClass(ClassLayout.KIND_OBJECT_ARRAY, ObjectLayout.REFERENCE_LOG2, 0);
  }

  private long memory(long bytes) { return arena.allocate(bytes, 4096).address(); }

  long metaClass() { return metaClass; }

  long cellClass(int kind, int size, int flags) {
    long address = imageTop;
    imageTop += 256;
    Memory.putInt(address + ObjectLayout.CLASS, (int) IMAGE);
    Memory.putInt(address + ClassLayout.KIND, kind);
    Memory.putInt(address + ClassLayout.SIZE, size);
    Memory.putInt(address + ClassLayout.FLAGS, flags);
    return address;
  }

  /// `referenceOffsets` in bytes from the cell's start.
  long instanceClass(int bytes, int flags, int... referenceOffsets) {
    long address = cellClass(ClassLayout.KIND_INSTANCE, bytes, flags);
    if (referenceOffsets.length != 0) giveReferenceMap(address, referenceOffsets);
    return address;
  }

  void giveReferenceMap(long classAddress, int... referenceOffsets) {
    long map = imageTop;
    imageTop += 2 + 2 * referenceOffsets.length + 7 & -8;
    Memory.putShort(map, (short) referenceOffsets.length);
    for (int i = 0; i < referenceOffsets.length; i++) Memory.putShort(map + 2 + 2 * i, (short) referenceOffsets[i]);
    Memory.putInt(classAddress + ClassLayout.REFERENCE_MAP, (int) map);
  }

  /// Address of a static long in the image.
  long imageLong() {
    imageTop += 8;
    return imageTop - 8;
  }

  @Override
  public void visitRoots(RootVisitor visitor) {
    for (int i = 0; i < ROOTS; i++) visitor.visit(root(i));
  }

  long root(int index) { return roots + 8L * index; }

  void setRoot(int index, long cell) { Memory.putLong(root(index), cell); }

  long getRoot(int index) { return Memory.getLong(root(index)); }

  /// 0: out of memory.
  long newInstance(long classAddress) {
    return withClass(Allocator.allocate(thread, Memory.getInt(classAddress + ClassLayout.SIZE)), classAddress);
  }

  long newArray(long classAddress, int length) {
    long bytes = ObjectLayout.arrayBytes(length, Memory.getInt(classAddress + ClassLayout.SIZE));
    long cell = withClass(Allocator.allocate(thread, bytes), classAddress);
    if (cell != 0) Memory.putInt(cell + ObjectLayout.ARRAY_LENGTH, length);
    return cell;
  }

  private static long withClass(long cell, long classAddress) {
    if (cell != 0) Memory.putInt(cell, (int) classAddress);
    return cell;
  }

  static long element(long array, int index) { return ObjectLayout.elementAddress(array, index); }

  /// A reference into a field, with the barrier.
  void store(long cell, int offset, long to) {
    ObjectLayout.setReference(cell + offset, to);
    Cards.dirty(cell);
  }

  void storeElement(long array, int index, long to) {
    ObjectLayout.setReference(element(array, index), to);
    Cards.dirty(element(array, index));
  }

  void collect() { Collection.full(thread, "test", false); }

  void collectYoung() { Collection.minor(thread, "test"); }

  void collectAll() { Collection.full(thread, "test", true); }

  void shrinkMarkStack(int entries) { SmallMarkStack.use(entries); }

  int blocks() { return HeapRange.blockCount(); }

  @Override
  public void close() {
    Machine.use(null);
    LowMemory.unmap(range, bytes + 8L * ROOTS);
    arena.close();
  }
}
