package eggvm.lib.sun.net.sdp;

import eggvm.vm.contract.Replaces;

@Replaces(value = "sun.net.sdp.SdpSupport", missing = "no sockets direct protocol")
final class SdpSupportOverlay {
  private SdpSupportOverlay() {}
}
