package eggvm.lib.sun.net.www.protocol.http;

import eggvm.vm.contract.Replaces;
import sun.net.www.protocol.http.HttpCallerInfo;
import sun.net.www.protocol.http.Negotiator;

/// HTTP without Kerberos, as in a JDK without the module for it.
@Replaces("sun.net.www.protocol.http.Negotiator")
final class NegotiatorOverlay {
  private NegotiatorOverlay() {}

  static Negotiator getNegotiator(HttpCallerInfo caller) { return null; }
}
