package eggvm.lib.net;

import eggvm.hal.device.NetDevice;
import eggvm.lib.net.socket.EchoSocket;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.NetworkException;
import eggvm.lib.net.socket.TcpSocket;
import eggvm.lib.net.socket.UdpSocket;
import java.util.List;

/// The whole stack, driven from outside under one lock.
public final class NetworkStack {
  public NetworkStack(NetClock clock, NetRandom random, Limits limits) {}

  public NetInterface add(NetDevice device) { throw new UnsupportedOperationException(); }

  /// The loopback interface (127.0.0.0/8 and ::1) first.
  public List<NetInterface> interfaces() { throw new UnsupportedOperationException(); }

  public TcpSocket tcp() throws NetworkException { throw new UnsupportedOperationException(); }

  public UdpSocket udp() throws NetworkException { throw new UnsupportedOperationException(); }

  public EchoSocket echo() throws NetworkException { throw new UnsupportedOperationException(); }

  /// Takes frames from the devices, fires timers and sends what is due. Nothing escapes it, whatever arrives.
  public void poll() { throw new UnsupportedOperationException(); }

  /// When [#poll] must be called at the latest, by the clock given; `Long.MAX_VALUE`: not before something arrives. A time that has passed means: at once.
  public long nextDeadlineNanos() { throw new UnsupportedOperationException(); }

  /// Servers in the order in which they are asked.
  public List<IpAddress> dnsServers() { throw new UnsupportedOperationException(); }

  public void dnsServers(List<IpAddress> servers) { throw new UnsupportedOperationException(); }
}
