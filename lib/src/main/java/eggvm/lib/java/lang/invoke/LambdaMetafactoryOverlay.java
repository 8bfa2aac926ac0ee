package eggvm.lib.java.lang.invoke;

import eggvm.vm.contract.Replaces;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/// Called by programs that link call sites themselves; those of class files are linked when the image is built.
@Replaces("java.lang.invoke.LambdaMetafactory")
final class LambdaMetafactoryOverlay {
  private LambdaMetafactoryOverlay() {}

  static CallSite metafactory(
      Lookup caller, String method, MethodType factory, MethodType type, MethodHandle implementation, MethodType dynamicType) {
    throw HandlesAtRunTime.unsupported();
  }

  static CallSite altMetafactory(Lookup caller, String method, MethodType factory, Object... arguments) {
    throw HandlesAtRunTime.unsupported();
  }
}
