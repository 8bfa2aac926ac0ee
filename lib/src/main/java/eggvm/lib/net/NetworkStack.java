package eggvm.lib.net;

import eggvm.hal.device.NetDevice;
import eggvm.lib.net.icmp.IcmpLayer;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.ip.IpLayer;
import eggvm.lib.net.socket.EchoSocket;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.SocketError;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.tcp.Settings;
import eggvm.lib.net.tcp.TcpLayer;
import eggvm.lib.net.udp.UdpLayer;
import eggvm.lib.net.wire.Packet;
import java.util.ArrayList;
import java.util.List;

/// The whole stack, driven from outside under one lock.
/// ```
///   lock ─▸ poll ─▸ unlock ─▸ sleep until nextDeadlineNanos, or a device's interrupt, or a socket call that moved the deadline to now
/// ```
public final class NetworkStack {
  private static final int LARGEST_FRAME_BYTES = 65535;
  private static final long RETRY_NANOS = 1_000_000;

  private final Environment environment;
  private final IpLayer ip;
  private final IcmpLayer icmp;
  private final UdpLayer udp;
  private final TcpLayer tcp;
  private final SocketCount sockets;
  private final List<NetInterface> interfaces = new ArrayList<>();
  private final Packet incoming = new Packet(LARGEST_FRAME_BYTES);
  private List<IpAddress> dnsServers = List.of();
  private boolean hasMore;

  public NetworkStack(NetClock clock, NetRandom random, Limits limits) {
    environment = new Environment(clock, random, limits);
    sockets = new SocketCount(limits.sockets());
    ip = new IpLayer(environment);
    icmp = new IcmpLayer(ip);
    udp = new UdpLayer(ip, icmp.errors(), icmp.groupReports());
    tcp = new TcpLayer(ip, sockets);
    interfaces.add(new NetInterface(ip, ip.loopback()));
  }

  /// The device is used from the next poll on. It has no address yet: see [NetInterface#configure] and `dhcp`; IPv6 addresses itself when told so.
  public NetInterface add(NetDevice device) {
    NetInterface made = new NetInterface(ip, ip.add(device));
    interfaces.add(made);
    return made;
  }

  /// Gives the interface its link-local IPv6 address and listens to routers.
  public void startIpv6(NetInterface on) { icmp.discovery().routers().start(on.ip()); }

  /// The loopback interface (127.0.0.0/8 and ::1) first.
  public List<NetInterface> interfaces() { return interfaces; }

  private Runnable count() throws NetworkException {
    if (sockets.isFull()) throw new NetworkException(SocketError.TOO_MANY_SOCKETS);
    return sockets.opened();
  }

  public TcpSocket tcp() throws NetworkException {
    Limits limits = environment.limits;
    return new TcpSocket(tcp, new Settings(limits.sendBufferBytes(), limits.receiveBufferBytes()), count());
  }

  public UdpSocket udp() throws NetworkException { return new UdpSocket(udp, environment.limits.receiveBufferBytes(), count()); }

  public EchoSocket echo() throws NetworkException { return new EchoSocket(environment, icmp.echoPorts(), count()); }

  /// Takes frames from the devices, fires timers and sends what is due. Nothing escapes it, whatever arrives.
  public void poll() {
    ip.beginBurst();
    try {
      pollLinks();
    } finally {
      ip.endBurst();
    }
    if (!hasMore) for (int i = 0; i < interfaces.size(); i++) interfaces.get(i).ip().link().rest();
  }

  private void pollLinks() {
    for (int i = 0; i < interfaces.size(); i++) interfaces.get(i).ip().link().flush();
    fireTimers();
    int budget = environment.limits.framesPerPoll();
    do {
      hasMore = false;
      for (int i = 0; i < interfaces.size() && budget > 0; i++) if (receive(interfaces.get(i).ip())) budget--;
    } while (hasMore && budget > 0);
    unblock();
  }

  /// What a call to a socket has left to be done without the devices: packets on the loopback. Frames left in the call already.
  public void settle() {
    boolean hadMore = hasMore;
    IpInterface loopback = interfaces.getFirst().ip();
    for (int budget = environment.limits.framesPerPoll(); budget > 0 && ip.hasLoopbackPackets(); budget--) receive(loopback);
    hasMore = hadMore;
  }

  /// The program is at its end: all connections are closed; what was written goes on being delivered as long as [#poll] is called.
  public void end() { tcp.closeAll(); }

  /// There is a connection to another machine that has not yet taken all that was written to it.
  public boolean isDelivering() { return tcp.isDelivering(); }

  /// A defect in the stack costs the frame that showed it, not the machine.
  private boolean receive(IpInterface on) {
    try {
      if (!on.link().receive(incoming)) return false;
      hasMore = true;
      ip.receive(on, incoming);
    } catch (RuntimeException e) {
      fault(e);
    }
    return true;
  }

  private void fireTimers() {
    try {
      environment.timers.fireDue(environment.now());
    } catch (RuntimeException e) {
      fault(e);
    }
  }

  private void unblock() {
    try {
      if (tcp.hasBlocked()) tcp.unblock();
    } catch (RuntimeException e) {
      fault(e);
    }
  }

  private void fault(RuntimeException e) {
    environment.statistics.droppedInternal++;
    environment.statistics.lastFault = e;
  }

  /// When [#poll] must be called at the latest, by the clock given; `Long.MAX_VALUE`: not before something arrives. A time that has passed means: at once.
  public long nextDeadlineNanos() {
    if (hasMore || ip.hasLoopbackPackets()) return environment.now();
    long deadline = environment.timers.nextDeadlineNanos();
    return isWaitingForDevice() ? Math.min(deadline, environment.now() + RETRY_NANOS) : deadline;
  }

  private boolean isWaitingForDevice() {
    if (tcp.hasBlocked()) return true;
    for (int i = 0; i < interfaces.size(); i++) if (!interfaces.get(i).ip().link().hasRoom()) return true;
    return false;
  }

  /// Servers in the order in which they are asked: those set here, then those that IPv6 routers advertise.
  public List<IpAddress> dnsServers() {
    List<IpAddress> all = new ArrayList<>(dnsServers);
    all.addAll(icmp.discovery().routers().servers());
    return all;
  }

  public void dnsServers(List<IpAddress> servers) { dnsServers = List.copyOf(servers); }

  public Statistics statistics() { return environment.statistics; }

  public Environment environment() { return environment; }

  /// For diagnosis and tests.
  public TcpLayer tcpLayer() { return tcp; }

  public UdpLayer udpLayer() { return udp; }

  public IpLayer ipLayer() { return ip; }

  public int openSockets() { return sockets.open(); }
}
