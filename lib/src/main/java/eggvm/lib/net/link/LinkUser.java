package eggvm.lib.net.link;

import eggvm.lib.net.wire.Packet;

/// What an Ethernet link needs from the layer above it.
public interface LinkUser {
  /// Whether this IPv4 address is one of ours here.
  boolean ownsIpv4(int address);

  /// The address to ask with; 0: none is known.
  int ipv4For(int target);

  /// Asks for an IPv6 neighbour's hardware address; `hardware` 0 means by multicast.
  void solicitIpv6(long targetHigh, long targetLow, long hardware);

  /// It was down before.
  void linkIsUp();

  /// The packet, from its IP header on, can not be delivered to its next hop.
  void unreachable(Packet packet);
}
