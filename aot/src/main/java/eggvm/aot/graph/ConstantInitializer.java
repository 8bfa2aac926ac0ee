package eggvm.aot.graph;

import eggvm.vm.object.ObjectLayout;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.vm.ci.meta.JavaConstant;

/// Runs a class initialiser while the image is built, if nobody could tell: it writes static fields of its class and objects that it makes itself,
/// and reads what the program cannot have changed by the time at which it would have run. Such a class is initialised from the start, nobody asks for it,
/// and what it made is in the image.
/// ```
///            statics of the class      objects of this run      statics, objects of other classes
///  reads     all                       all                      finals; those of program classes only static or of records
///  writes    all                       all                      none
/// ```
/// Other classes must have no initialiser left to run, or get theirs run first; those that need each other all keep theirs. So what comes of it depends on class
/// files alone, never on which class was looked at first.
final class ConstantInitializer {
  private static final int MAX_MADE_BYTES = 128 << 10;
  private static final int MAX_KEPT_BYTES = 32 << 10;
  /// Known to collector, scheduler or class loading by more than their fields.
  private static final List<String> UNFIT = List.of("java/lang/ref/Reference", "java/lang/Thread", "java/lang/ClassLoader", "java/lang/Throwable");

  /// Their code means the machine that the image runs on, or `Math` has something quicker, with other last digits.
  private static final List<String> OF_IMAGE = List.of("eggvm/vm/", "eggvm/hal/", "eggvm/boot/", "java/lang/FdLibm");

  private static final String INTRINSIC = "Leggvm/vm/contract/Intrinsic;";

  private final VmType type;
  private final Map<VmField, JavaConstant> values = new LinkedHashMap<>();
  private final Set<VmField> opened = new LinkedHashSet<>();
  private long madeBytes;

  private ConstantInitializer(VmType type) { this.type = type; }

  /// Null when it does anything else.
  static InitialValues run(VmType type) {
    ConstantInitializer run = new ConstantInitializer(type);
    return new ConstantCode(type.universe(), run).runs(type.getClassInitializer()) && run.isKeepable() ? new InitialValues(run.values, run.opened) : null;
  }

  /// Whether it may be used: nothing is to run before, or only the initialiser that is running.
  boolean isInitialized(VmType used) {
    if (used == type || used.isArray() || used.isPrimitive()) return true;
    if (used.getClassInitializer() != null || !used.isSubtypeOf(type)) return !used.needsInitialization();
    if (used.linkFailure() != null || used.superType() != null && !isInitialized(used.superType())) return false;
    for (VmType each : used.interfaces()) if (each.isSubtypeOf(type) ? !isInitialized(each) : each.initializesWithImplementors()) return false;
    return true;
  }

  boolean mayCall(VmMethod callee) {
    return callee.hasCode() && !callee.isSynchronized() && !callee.hasAnnotation(INTRINSIC) && OF_IMAGE.stream().noneMatch(callee.owner().internalName()::startsWith) && (!callee.isStatic() || isInitialized(callee.owner()));
  }

  /// Null: not known.
  JavaConstant read(VmField field) {
    JavaConstant known = field.isFinal() ? KnownStatics.valueOf(field) : null;
    if (known != null) return known;
    if (field.owner() != type) return field.isFinal() && isInitialized(field.owner()) ? field.knownValue() : null;
    JavaConstant given = values.get(field);
    return given != null ? given : JavaConstant.defaultForKind(field.getJavaKind());
  }

  /// False: no field of this class. What the VM decides stays so, whatever the initialiser says.
  boolean write(VmField field, JavaConstant value) {
    if (field.owner() != type || !field.isStatic()) return false;
    JavaConstant decided = field.isFinal() ? KnownStatics.valueOf(field) : null;
    values.put(field, decided != null ? decided : value);
    return true;
  }

  /// Null: the program may have changed it.
  JavaConstant read(ImageObject object, VmField field) {
    if (object.maker() == this) return object.field(field);
    if (!field.keepsItsValue()) return null;
    JavaConstant value = object.field(field);
    return field.isFinal() || !value.isDefaultForKind() ? value : null;
  }

  /// Null: the program may have changed it.
  JavaConstant read(ImageObject array, int index) {
    JavaConstant value = array.element(index);
    if (value == null || array.maker() == this) return value;
    return array.isStable() && !value.isDefaultForKind() ? value : null;
  }

  boolean mayWrite(ImageObject object) { return object.maker() == this; }

  void open(VmField field) { opened.add(field); }

  /// Null: of no such class.
  ImageObject instance(VmType made) {
    if (made.isAbstractClass() || !made.isInstanceClass() || made == type.universe().classType() || !isInitialized(made) || isUnfit(made)) return null;
    return count(made.instanceBytes()) ? ImageObject.instance(made, this) : null;
  }

  private static boolean isUnfit(VmType made) {
    for (VmType each = made; each.superType() != null; each = each.superType()) {
      if (UNFIT.contains(each.internalName()) || each.method("finalize", "()V") != null && !each.internalName().equals("java/lang/Enum")) return true;
    }
    return false;
  }

  /// Null: too large, or too small.
  ImageObject array(VmType made, int length) {
    if (length < 0 || !count(ObjectLayout.arrayBytes(length, made.componentType().elementLog2()))) return null;
    return ImageObject.array(made, this, length);
  }

  private boolean count(long bytes) { return (madeBytes += bytes) <= MAX_MADE_BYTES; }

  /// Whether everything that the statics lead to is known, and not too much.
  private boolean isKeepable() {
    Set<ImageObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<ImageObject> work = new ArrayDeque<>();
    values.forEach((field, value) -> keep(field, value, seen, work));
    long bytes = 0;
    while (!work.isEmpty()) {
      ImageObject object = work.pop();
      bytes += object.bytes();
      if (bytes > MAX_KEPT_BYTES) return false;
      for (int i = 0; object.isArray() && i < object.length(); i++) if (object.element(i) == null) return false;
      object.references((field, value) -> keep(field, value, seen, work));
    }
    return true;
  }

  private void keep(VmField holder, JavaConstant value, Set<ImageObject> seen, Deque<ImageObject> work) {
    if (!(value instanceof ObjectConstant constant) || !(constant.value() instanceof ImageObject object) || object.maker() != this) return;
    if (holder != null && object.isArray() && holder.isStable()) object.makeStable();
    if (seen.add(object)) work.push(object);
  }
}
