package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/// An updater of one volatile field. What is not overridden loops in the superclass over what is.
final class FieldUpdaterClass implements Opcodes {
  private static final String CAST_ERROR = "java/lang/ClassCastException";

  private final Rewrite rewrite;
  private final ClassNode updater;
  private final Hierarchy.Field field;
  private final Type value;
  /// The value's type in the updater's methods.
  private final Type carried;

  FieldUpdaterClass(Rewrite rewrite, String superName, Hierarchy.Field field) {
    this.rewrite = rewrite;
    this.field = field;
    this.updater = rewrite.newClass("Updater");
    this.updater.superName = superName;
    this.value = Type.getType(field.descriptor());
    this.carried = Primitives.isPrimitive(value) ? value : Code.OBJECT;
  }

  String build() {
    updater.methods.add(Rewrite.method(0, "<init>", "()V", code -> code.load(Code.OBJECT, 0).construct(updater.superName, "()V").op(RETURN)));
    add("get", "getVolatile");
    add("set", "setVolatile");
    add("lazySet", "setRelease");
    add("compareAndSet", "compareAndSet");
    add("weakCompareAndSet", "compareAndSet");
    add("getAndSet", "getAndSet");
    if (Primitives.isPrimitive(value)) add("getAndAdd", "getAndAdd");
    check("checkReceiver", Type.getObjectType(field.owner()), false);
    if (!Primitives.isPrimitive(value)) check("checkValue", value, true);
    rewrite.addClass(updater);
    return updater.name;
  }

  private void add(String name, String modeName) {
    AccessMode mode = AccessMode.of(modeName);
    Type result = mode.result(carried);
    String descriptor = "(Ljava/lang/Object;" + carried.getDescriptor().repeat(mode.valueCount()) + ')' + result.getDescriptor();
    updater.methods.add(Rewrite.method(ACC_PUBLIC, name, descriptor, code -> access(mode, code)));
  }

  private void access(AccessMode mode, Code code) {
    code.load(Code.OBJECT, 1).invokeStatic(updater.name, "checkReceiver", "(Ljava/lang/Object;)V");
    int last = 2 + (mode.valueCount() - 1) * carried.getSize();
    boolean unchecked = mode.valueCount() > 0 && carried.equals(Code.OBJECT);
    if (unchecked) code.load(carried, last).invokeStatic(updater.name, "checkValue", "(Ljava/lang/Object;)V");
    UnsafeCalls.unsafe(code);
    code.load(Code.OBJECT, 1);
    UnsafeCalls.fieldOffset(field, code);
    for (int i = 0; i < mode.valueCount(); i++) code.load(carried, 2 + i * carried.getSize());
    code.returnValue(UnsafeCalls.access(mode, value, code));
  }

  /// `static void check(Object)`: ClassCastException without a message, as the JDK's updaters throw it, for a null receiver too.
  private void check(String name, Type type, boolean nullFits) {
    LabelNode fine = new LabelNode();
    MethodNode method =
        Rewrite.method(ACC_PRIVATE | ACC_STATIC, name, "(Ljava/lang/Object;)V", code -> {
          if (nullFits) code.load(Code.OBJECT, 0).jump(IFNULL, fine);
          code.load(Code.OBJECT, 0).instanceOf(type).jump(IFNE, fine);
          code.newObject(CAST_ERROR).construct(CAST_ERROR, "()V").op(ATHROW).label(fine).op(RETURN);
        });
    updater.methods.add(method);
  }
}
