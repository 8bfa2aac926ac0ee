package eggvm.lib.net.dns;

import eggvm.lib.net.socket.IpAddress;
import java.util.List;

/// How a lookup ends.
public sealed interface DnsAnswer {
  /// At least one address, IPv4 first.
  record Found(List<IpAddress> addresses) implements DnsAnswer {
    public Found {
      addresses = List.copyOf(addresses);
      if (addresses.isEmpty()) throw new IllegalArgumentException("no address");
    }
  }

  /// There is no such name, or it has no address of the kinds asked for.
  record NotFound(boolean nameExists) implements DnsAnswer {}

  /// Nobody could say.
  record Failed(Reason reason) implements DnsAnswer {}

  enum Reason { NO_SERVERS, TIMED_OUT, SERVER_FAILURE, BAD_NAME, TOO_MANY_LOOKUPS }
}
