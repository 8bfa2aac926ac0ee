package eggvm.aot.desugar;

import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// Chooses what replaces an `invokedynamic`, by its bootstrap method.
final class CallSites {
  private CallSites() {}

  private static final String INVOKE = "java/lang/invoke/";

  static void emit(Rewrite rewrite, MethodNode method, InvokeDynamicInsnNode site, Code code) {
    Code known = new Code();
    if (!isEmitted(rewrite, site, known)) unknown(rewrite, method, site, code);
    else code.add(known);
  }

  /// Arguments of the wrong number or type are the same as an unknown bootstrap method: linkage fails.
  private static boolean isEmitted(Rewrite rewrite, InvokeDynamicInsnNode site, Code code) {
    try {
      return emitKnown(rewrite, site, code);
    } catch (ClassCastException | IndexOutOfBoundsException | IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean emitKnown(Rewrite rewrite, InvokeDynamicInsnNode site, Code code) {
    Handle bootstrap = site.bsm;
    return switch (bootstrap.getOwner() + '.' + bootstrap.getName()) {
      case INVOKE + "LambdaMetafactory.metafactory", INVOKE + "LambdaMetafactory.altMetafactory" -> Lambdas.emit(rewrite, site, code);
      case INVOKE + "StringConcatFactory.makeConcat", INVOKE + "StringConcatFactory.makeConcatWithConstants" ->
          Concatenation.emit(rewrite, site, code);
      case "java/lang/runtime/ObjectMethods.bootstrap" -> Records.emit(rewrite, site, code);
      case "java/lang/runtime/SwitchBootstraps.typeSwitch", "java/lang/runtime/SwitchBootstraps.enumSwitch" ->
          TypeSwitch.emit(rewrite, site, code);
      case "scala/runtime/LambdaDeserialize.bootstrap" -> LambdaDeserialization.emit(rewrite, site, code);
      default -> false;
    };
  }

  /// The site fails when it is reached, as linkage would have.
  private static void unknown(Rewrite rewrite, MethodNode method, InvokeDynamicInsnNode site, Code code) {
    String bootstrap = (site.bsm.getOwner() + '.' + site.bsm.getName()).replace('/', '.');
    String place = rewrite.place(method);
    rewrite.warn(place + ": invokedynamic " + site.name + " with unsupported bootstrap method " + bootstrap);
    String message = "unsupported bootstrap method " + bootstrap + " of call site " + site.name + site.desc + " in " + place;
    code.add(rewrite.helper("unlinked", message, site.desc, body -> body.throwNew("java/lang/BootstrapMethodError", message)));
  }
}
