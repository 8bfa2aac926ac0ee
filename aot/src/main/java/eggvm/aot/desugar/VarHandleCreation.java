package eggvm.aot.desugar;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// Moves the creation of known VarHandles out of the class initialiser (the field stays null) into a class of its own per field,
/// `Owner$$VarHandle$<field>`, for those uses that must have the real handle. Without such a use nothing ever reaches it.
final class VarHandleCreation implements Opcodes {
  private static final String HANDLES = "java/lang/invoke/MethodHandles";
  private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;";
  private static final String VAR_HANDLE = VarHandleConstants.VAR_HANDLE;
  private static final String KIND = "VarHandle";

  private VarHandleCreation() {}

  static void move(Rewrite rewrite, List<VarHandleConstants.Creation> creations) {
    if (creations.isEmpty()) return;
    MethodNode initializer = rewrite.owner.methods.stream().filter(m -> m.name.equals("<clinit>")).findFirst().orElseThrow();
    for (VarHandleConstants.Creation each : creations) {
      for (AbstractInsnNode instruction : each.expression()) initializer.instructions.remove(instruction);
      initializer.instructions.remove(each.store());
      rewrite.addClass(holder(rewrite, each));
    }
    dropLookups(initializer);
    if (EmptyInitializer.simplify(initializer) && !countsForSerialization(rewrite)) rewrite.owner.methods.remove(initializer);
    rewrite.markChanged();
  }

  /// That there is an initialiser goes into a computed serialVersionUID.
  private static boolean countsForSerialization(Rewrite rewrite) {
    boolean explicit = rewrite.owner.fields.stream().anyMatch(field -> field.name.equals("serialVersionUID"));
    return !explicit && rewrite.hierarchy.isSubtype(rewrite.owner.name, "java/io/Serializable");
  }

  /// Holders make the real handles, also when they are given to a desugarer again.
  static boolean isHolder(String className) {
    return className.contains("$$" + KIND + '$');
  }

  /// Pushes the real handle of a known constant.
  static FieldInsnNode load(Hierarchy.Field field) {
    return new FieldInsnNode(GETSTATIC, field.owner() + "$$" + KIND + '$' + field.name(), "HANDLE", VAR_HANDLE);
  }

  /// A lookup left in a local variable goes when nothing takes it any more.
  private static void dropLookups(MethodNode initializer) {
    for (AbstractInsnNode instruction : initializer.instructions) {
      if (instruction instanceof MethodInsnNode call && !isLookup(call) && (call.desc.contains(LOOKUP) || LOOKUP.contains(call.owner + ';'))) return;
      if (instruction instanceof FieldInsnNode field && field.desc.equals(LOOKUP)) return;
    }
    for (AbstractInsnNode instruction : initializer.instructions.toArray()) {
      if (instruction instanceof MethodInsnNode call && isLookup(call)) initializer.instructions.set(call, new InsnNode(ACONST_NULL));
    }
  }

  private static boolean isLookup(MethodInsnNode call) {
    return call.owner.equals(HANDLES) && call.name.equals("lookup");
  }

  private static ClassNode holder(Rewrite rewrite, VarHandleConstants.Creation creation) {
    FieldNode original = creation.field();
    ClassNode node = rewrite.newClass(KIND, original.name);
    boolean everywhere = (original.access & (ACC_PUBLIC | ACC_PROTECTED)) != 0;
    int access = everywhere ? ACC_PUBLIC : 0;
    node.access |= access;
    node.fields.add(new FieldNode(access | ACC_STATIC | ACC_FINAL, "HANDLE", VAR_HANDLE, null, null));
    node.methods.add(Rewrite.method(ACC_STATIC, "<clinit>", "()V", code -> {
      create(creation.constant(), code);
      code.putStatic(node.name, "HANDLE", VAR_HANDLE).op(RETURN);
    }));
    return node;
  }

  private static void create(VarHandleConstant constant, Code code) {
    switch (constant) {
      case VarHandleConstant.InstanceField field -> find("findVarHandle", field.receiver(), field.field(), field.value(), code);
      case VarHandleConstant.StaticField field -> find("findStaticVarHandle", field.lookedUpIn(), field.field(), field.value(), code);
      case VarHandleConstant.ArrayElement element ->
          code.constant(element.array()).invokeStatic(HANDLES, "arrayElementVarHandle", "(Ljava/lang/Class;)" + VAR_HANDLE);
      case VarHandleConstant.View view -> {
        boolean bytes = view.container().equals(VarHandleConstant.View.BYTES);
        code.constant(Type.getType('[' + view.value().getDescriptor()));
        code.getStatic("java/nio/ByteOrder", view.bigEndian() ? "BIG_ENDIAN" : "LITTLE_ENDIAN", "Ljava/nio/ByteOrder;");
        String method = bytes ? "byteArrayViewVarHandle" : "byteBufferViewVarHandle";
        code.invokeStatic(HANDLES, method, "(Ljava/lang/Class;Ljava/nio/ByteOrder;)" + VAR_HANDLE);
      }
    }
    if (constant.exact()) code.invokeVirtual("java/lang/invoke/VarHandle", "withInvokeExactBehavior", "()" + VAR_HANDLE);
  }

  private static void find(String method, Type owner, Hierarchy.Field field, Type type, Code code) {
    code.invokeStatic(HANDLES, "lookup", "()" + LOOKUP).constant(owner).constant(field.name()).constant(type);
    code.invokeVirtual(HANDLES + "$Lookup", method, "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;)" + VAR_HANDLE);
  }
}
