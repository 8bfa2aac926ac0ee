package eggvm.aot.graph;

import eggvm.aot.classfile.Descriptors;
import eggvm.aot.verify.Verification;
import jdk.vm.ci.meta.ExceptionHandler;

/// What linking a class of the program throws (JVMS 5.4): superclass and superinterfaces come first, then verification loads the exception types of
/// all handlers. What [Verification] found wrong was written into the class.
final class LinkCheck {
  private LinkCheck() {}

  /// Null: it links.
  static LinkageFailure failure(VmType type) {
    if (!type.isOfProgram()) return null;
    LinkageFailure above = type.superType() == null ? null : type.superType().linkFailure();
    for (VmType each : type.interfaces()) if (above == null) above = each.linkFailure();
    if (above != null) return above;
    Object fault = type.annotations().value(Verification.UNVERIFIABLE, Verification.BECAUSE);
    return fault != null ? new LinkageFailure(LinkageFailure.VERIFY, (String) fault) : missingExceptionType(type);
  }

  private static LinkageFailure missingExceptionType(VmType type) {
    for (VmMethod method : type.methods()) {
      for (ExceptionHandler handler : method.getExceptionHandlers()) {
        if (handler.isCatchAll() || handler.getCatchType() instanceof VmType) continue;
        return type.universe().failureOfClass(Descriptors.internalName(handler.getCatchType().getName()));
      }
    }
    return null;
  }
}
