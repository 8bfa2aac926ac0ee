package eggvm.lib.jdk.internal.loader;

import eggvm.vm.contract.Replaces;

@Replaces(value = "jdk.internal.loader.NativeLibrary", missing = "no native libraries")
final class NativeLibraryOverlay {
  private NativeLibraryOverlay() {}
}
