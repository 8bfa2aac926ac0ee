package eggvm.lib.sun.security.provider;

import eggvm.lib.jdk.Entropy;
import eggvm.vm.contract.Replaces;

/// Seeds of DRBG and SHA1PRNG come from the machine; the JDK's generators read files and measure threads.
@Replaces("sun.security.provider.SeedGenerator")
final class SeedGeneratorOverlay {
  private SeedGeneratorOverlay() {}

  static void classInitializer() {}

  static void generateSeed(byte[] seed) { Entropy.fill(seed); }

  static byte[] getSystemEntropy() { return Entropy.bytes(20); }
}
