package eggvm.lib.sun.nio.ch;

import eggvm.vm.contract.Replaces;

@Replaces("sun.nio.ch.NativeSocketAddress")
final class NativeSocketAddressOverlay {
  private NativeSocketAddressOverlay() {}

  static int AFINET() { return SocketAddresses.IPV4; }

  static int AFINET6() { return SocketAddresses.IPV6; }

  static int sizeofSockAddr4() { return SocketAddresses.IPV4_BYTES; }

  static int sizeofSockAddr6() { return SocketAddresses.IPV6_BYTES; }

  static int sizeofFamily() { return Short.BYTES; }

  static int offsetFamily() { return 0; }

  static int offsetSin4Port() { return SocketAddresses.PORT; }

  static int offsetSin4Addr() { return SocketAddresses.IPV4_ADDRESS; }

  static int offsetSin6Port() { return SocketAddresses.PORT; }

  static int offsetSin6Addr() { return SocketAddresses.IPV6_ADDRESS; }

  static int offsetSin6ScopeId() { return SocketAddresses.SCOPE; }

  static int offsetSin6FlowInfo() { return SocketAddresses.FLOW; }
}
