package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Primitive types, their wrappers, boxing and widening.
final class Primitives implements Opcodes {
  private Primitives() {}

  private static final String[] WRAPPERS = {
    null, "Boolean", "Character", "Byte", "Short", "Integer", "Float", "Long", "Double"
  };
  private static final Type[] TYPES = {
    Type.VOID_TYPE, Type.BOOLEAN_TYPE, Type.CHAR_TYPE, Type.BYTE_TYPE, Type.SHORT_TYPE,
    Type.INT_TYPE, Type.FLOAT_TYPE, Type.LONG_TYPE, Type.DOUBLE_TYPE
  };

  /// Void included.
  static boolean isPrimitive(Type type) {
    return type.getSort() <= Type.DOUBLE;
  }

  static Type wrapper(Type primitive) {
    int sort = primitive.getSort();
    return Type.getObjectType("java/lang/" + (sort == Type.VOID ? "Void" : WRAPPERS[sort]));
  }

  /// The primitive type of a wrapper class; null for any other type.
  static Type unwrapped(Type reference) {
    if (isPrimitive(reference)) return null;
    for (int sort = 1; sort < WRAPPERS.length; sort++) {
      if (reference.getInternalName().equals("java/lang/" + WRAPPERS[sort])) return TYPES[sort];
    }
    return null;
  }

  /// The type that `Integer.TYPE` and its like stand for; null when `owner` is no wrapper class.
  static Type ofTypeField(String owner) {
    return owner.equals("java/lang/Void") ? Type.VOID_TYPE : unwrapped(Type.getObjectType(owner));
  }

  static void box(Code code, Type primitive) {
    Type wrapper = wrapper(primitive);
    code.invokeStatic(wrapper.getInternalName(), "valueOf", Type.getMethodDescriptor(wrapper, primitive));
  }

  /// Calls `intValue()` or its like; `holder` is the wrapper or `java/lang/Number`.
  static void unbox(Code code, Type holder, Type primitive) {
    code.invokeVirtual(holder.getInternalName(), primitive.getClassName() + "Value", "()" + primitive.getDescriptor());
  }

  /// JLS 5.1.2, plus identity.
  static boolean widens(Type from, Type to) {
    int source = from.getSort();
    int target = to.getSort();
    if (source == target) return true;
    return switch (target) {
      case Type.SHORT -> source == Type.BYTE;
      case Type.INT -> source == Type.BYTE || source == Type.SHORT || source == Type.CHAR;
      case Type.LONG -> source == Type.INT || widens(from, Type.INT_TYPE);
      case Type.FLOAT -> source == Type.LONG || widens(from, Type.LONG_TYPE);
      case Type.DOUBLE -> source == Type.FLOAT || widens(from, Type.FLOAT_TYPE);
      default -> false;
    };
  }

  static void widen(Code code, Type from, Type to) {
    int opcode = widening(from.getSort(), to.getSort());
    if (opcode != NOP) code.op(opcode);
  }

  private static int widening(int source, int target) {
    if (source == target) return NOP;
    if (source == Type.LONG) return target == Type.FLOAT ? L2F : target == Type.DOUBLE ? L2D : NOP;
    if (source == Type.FLOAT) return target == Type.DOUBLE ? F2D : NOP;
    return switch (target) {
      case Type.LONG -> I2L;
      case Type.FLOAT -> I2F;
      case Type.DOUBLE -> I2D;
      default -> NOP;
    };
  }
}
