package eggvm.lib.jdk.socket;

import eggvm.lib.net.dns.DnsAnswer;
import eggvm.lib.net.dns.Lookup;
import eggvm.lib.net.dns.Resolver;
import eggvm.lib.net.socket.IpAddress;
import eggvm.vm.machine.Machine;
import eggvm.vm.thread.Event;
import java.net.UnknownHostException;
import java.util.List;

/// Questions to the domain name system, by one resolver. Servers and search list are those of `/etc/resolv.conf`; when it names no server,
/// those that came with the card's address.
final class Resolving {
  /// The resolver gives up earlier of itself.
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private static final Resolver RESOLVER = new Resolver(Network.stack());

  private Resolving() {}

  /// IPv4 first; none: there is no such name, or it has no such address.
  static List<IpAddress> addresses(String host, boolean wantsIpv4, boolean wantsIpv6) throws UnknownHostException {
    Network.awaitAddress(IpAddress.ANY);
    return switch (answer(host, wantsIpv4, wantsIpv6, ResolverFile.read())) {
      case DnsAnswer.Found found -> found.addresses();
      case DnsAnswer.NotFound _ -> List.of();
      case DnsAnswer.Failed _ -> throw new UnknownHostException(host + ": Temporary failure in name resolution");
    };
  }

  private static DnsAnswer answer(String host, boolean wantsIpv4, boolean wantsIpv6, ResolverFile file) {
    Event done = new Event();
    Lookup lookup;
    synchronized (Network.LOCK) {
      if (!file.servers().isEmpty()) Network.stack().dnsServers(file.servers());
      RESOLVER.search(file.search());
      lookup = RESOLVER.lookup(host, wantsIpv4, wantsIpv6, done::signal);
      Network.moved();
    }
    done.await(Machine.current().nanoTime() + PATIENCE_NANOS);
    synchronized (Network.LOCK) {
      if (lookup.answer() == null) lookup.cancel();
      return lookup.answer();
    }
  }
}
