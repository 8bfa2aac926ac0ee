package eggvm.vm.object;

import eggvm.vm.machine.Memory;

/// The raw part of a `java.lang.Class` cell: the run-time type. All addresses in it point into the image or into class memory,
/// never into the collected heap. The Java fields of `Class` follow at [#JAVA_FIELDS], then the bitmap of interfaces and array
/// types that something tests for, then the dispatch table of 4-byte code addresses (both at the same offset in every class).
public final class ClassLayout {
  private ClassLayout() {}

  /// int: one of the KIND_ constants.
  public static final int KIND = 8;
  /// int: instance bytes rounded up to a cell; for arrays log2 of the element bytes.
  public static final int SIZE = 12;
  /// int: preorder number in the superclass tree; subclasses of C have `TYPE_ID` in [C.TYPE_ID, C.TYPE_END].
  public static final int TYPE_ID = 16;
  public static final int TYPE_END = 20;
  /// int: number of this interface or array type in the bitmaps; -1 when nothing tests for it.
  public static final int TEST_BIT = 24;
  /// int: [#INIT_NONE]...
  public static final int INIT_STATE = 28;
  /// u32 address of the reference map: u16 count, then count u16 offsets in bytes; 0 for none.
  public static final int REFERENCE_MAP = 32;
  /// int: FLAG_ bits.
  public static final int FLAGS = 36;
  /// u32 code address of the class initialiser, a method without arguments; 0 for none.
  public static final int INITIALIZER = 40;
  /// u32 Class addresses, 0 for none.
  public static final int SUPER = 44;
  public static final int COMPONENT = 48;
  public static final int ARRAY = 52;
  /// u32 address of {u32 count, u32 Class...}: direct interfaces in order.
  public static final int INTERFACES = 56;
  /// u32 address of the reflection record, see [ClassInfo]; 0 for none.
  public static final int INFO = 60;
  /// long: address of the thread block that runs the initialiser.
  public static final int INIT_THREAD = 64;
  /// int: JVM access flags of the class file (ACC_...), for casts between packages and reflection.
  public static final int ACCESS = 72;
  /// u32 address of a failure record {u32 error String, u32 message String}: what linking throws; 0: it links.
  public static final int LINK_FAILURE = 76;
  public static final int JAVA_FIELDS = 80;

  public static final int KIND_PRIMITIVE = 0;
  public static final int KIND_INSTANCE = 1;
  public static final int KIND_INTERFACE = 2;
  public static final int KIND_PRIMITIVE_ARRAY = 3;
  public static final int KIND_OBJECT_ARRAY = 4;

  public static final int INIT_NONE = 0;
  public static final int INIT_RUNNING = 1;
  /// Also the state of a class that has nothing to run.
  public static final int INIT_DONE = 2;
  public static final int INIT_FAILED = 3;

  /// Abstract, interface, primitive, array or Class itself: `allocateInstance` must refuse.
  public static final int FLAG_NOT_INSTANTIABLE = 1;
  public static final int FLAG_CLONEABLE = 2;
  /// Overrides Object.finalize(); ignored, see docs/LIMITS.md.
  public static final int FLAG_FINALIZER = 4;
  /// `java.lang.ref.Reference` and the kind that the collector treats apart, two bits at [#FLAG_REFERENCE_SHIFT].
  public static final int FLAG_REFERENCE = 8;
  public static final int FLAG_REFERENCE_SHIFT = 4;
  public static final int REFERENCE_SOFT = 0;
  public static final int REFERENCE_WEAK = 1;
  public static final int REFERENCE_FINAL = 2;
  public static final int REFERENCE_PHANTOM = 3;
  public static final int FLAG_HIDDEN = 64;
  public static final int FLAG_RECORD = 128;
  /// An interface with a default method: initialised with its implementors (JLS 12.4.1).
  public static final int FLAG_DEFAULT_METHODS = 256;

  public static int kind(long classAddress) { return Memory.getInt(classAddress + KIND); }

  public static boolean isArray(long classAddress) { return kind(classAddress) >= KIND_PRIMITIVE_ARRAY; }

  public static boolean has(long classAddress, int flag) { return (Memory.getInt(classAddress + FLAGS) & flag) != 0; }

  public static long link(long classAddress, int offset) { return Memory.getUnsignedInt(classAddress + offset); }
}
