package eggvm.aot.desugar;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/// Switch labels that compilers write as constant dynamic.
final class ConstantLabels {
  private ConstantLabels() {}

  /// The [EnumLabel], primitive class or Boolean that the constant stands for; null when it is something else.
  static Object of(ConstantDynamic constant) {
    return switch (Constants.knownBootstrap(constant)) {
      case "primitiveClass" -> Type.getType(constant.getName());
      case "getStaticFinal" -> truth(constant);
      case "invoke" -> enumLabel(constant);
      default -> null;
    };
  }

  private static Boolean truth(ConstantDynamic constant) {
    if (!constant.getDescriptor().equals("Ljava/lang/Boolean;")) return null;
    return switch (constant.getName()) {
      case "TRUE" -> Boolean.TRUE;
      case "FALSE" -> Boolean.FALSE;
      default -> null;
    };
  }

  /// `EnumDesc.of(ClassDesc.of("p.E"), "A")`.
  private static EnumLabel enumLabel(ConstantDynamic constant) {
    boolean isEnum = calls(constant, "java/lang/Enum$EnumDesc", "of", 2);
    if (!isEnum || !(constant.getBootstrapMethodArgument(1) instanceof ConstantDynamic type)) return null;
    if (!(constant.getBootstrapMethodArgument(2) instanceof String name)) return null;
    if (!calls(type, "java/lang/constant/ClassDesc", "of", 1)) return null;
    String className = (String) type.getBootstrapMethodArgument(1);
    return new EnumLabel(Type.getObjectType(className.replace('.', '/')), name);
  }

  private static boolean calls(ConstantDynamic constant, String owner, String name, int arguments) {
    return Constants.knownBootstrap(constant).equals("invoke")
        && constant.getBootstrapMethodArgumentCount() == arguments + 1
        && constant.getBootstrapMethodArgument(0) instanceof Handle handle
        && handle.getOwner().equals(owner)
        && handle.getName().equals(name);
  }
}
