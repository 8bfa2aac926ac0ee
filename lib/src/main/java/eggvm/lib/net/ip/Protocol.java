package eggvm.lib.net.ip;

import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.wire.Packet;

/// A transport above IP.
public interface Protocol {
  /// The packet starts with the transport's header. Its buffer is lent for the call.
  void receive(IpInterface on, Packet packet);

  /// A packet of ours has failed: `quote` starts with the first bytes, 8 at least, of its transport header and bears its addresses, ours as source.
  /// A hard error is one that will stay; with MESSAGE_TOO_LONG comes the path's MTU, to be learnt if the quote is believed.
  void failed(Packet quote, SocketError error, boolean isHard, int mtuBytes);
}
