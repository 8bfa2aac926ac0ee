package eggvm.lib.jdk.internal.jimage;

import eggvm.vm.contract.Replaces;

@Replaces(value = "jdk.internal.jimage.NativeImageBuffer", missing = "no modules file")
final class NativeImageBufferOverlay {
  private NativeImageBufferOverlay() {}
}
