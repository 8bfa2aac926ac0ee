package eggvm.lib.java.lang.invoke;

import eggvm.vm.contract.Replaces;

/// Reached by way of handles that nothing makes: see [HandlesAtRunTime].
@Replaces(value = "java.lang.invoke.MethodHandleNatives", missing = "method handles are made when the image is built, not at run time")
final class MethodHandleNativesOverlay {
  private MethodHandleNativesOverlay() {}
}
