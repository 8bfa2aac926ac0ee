package eggvm.lib.net.dns;

import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.socket.IpAddress;
import java.util.ArrayList;
import java.util.List;

/// Looks names up. Servers are those of [NetworkStack#dnsServers] at the time of a lookup. It works inside [NetworkStack#poll], by timers.
public final class Resolver {
  private static final int MAX_LOOKUPS = 64, MAX_SEARCH = 6;

  private final NetworkStack stack;
  final Cache cache;
  private final List<Lookup> open = new ArrayList<>();
  private HostsFile hosts = new HostsFile("127.0.0.1 localhost\n::1 localhost\n");
  private List<String> search = List.of();

  public Resolver(NetworkStack stack) {
    this.stack = stack;
    cache = new Cache(stack.environment()::now);
  }

  /// The text of a hosts file, in place of the one that knows "localhost" only.
  public void hosts(String text) { hosts = new HostsFile(text); }

  /// Domains that are tried behind a name, six at most.
  public void search(List<String> domains) {
    List<String> normal = new ArrayList<>();
    for (String domain : domains) {
      String name = DnsName.normalize(domain);
      if (name != null && normal.size() < MAX_SEARCH) normal.add(name);
    }
    search = normal;
  }

  public int openLookups() { return open.size(); }

  public int cachedAnswers() { return cache.size(); }

  public void forgetAll() { cache.clear(); }

  /// Addresses of one or both families. `whenDone` runs inside the stack, or before this returns, once [Lookup#answer] is there; it must not call the stack.
  public Lookup lookup(String text, boolean ipv4, boolean ipv6, Runnable whenDone) {
    String name = DnsName.normalize(text);
    IpAddress literal = literal(text);
    List<String> names = name == null ? List.of() : names(name, text.endsWith("."));
    Lookup lookup = new Lookup(this, stack, names, ipv4, ipv6, whenDone);
    if (literal != null) {
      boolean isWanted = literal.isIpv4() ? ipv4 : ipv6;
      return lookup.done(isWanted ? new DnsAnswer.Found(List.of(literal)) : new DnsAnswer.NotFound(true));
    }
    if (name == null) return lookup.done(new DnsAnswer.Failed(DnsAnswer.Reason.BAD_NAME));
    List<IpAddress> known = hosts.addresses(name, ipv4, ipv6);
    if (!known.isEmpty()) return lookup.done(new DnsAnswer.Found(known));
    if (open.size() >= MAX_LOOKUPS) return lookup.done(new DnsAnswer.Failed(DnsAnswer.Reason.TOO_MANY_LOOKUPS));
    open.add(lookup);
    return lookup.start();
  }

  private static IpAddress literal(String text) {
    boolean mayBe = !text.isEmpty() && (text.indexOf(':') >= 0 || text.charAt(0) >= '0' && text.charAt(0) <= '9');
    if (!mayBe) return null;
    try {
      return IpAddress.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// A name with a dot is tried as it is first, one without behind each domain first (RFC 1535 section 3).
  private List<String> names(String name, boolean isComplete) {
    List<String> names = new ArrayList<>();
    boolean hasDot = name.indexOf('.') >= 0;
    if (isComplete || hasDot || search.isEmpty()) names.add(name);
    if (isComplete) return names;
    for (String domain : search) {
      String full = DnsName.normalize(name + "." + domain);
      if (full != null) names.add(full);
    }
    if (!names.contains(name)) names.add(name);
    return names;
  }

  void ended(Lookup lookup) { open.remove(lookup); }
}
