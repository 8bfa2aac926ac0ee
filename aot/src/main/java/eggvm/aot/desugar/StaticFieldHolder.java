package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/// Where a static field lives, for Unsafe: found by reflection at first use, after the field's class is initialised.
final class StaticFieldHolder implements Opcodes {
  static final String BASE = "BASE";
  static final String OFFSET = "OFFSET";
  private static final String UNSAFE = UnsafeCalls.UNSAFE;

  private StaticFieldHolder() {}

  /// Name of the holder class, the same for equal handles.
  static String of(Rewrite rewrite, VarHandleConstant.StaticField handle) {
    return rewrite.sharedClass(handle.field(), () -> build(rewrite, handle.field()));
  }

  private static String build(Rewrite rewrite, Hierarchy.Field field) {
    ClassNode node = rewrite.newClass("StaticField");
    node.fields.add(new FieldNode(ACC_STATIC | ACC_FINAL, BASE, "Ljava/lang/Object;", null, null));
    node.fields.add(new FieldNode(ACC_STATIC | ACC_FINAL, OFFSET, "J", null, null));
    node.methods.add(Rewrite.method(ACC_STATIC, "<clinit>", "()V", code -> initialize(node.name, field, code)));
    rewrite.addClass(node);
    return node.name;
  }

  private static void initialize(String holder, Hierarchy.Field field, Code code) {
    Type owner = Type.getObjectType(field.owner());
    UnsafeCalls.unsafe(code);
    code.constant(owner).invokeVirtual(UNSAFE, "ensureClassInitialized", "(Ljava/lang/Class;)V");
    code.constant(owner).constant(field.name());
    code.invokeVirtual("java/lang/Class", "getDeclaredField", "(Ljava/lang/String;)Ljava/lang/reflect/Field;").store(Code.OBJECT, 0);
    UnsafeCalls.unsafe(code);
    code.load(Code.OBJECT, 0).invokeVirtual(UNSAFE, "staticFieldBase", "(Ljava/lang/reflect/Field;)Ljava/lang/Object;");
    code.putStatic(holder, BASE, "Ljava/lang/Object;");
    UnsafeCalls.unsafe(code);
    code.load(Code.OBJECT, 0).invokeVirtual(UNSAFE, "staticFieldOffset", "(Ljava/lang/reflect/Field;)J");
    code.putStatic(holder, OFFSET, "J").op(RETURN);
  }
}
