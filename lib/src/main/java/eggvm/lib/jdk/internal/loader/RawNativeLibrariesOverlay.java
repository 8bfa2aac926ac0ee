package eggvm.lib.jdk.internal.loader;

import eggvm.vm.contract.Replaces;

@Replaces(value = "jdk.internal.loader.RawNativeLibraries", missing = "no native libraries")
final class RawNativeLibrariesOverlay {
  private RawNativeLibrariesOverlay() {}
}
