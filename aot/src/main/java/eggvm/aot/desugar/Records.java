package eggvm.aot.desugar;

import java.util.Arrays;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;

/// `ObjectMethods`: `toString`, `hashCode` and `equals` of a record. As in JDK 25, `equals` compares the last component first.
final class Records implements Opcodes {
  private final Rewrite rewrite;
  private final Type record;
  private final String[] names;
  private final Handle[] getters;

  private Records(Rewrite rewrite, Type record, String[] names, Handle[] getters) {
    this.rewrite = rewrite;
    this.record = record;
    this.names = names;
    this.getters = getters;
  }

  static boolean emit(Rewrite rewrite, InvokeDynamicInsnNode site, Code code) {
    String list = (String) site.bsmArgs[1];
    String[] names = list.isEmpty() ? new String[0] : list.split(";");
    Object[] rest = Arrays.copyOfRange(site.bsmArgs, 2, site.bsmArgs.length);
    if (names.length != rest.length || !Arrays.stream(rest).allMatch(Records::isFieldGetter)) return false;
    Handle[] getters = Arrays.copyOf(rest, rest.length, Handle[].class);
    Records records = new Records(rewrite, (Type) site.bsmArgs[0], names, getters);
    String key = String.join(";", names);
    switch (site.name) {
      case "toString" -> code.add(rewrite.helper("toString", key, site.desc, records::string));
      case "hashCode" -> code.add(rewrite.helper("hashCode", key, site.desc, records::hash));
      case "equals" -> code.add(rewrite.helper("equals", key, site.desc, records::equal));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isFieldGetter(Object argument) {
    return argument instanceof Handle handle && handle.getTag() == H_GETFIELD;
  }

  private Type get(Code code, int slot, Handle getter) {
    code.load(record, slot).getField(getter.getOwner(), getter.getName(), getter.getDesc());
    return Type.getType(getter.getDesc());
  }

  private void string(Code code) {
    StringBuilder recipe = new StringBuilder(simpleName()).append('[');
    Type[] types = new Type[getters.length];
    for (int i = 0; i < getters.length; i++) {
      recipe.append(i == 0 ? "" : ", ").append(names[i]).append("=\1");
      types[i] = get(code, 0, getters[i]);
    }
    Concatenation.emit(rewrite, recipe.append(']').toString(), new Object[0], Type.getMethodDescriptor(Code.STRING, types), code);
    code.op(ARETURN);
  }

  /// `Class.getSimpleName()` of the record, from the InnerClasses attribute.
  private String simpleName() {
    for (InnerClassNode each : rewrite.owner.innerClasses) {
      if (each.name.equals(record.getInternalName())) return each.innerName == null ? "" : each.innerName;
    }
    return record.getInternalName().substring(record.getInternalName().lastIndexOf('/') + 1);
  }

  private void hash(Code code) {
    code.integer(0);
    for (Handle getter : getters) {
      code.integer(31).op(IMUL);
      Type type = get(code, 0, getter);
      boolean primitive = Primitives.isPrimitive(type);
      String owner = primitive ? Primitives.wrapper(type).getInternalName() : "java/util/Objects";
      code.invokeStatic(owner, "hashCode", '(' + (primitive ? type : Code.OBJECT).getDescriptor() + ")I").op(IADD);
    }
    code.op(IRETURN);
  }

  private void equal(Code code) {
    LabelNode notSame = new LabelNode();
    LabelNode differ = new LabelNode();
    code.load(record, 0).load(Code.OBJECT, 1).jump(IF_ACMPNE, notSame).integer(1).op(IRETURN).label(notSame);
    code.load(Code.OBJECT, 1).instanceOf(record).jump(IFEQ, differ);
    for (int i = getters.length - 1; i >= 0; i--) compare(getters[i], differ, code);
    code.integer(1).op(IRETURN).label(differ).integer(0).op(IRETURN);
  }

  private void compare(Handle getter, LabelNode differ, Code code) {
    Type type = get(code, 0, getter);
    code.load(Code.OBJECT, 1).cast(record).getField(getter.getOwner(), getter.getName(), getter.getDesc());
    switch (type.getSort()) {
      case Type.LONG -> code.op(LCMP).jump(IFNE, differ);
      case Type.FLOAT -> code.invokeStatic("java/lang/Float", "compare", "(FF)I").jump(IFNE, differ);
      case Type.DOUBLE -> code.invokeStatic("java/lang/Double", "compare", "(DD)I").jump(IFNE, differ);
      case Type.ARRAY, Type.OBJECT ->
          code.invokeStatic("java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z").jump(IFEQ, differ);
      default -> code.jump(IF_ICMPNE, differ);
    }
  }
}
