package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;

@Replaces(value = "java.lang.StackStreamFactory$AbstractStackWalker", missing = "StackWalker has frames of its own")
final class AbstractStackWalkerOverlay {
  private AbstractStackWalkerOverlay() {}
}
