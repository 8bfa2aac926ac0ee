package eggvm.aot.desugar;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/// Constant dynamic: a few instructions where evaluating again gives the same value, else a holder class.
final class Constants implements Opcodes {
  private static final String BOOTSTRAPS = "java/lang/invoke/ConstantBootstraps";

  private Constants() {}

  /// Name of the method of `ConstantBootstraps` that makes it; empty for any other.
  static String knownBootstrap(ConstantDynamic constant) {
    boolean known = constant.getBootstrapMethod().getOwner().equals(BOOTSTRAPS);
    return known ? constant.getBootstrapMethod().getName() : "";
  }

  /// Pushes a static argument of a bootstrap method; numbers as primitives.
  static void load(Rewrite rewrite, Object value, Code code) {
    if (value instanceof ConstantDynamic constant) emit(rewrite, constant, code);
    else code.constant(value);
  }

  /// Type of what [#load] pushes.
  static Type typeOf(Object value) {
    return switch (value) {
      case ConstantDynamic constant -> Type.getType(constant.getDescriptor());
      case Type type -> Type.getObjectType(type.getSort() == Type.METHOD ? "java/lang/invoke/MethodType" : "java/lang/Class");
      case Number number -> Primitives.unwrapped(Type.getType(number.getClass()));
      case String text -> Code.STRING;
      default -> Type.getObjectType("java/lang/invoke/MethodHandle");
    };
  }

  static void emit(Rewrite rewrite, ConstantDynamic constant, Code code) {
    boolean simple =
        switch (knownBootstrap(constant)) {
          case "nullConstant" -> nullConstant(constant, code);
          case "primitiveClass" -> primitiveClass(constant, code);
          case "enumConstant" -> enumConstant(rewrite, constant, code);
          case "getStaticFinal" -> staticFinal(rewrite, constant, code);
          case "explicitCast" -> explicitCast(constant, code);
          default -> false;
        };
    if (!simple) ConstantHolder.emit(rewrite, constant, code);
  }

  private static boolean nullConstant(ConstantDynamic constant, Code code) {
    if (Primitives.isPrimitive(Type.getType(constant.getDescriptor()))) return false;
    code.op(ACONST_NULL);
    return true;
  }

  private static boolean primitiveClass(ConstantDynamic constant, Code code) {
    String name = constant.getName();
    if (name.length() != 1 || "ZCBSIFJDV".indexOf(name.charAt(0)) < 0) return false;
    code.constant(Type.getType(name));
    return true;
  }

  private static boolean enumConstant(Rewrite rewrite, ConstantDynamic constant, Code code) {
    return getStatic(rewrite, Type.getType(constant.getDescriptor()).getInternalName(), constant, ACC_ENUM, code);
  }

  private static boolean staticFinal(Rewrite rewrite, ConstantDynamic constant, Code code) {
    Type type = Type.getType(constant.getDescriptor());
    Type owner = Primitives.isPrimitive(type) ? Primitives.wrapper(type) : type;
    if (constant.getBootstrapMethodArgumentCount() > 0) owner = (Type) constant.getBootstrapMethodArgument(0);
    return getStatic(rewrite, owner.getInternalName(), constant, ACC_FINAL, code);
  }

  private static boolean getStatic(Rewrite rewrite, String owner, ConstantDynamic constant, int flag, Code code) {
    Hierarchy.Field field = rewrite.hierarchy.field(owner, constant.getName());
    boolean fits = field != null && field.isStatic() && (field.access() & flag) != 0 && field.descriptor().equals(constant.getDescriptor());
    if (fits) code.getStatic(owner, constant.getName(), constant.getDescriptor());
    return fits;
  }

  /// Of a number to a primitive type: as javac writes boolean, byte, char and short constants.
  private static boolean explicitCast(ConstantDynamic constant, Code code) {
    Type type = Type.getType(constant.getDescriptor());
    Object value = constant.getBootstrapMethodArgument(0);
    if (!(value instanceof Integer number)) return false;
    switch (type.getSort()) {
      case Type.BOOLEAN -> code.integer(number & 1);
      case Type.BYTE -> code.integer(number.byteValue());
      case Type.CHAR -> code.integer((char) number.intValue());
      case Type.SHORT -> code.integer(number.shortValue());
      case Type.INT -> code.integer(number);
      default -> {
        return false;
      }
    }
    return true;
  }
}
