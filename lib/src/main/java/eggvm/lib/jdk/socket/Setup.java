package eggvm.lib.jdk.socket;

import eggvm.lib.net.NetInterface;
import eggvm.lib.net.NetworkStack;
import eggvm.lib.net.dhcp.DhcpClient;
import eggvm.lib.net.dns.Resolver;
import eggvm.lib.net.sntp.SntpClient;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.vm.machine.Machine;
import eggvm.vm.thread.Event;
import java.util.ArrayList;
import java.util.List;

/// How the first card gets its addresses: boot argument `--ip=ADDRESS/BITS[,GATEWAY[,NAME-SERVER]...]`, `dhcp` or `none`.
/// Unless there shall be none it gets IPv6 addresses as well, of its own and from routers. With `--ntp=SERVER` the time comes from there.
final class Setup {
  private static final String PROPERTY = "eggvm.ip";
  private static final String TIME_PROPERTY = "eggvm.ntp";

  /// A server that has not answered by then will be asked on, but nobody waits for it any more.
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  private final Event changed = new Event();
  private DhcpClient client;
  private volatile boolean isOver;

  /// With [Network#LOCK] held.
  void apply(NetworkStack stack, NetInterface card) {
    String wanted = System.getProperty(PROPERTY, "dhcp");
    if (wanted.equals("none")) return;
    stack.startIpv6(card);
    if (wanted.equals("dhcp")) ask(stack, card);
    else set(wanted, stack, card);
    String timeServer = System.getProperty(TIME_PROPERTY);
    if (timeServer != null) askForTime(timeServer, stack);
  }

  private static void askForTime(String server, NetworkStack stack) {
    if (server.isEmpty()) throw new IllegalArgumentException("--ntp=: wants the name or address of a server");
    new SntpClient(stack, new Resolver(stack), server, Machine.current()::setWallClock).start();
  }

  private void ask(NetworkStack stack, NetInterface card) {
    client = new DhcpClient(stack, card, "");
    client.onChange(changed::signal);
    try {
      client.start();
    } catch (NetworkException e) {
      throw new IllegalStateException("DHCP: " + e.getMessage(), e);
    }
  }

  /// Until the card has an address or none is to be expected: before something is sent to another machine.
  void await() {
    if (isOver || client == null) return;
    long deadline = Machine.current().nanoTime() + PATIENCE_NANOS;
    while (!hasLease() && changed.await(deadline)) {}
    isOver = true;
    changed.signal();
  }

  private boolean hasLease() {
    synchronized (Network.LOCK) {
      return isOver || client.lease() != null;
    }
  }

  private static void set(String wanted, NetworkStack stack, NetInterface card) {
    try {
      configure(stack, card, split(wanted));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--ip=" + wanted + ": wants ADDRESS/BITS[,GATEWAY[,NAME-SERVER]...], dhcp or none", e);
    }
  }

  private static void configure(NetworkStack stack, NetInterface card, List<String> parts) {
    String own = parts.get(0);
    int slash = own.indexOf('/');
    if (slash < 0) throw new IllegalArgumentException("no prefix");
    IpAddress gateway = parts.size() > 1 && !parts.get(1).isEmpty() ? IpAddress.parse(parts.get(1)) : null;
    card.configure(IpAddress.parse(own.substring(0, slash)), Integer.parseInt(own.substring(slash + 1)), gateway);
    List<IpAddress> servers = new ArrayList<>();
    for (int i = 2; i < parts.size(); i++) servers.add(IpAddress.parse(parts.get(i)));
    stack.dnsServers(servers);
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int comma; (comma = text.indexOf(',', start)) >= 0; start = comma + 1) parts.add(text.substring(start, comma));
    parts.add(text.substring(start));
    return parts;
  }
}
