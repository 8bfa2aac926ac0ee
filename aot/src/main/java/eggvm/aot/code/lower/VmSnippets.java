package eggvm.aot.code.lower;

import static jdk.graal.compiler.nodes.extended.BranchProbabilityNode.FAST_PATH_PROBABILITY;
import static jdk.graal.compiler.nodes.extended.BranchProbabilityNode.FREQUENT_PROBABILITY;
import static jdk.graal.compiler.nodes.extended.BranchProbabilityNode.LIKELY_PROBABILITY;
import static jdk.graal.compiler.nodes.extended.BranchProbabilityNode.NOT_FREQUENT_PROBABILITY;
import static jdk.graal.compiler.nodes.extended.BranchProbabilityNode.probability;

import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.thread.ThreadLayout;
import jdk.graal.compiler.api.replacements.Snippet;
import jdk.graal.compiler.api.replacements.Snippet.ConstantParameter;
import jdk.graal.compiler.nodes.NamedLocationIdentity;
import jdk.graal.compiler.nodes.PiNode;
import jdk.graal.compiler.nodes.SnippetAnchorNode;
import jdk.graal.compiler.nodes.extended.GuardingNode;
import jdk.graal.compiler.replacements.Snippets;
import jdk.graal.compiler.word.ObjectAccess;
import jdk.graal.compiler.word.Word;
import org.graalvm.word.LocationIdentity;
import org.graalvm.word.WordFactory;

/// Fast paths as Java. The compiler parses these methods and copies their graphs into compiled code.
public final class VmSnippets implements Snippets {
  static final LocationIdentity TLAB = NamedLocationIdentity.mutable("TLAB");
  static final LocationIdentity HEADER = NamedLocationIdentity.mutable("header");
  static final LocationIdentity BOX_VALUE = NamedLocationIdentity.mutable("value of a box");
  static final LocationIdentity CACHED_BOX = NamedLocationIdentity.immutable("cached box");
  static final LocationIdentity THREAD_MARK = NamedLocationIdentity.immutable("mark of a lock of this thread");
  static final LocationIdentity TYPE = NamedLocationIdentity.immutable("run-time type");

  /// Arrays up to this length take the inlined path; what is longer is rare and the size cannot overflow.
  static final int MAX_FAST_LENGTH = 1 << 16;

  private VmSnippets() {}

  // Known to the graph builder, see SnippetPlugins.
  static native Word thread();

  static native Object slowInstance(Object type);

  static native Object slowArray(Object arrayType, int length);

  static native boolean slowAssignable(Object from, Object to);

  static native void slowEnter(Object object);

  static native void slowExit(Object object);

  static native Word classAddress(Object type);

  /// As cells have it.
  static native int classReference(Object type);

  @Snippet
  public static Object newInstance(Object type, long sizeBytes) { return allocate(type, sizeBytes); }

  private static Object allocate(Object type, long sizeBytes) {
    Word thread = thread();
    Word top = thread.readWord(ThreadLayout.TLAB_TOP, TLAB);
    Word newTop = top.add(WordFactory.unsigned(sizeBytes));
    if (probability(FAST_PATH_PROBABILITY, newTop.belowOrEqual((Word) thread.readWord(ThreadLayout.TLAB_END, TLAB)))) {
      thread.writeWord(ThreadLayout.TLAB_TOP, newTop, TLAB);
      top.writeWord(ObjectLayout.CLASS, classAddress(type), HEADER);
      return top.toObjectNonNull();
    }
    return slowInstance(type);
  }

  @Snippet
  public static Object newArray(Object arrayType, int length, int elementLog2) {
    if (probability(FAST_PATH_PROBABILITY, length >= 0) && probability(FAST_PATH_PROBABILITY, length <= MAX_FAST_LENGTH)) {
      Word thread = thread();
      Word top = thread.readWord(ThreadLayout.TLAB_TOP, TLAB);
      long sizeBytes = (((long) length << elementLog2) + ObjectLayout.ARRAY_BASE + 7) & -8L;
      Word newTop = top.add(WordFactory.unsigned(sizeBytes));
      if (probability(FAST_PATH_PROBABILITY, newTop.belowOrEqual((Word) thread.readWord(ThreadLayout.TLAB_END, TLAB)))) {
        thread.writeWord(ThreadLayout.TLAB_TOP, newTop, TLAB);
        top.writeWord(ObjectLayout.CLASS, classAddress(arrayType), HEADER);
        top.writeInt(ObjectLayout.ARRAY_LENGTH, length, HEADER);
        return top.toObjectNonNull();
      }
    }
    return slowArray(arrayType, length);
  }

  @Snippet
  public static Object newBox(Object type, long sizeBytes, long bits, int offset, @ConstantParameter boolean isWide) {
    return box(type, sizeBytes, bits, offset, isWide);
  }

  /// Boxes are counts and keys, of which many are small.
  @Snippet
  public static Object cachedBox(
      Object type,
      long sizeBytes,
      long bits,
      int offset,
      @ConstantParameter boolean isWide,
      Object cache,
      long lowest,
      long length) {
    Word index = WordFactory.unsigned(bits - lowest);
    if (probability(LIKELY_PROBABILITY, index.belowThan(WordFactory.unsigned(length)))) {
      Word element = index.shiftLeft(ObjectLayout.REFERENCE_LOG2).add(ObjectLayout.ARRAY_BASE);
      Word found = WordFactory.unsigned(Word.objectToTrackedPointer(cache).readInt(element, CACHED_BOX) & 0xffff_ffffL);
      return found.toObjectNonNull();
    }
    return box(type, sizeBytes, bits, offset, isWide);
  }

  private static Object box(Object type, long sizeBytes, long bits, int offset, boolean isWide) {
    Object made = allocate(type, sizeBytes);
    if (isWide) ObjectAccess.writeLong(made, offset, bits, BOX_VALUE);
    else ObjectAccess.writeInt(made, offset, (int) bits, BOX_VALUE);
    return made;
  }

  /// A free object whose hash nobody has asked for becomes this thread's; everything else is for [eggvm.vm.thread.Monitors].
  @Snippet
  public static void monitorEnter(Object object) {
    int lockedOnce = thread().readInt(ThreadLayout.LOCKED_MARK, THREAD_MARK);
    int found = Word.objectToTrackedPointer(object).compareAndSwapInt(ObjectLayout.MARK, 0, lockedOnce, LocationIdentity.any());
    if (probability(NOT_FREQUENT_PROBABILITY, found != 0)) slowEnter(object);
  }

  @Snippet
  public static void monitorExit(Object object) {
    int lockedOnce = thread().readInt(ThreadLayout.LOCKED_MARK, THREAD_MARK);
    int found = Word.objectToTrackedPointer(object).compareAndSwapInt(ObjectLayout.MARK, lockedOnce, 0, LocationIdentity.any());
    if (probability(NOT_FREQUENT_PROBABILITY, found != lockedOnce)) slowExit(object);
  }

  private static Word typeOf(Object object) {
    return WordFactory.unsigned(ObjectAccess.readInt(object, ObjectLayout.CLASS, TYPE) & 0xffff_ffffL);
  }

  /// A class without instantiated subclasses.
  @Snippet
  public static Object instanceOfExact(
      Object object, Object type, @ConstantParameter boolean allowsNull, Object trueValue, Object falseValue) {
    if (probability(NOT_FREQUENT_PROBABILITY, object == null)) return allowsNull ? trueValue : falseValue;
    GuardingNode anchor = SnippetAnchorNode.anchor();
    Object nonNull = PiNode.piCastNonNull(object, anchor);
    return ObjectAccess.readInt(nonNull, ObjectLayout.CLASS, TYPE) == classReference(type) ? trueValue : falseValue;
  }

  /// A class: its subclasses have the numbers [first, first + count].
  @Snippet
  public static Object instanceOfRange(
      Object object, int first, int count, @ConstantParameter boolean allowsNull, Object trueValue, Object falseValue) {
    if (probability(NOT_FREQUENT_PROBABILITY, object == null)) return allowsNull ? trueValue : falseValue;
    GuardingNode anchor = SnippetAnchorNode.anchor();
    Object nonNull = PiNode.piCastNonNull(object, anchor);
    int number = typeOf(nonNull).readInt(ClassLayout.TYPE_ID, TYPE);
    Word distance = WordFactory.unsigned((number - first) & 0xffff_ffffL);
    return distance.belowOrEqual(count) ? trueValue : falseValue;
  }

  /// An interface or array type: one bit in every class.
  @Snippet
  public static Object instanceOfBit(
      Object object, int byteOffset, int mask, @ConstantParameter boolean allowsNull, Object trueValue, Object falseValue) {
    if (probability(NOT_FREQUENT_PROBABILITY, object == null)) return allowsNull ? trueValue : falseValue;
    GuardingNode anchor = SnippetAnchorNode.anchor();
    Object nonNull = PiNode.piCastNonNull(object, anchor);
    return (typeOf(nonNull).readByte(byteOffset, TYPE) & mask) != 0 ? trueValue : falseValue;
  }

  /// A class only known at run time: equal, or ask.
  @Snippet
  public static Object instanceOfDynamic(
      Object object, Object type, @ConstantParameter boolean allowsNull, Object trueValue, Object falseValue) {
    if (probability(NOT_FREQUENT_PROBABILITY, object == null)) return allowsNull ? trueValue : falseValue;
    GuardingNode anchor = SnippetAnchorNode.anchor();
    Object nonNull = PiNode.piCastNonNull(object, anchor);
    // Generic code keeps what it stores in arrays of Object.
    if (probability(LIKELY_PROBABILITY, classAddress(type).equal(classAddress(Object.class)))) return trueValue;
    return isSubtype(typeOf(nonNull), classAddress(type)) ? trueValue : falseValue;
  }

  @Snippet
  public static Object isAssignable(Object to, Object from, Object trueValue, Object falseValue) {
    return isSubtype(classAddress(from), classAddress(to)) ? trueValue : falseValue;
  }

  /// Subclass by number; everything else by the VM.
  private static boolean isSubtype(Word from, Word to) {
    if (probability(LIKELY_PROBABILITY, from.equal(to))) return true;
    if (probability(FREQUENT_PROBABILITY, to.readInt(ClassLayout.KIND, TYPE) == ClassLayout.KIND_INSTANCE)
        && probability(FREQUENT_PROBABILITY, from.readInt(ClassLayout.KIND, TYPE) == ClassLayout.KIND_INSTANCE)) {
      int first = to.readInt(ClassLayout.TYPE_ID, TYPE);
      Word distance = WordFactory.unsigned((from.readInt(ClassLayout.TYPE_ID, TYPE) - first) & 0xffff_ffffL);
      return distance.belowOrEqual(to.readInt(ClassLayout.TYPE_END, TYPE) - first);
    }
    return slowAssignable(from.toObjectNonNull(), to.toObjectNonNull());
  }
}
