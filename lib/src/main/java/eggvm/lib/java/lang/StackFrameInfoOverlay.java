package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;

@Replaces(value = "java.lang.StackFrameInfo", missing = "StackWalker has frames of its own")
final class StackFrameInfoOverlay {
  private StackFrameInfoOverlay() {}
}
