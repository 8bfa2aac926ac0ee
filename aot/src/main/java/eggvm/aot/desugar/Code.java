package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/// The small assembler of this package: every method appends to [#list] and returns this.
final class Code implements Opcodes {
  static final Type OBJECT = Type.getObjectType("java/lang/Object");
  static final Type STRING = Type.getObjectType("java/lang/String");

  final InsnList list = new InsnList();

  Code add(AbstractInsnNode instruction) {
    list.add(instruction);
    return this;
  }

  /// Moves all of `other` here.
  Code add(Code other) {
    list.add(other.list);
    return this;
  }

  Code op(int opcode) {
    return add(new InsnNode(opcode));
  }

  Code load(Type type, int slot) {
    return add(new VarInsnNode(type.getOpcode(ILOAD), slot));
  }

  Code store(Type type, int slot) {
    return add(new VarInsnNode(type.getOpcode(ISTORE), slot));
  }

  /// Loads consecutive parameters that begin at `slot`.
  Code loadAll(Type[] types, int slot) {
    for (Type type : types) {
      load(type, slot);
      slot += type.getSize();
    }
    return this;
  }

  Code integer(int value) {
    if (value >= -1 && value <= 5) return op(ICONST_0 + value);
    if (value == (byte) value) return add(new IntInsnNode(BIPUSH, value));
    if (value == (short) value) return add(new IntInsnNode(SIPUSH, value));
    return add(new LdcInsnNode(value));
  }

  /// A loadable constant: boxed number, String, class or method type, Handle.
  Code constant(Object value) {
    if (value instanceof Integer number) return integer(number);
    if (value instanceof Type type && Primitives.isPrimitive(type)) {
      return getStatic(Primitives.wrapper(type).getInternalName(), "TYPE", "Ljava/lang/Class;");
    }
    return add(new LdcInsnNode(value));
  }

  Code newObject(String type) {
    return add(new TypeInsnNode(NEW, type)).op(DUP);
  }

  Code cast(Type type) {
    return type.equals(OBJECT) ? this : add(new TypeInsnNode(CHECKCAST, type.getInternalName()));
  }

  Code instanceOf(Type type) {
    return add(new TypeInsnNode(INSTANCEOF, type.getInternalName()));
  }

  Code pop(Type type) {
    return type.getSize() == 0 ? this : op(type.getSize() == 2 ? POP2 : POP);
  }

  Code invoke(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    return add(new MethodInsnNode(opcode, owner, name, descriptor, isInterface));
  }

  Code invokeStatic(String owner, String name, String descriptor) {
    return invoke(INVOKESTATIC, owner, name, descriptor, false);
  }

  Code invokeVirtual(String owner, String name, String descriptor) {
    return invoke(INVOKEVIRTUAL, owner, name, descriptor, false);
  }

  Code construct(String owner, String descriptor) {
    return invoke(INVOKESPECIAL, owner, "<init>", descriptor, false);
  }

  Code getField(String owner, String name, String descriptor) {
    return add(new FieldInsnNode(GETFIELD, owner, name, descriptor));
  }

  Code putField(String owner, String name, String descriptor) {
    return add(new FieldInsnNode(PUTFIELD, owner, name, descriptor));
  }

  Code getStatic(String owner, String name, String descriptor) {
    return add(new FieldInsnNode(GETSTATIC, owner, name, descriptor));
  }

  Code putStatic(String owner, String name, String descriptor) {
    return add(new FieldInsnNode(PUTSTATIC, owner, name, descriptor));
  }

  Code jump(int opcode, LabelNode target) {
    return add(new JumpInsnNode(opcode, target));
  }

  /// A branch target where the stack is empty and the locals are the method's parameters.
  Code label(LabelNode label) {
    return add(label).add(new FrameNode(F_SAME, 0, null, 0, null));
  }

  /// As [#label], with one value of this verification type on the stack (an internal name or `Opcodes.INTEGER`...).
  Code labelWith(LabelNode label, Object stackType) {
    return add(label).add(new FrameNode(F_SAME1, 0, null, 1, new Object[] {stackType}));
  }

  Code returnValue(Type type) {
    return op(type.getOpcode(IRETURN));
  }

  Code throwNew(String type, String message) {
    return newObject(type).constant(message).construct(type, "(Ljava/lang/String;)V").op(ATHROW);
  }
}
