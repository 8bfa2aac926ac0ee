package eggvm.lib.java.security;

import eggvm.lib.jdk.MachineRandom;
import eggvm.vm.contract.Replaces;
import java.security.SecureRandom;

@Replaces("java.security.SecureRandom")
final class SecureRandomOverlay {
  private SecureRandomOverlay() {}

  /// `new SecureRandom()` is the machine's entropy without a provider: `UUID.randomUUID` needs no JCA.
  static void getDefaultPRNG(SecureRandom self, boolean setSeed, byte[] seed) {
    self.secureRandomSpi = MachineRandom.INSTANCE;
    if (self.getClass() == SecureRandom.class) self.algorithm = "NativePRNG";
  }

  static boolean getThreadSafe(SecureRandom self) { return true; }
}
