package eggvm.lib.java.lang.invoke;

import eggvm.vm.contract.Replaces;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/// Called by programs that link call sites themselves; those of class files are linked when the image is built.
@Replaces("java.lang.invoke.StringConcatFactory")
final class StringConcatFactoryOverlay {
  private StringConcatFactoryOverlay() {}

  static CallSite makeConcat(Lookup caller, String name, MethodType type) { throw HandlesAtRunTime.unsupported(); }

  static CallSite makeConcatWithConstants(Lookup caller, String name, MethodType type, String recipe, Object... constants) {
    throw HandlesAtRunTime.unsupported();
  }
}
