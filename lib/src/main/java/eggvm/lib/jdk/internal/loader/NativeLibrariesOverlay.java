package eggvm.lib.jdk.internal.loader;

import eggvm.vm.contract.Replaces;

@Replaces(value = "jdk.internal.loader.NativeLibraries", missing = "no native libraries")
final class NativeLibrariesOverlay {
  private NativeLibrariesOverlay() {}
}
