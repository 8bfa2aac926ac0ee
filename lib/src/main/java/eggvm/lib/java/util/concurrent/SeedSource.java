package eggvm.lib.java.util.concurrent;

import eggvm.lib.jdk.Entropy;
import eggvm.vm.contract.Redirects;

/// Seeds from the machine, not from a provider: these classes name `SecureRandom`, and with it all of security.
@Redirects(value = "java.security.SecureRandom", in = {"java.util.concurrent.ThreadLocalRandom", "jdk.internal.util.random.RandomSupport"})
final class SeedSource {
  private SeedSource() {}

  static byte[] getSeed(int bytes) { return Entropy.seed(bytes); }
}
