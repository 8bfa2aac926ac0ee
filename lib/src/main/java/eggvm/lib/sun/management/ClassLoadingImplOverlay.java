package eggvm.lib.sun.management;

import eggvm.vm.contract.Replaces;

@Replaces("sun.management.ClassLoadingImpl")
final class ClassLoadingImplOverlay {
  /// There is nothing to tell: no class is loaded at run time.
  static boolean isVerbose;

  private ClassLoadingImplOverlay() {}

  static void setVerboseClass(boolean value) { isVerbose = value; }
}
