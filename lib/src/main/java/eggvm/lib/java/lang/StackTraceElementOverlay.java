package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;
import eggvm.vm.unwind.StackTraces;

@Replaces("java.lang.StackTraceElement")
final class StackTraceElementOverlay {
  private StackTraceElementOverlay() {}

  static void initStackTraceElements(StackTraceElement[] out, Object backtrace, int depth) {
    StackTraces.elements(out, backtrace, depth);
  }

  static void initStackTraceElement(StackTraceElement element, StackFrameInfo frame) {
    throw new UnsupportedOperationException("StackWalker has frames of its own");
  }

  /// All loaders are builtin ones and the JDK's modules are those of the image: neither loader nor version is shown.
  static void computeFormat(StackTraceElement self) {
    self.format = StackTraceElement.BUILTIN_CLASS_LOADER | StackTraceElement.JDK_NON_UPGRADEABLE_MODULE;
    self.declaringClassObject = null;
  }
}
