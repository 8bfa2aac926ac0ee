package eggvm.lib.sun.security.provider;

import eggvm.vm.contract.Replaces;
import sun.security.provider.NativePRNG;

@Replaces("sun.security.provider.NativePRNG")
final class NativePRNGOverlay {
  private NativePRNGOverlay() {}

  /// Not available: there is no /dev/random, and looking for it takes URLs and files. See [SeedGeneratorOverlay].
  static NativePRNG.RandomIO initIO(NativePRNG.Variant variant) { return null; }
}
