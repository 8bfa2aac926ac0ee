package eggvm.lib.net.ip;

import eggvm.lib.net.wire.Packet;

/// Tells a sender why its packet came to nothing.
public interface ErrorSender {
  enum Problem { PORT_UNREACHABLE, PROTOCOL_UNREACHABLE, REASSEMBLY_TIME_EXCEEDED, UNKNOWN_HEADER, BAD_HEADER }

  /// The offender has its IP header at `ipStart`, which is negative when that is not known; `pointer` counts from there.
  void tell(Packet offender, Problem problem, int pointer);
}
