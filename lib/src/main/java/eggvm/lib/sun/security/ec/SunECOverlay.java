package eggvm.lib.sun.security.ec;

import eggvm.vm.contract.Replaces;
import sun.security.ec.SunEC;

/// Listing what the provider has builds every elliptic curve; programs that name no keys, signatures, ciphers or TLS do without.
@Replaces(
    value = "sun.security.ec.SunEC",
    unlessMentioned = "java/security/(Sig|Key|cert|spec|interfaces)|javax/crypto|javax/net|java/net/http|https|\\b(EC|Ed25519|Ed448|EdDSA|X25519|X448|XDH)\\b")
final class SunECOverlay {
  private SunECOverlay() {}

  static void putEntries(SunEC self) {}
}
