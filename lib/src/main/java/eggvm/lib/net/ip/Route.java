package eggvm.lib.net.ip;

/// Where packets for a prefix go: straight to their destination, or to a gateway. Lengths are of 128 bits.
public record Route(long high, long low, int prefixBits, IpInterface on, long gatewayHigh, long gatewayLow) {
  static Route direct(long high, long low, int prefixBits, IpInterface on) { return new Route(high, low, prefixBits, on, 0, 0); }

  boolean hasGateway() { return gatewayHigh != 0 || gatewayLow != 0; }

  boolean matches(long destinationHigh, long destinationLow) { return Prefix.matches(high, low, prefixBits, destinationHigh, destinationLow); }

  long nextHopHigh(long destinationHigh) { return hasGateway() ? gatewayHigh : destinationHigh; }

  long nextHopLow(long destinationLow) { return hasGateway() ? gatewayLow : destinationLow; }
}
