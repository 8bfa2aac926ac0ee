package eggvm.lib.net.udp;

import eggvm.lib.net.BufferBudget;
import eggvm.lib.net.ip.IpInterface;
import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.socket.Notified;

/// The stack's half of a UDP socket. Port 0: not bound; remote port 0: not connected.
public final class UdpPort {
  private static final int MAX_GROUPS = 20;

  final Notified user;
  public final DatagramQueue queue;
  public long localHigh, localLow;
  public int localPort;
  public long remoteHigh, remoteLow;
  public int remotePort;
  public boolean reusesAddress, isIpv6Only, mayBroadcast, multicastLoops = true;
  public int hopLimit = 64, multicastHopLimit = 1, trafficClass;
  /// Null: any.
  public IpInterface boundTo;
  public IpInterface multicastOut;
  final IpInterface[] groupInterfaces = new IpInterface[MAX_GROUPS];
  final long[] groupHighs = new long[MAX_GROUPS];
  final long[] groupLows = new long[MAX_GROUPS];
  int groupCount;
  UdpPort nextInBucket;

  public UdpPort(Notified user, int queueBytes, BufferBudget budget) {
    this.user = user;
    queue = new DatagramQueue(queueBytes, budget);
  }

  public boolean isBound() { return localPort != 0; }

  public boolean isConnected() { return remotePort != 0; }

  /// Whether datagrams to this address of ours are for this port.
  boolean covers(long high, long low) {
    if (localHigh == 0 && localLow == 0) return !isIpv6Only || !IpAddress.isIpv4(high, low);
    return IpAddress.isAny(localHigh, localLow) ? IpAddress.isIpv4(high, low) : localLow == low && localHigh == high;
  }

  boolean takesFrom(long high, long low, int port) { return remotePort == 0 || remotePort == port && remoteLow == low && remoteHigh == high; }

  /// Connected beats bound beats wildcard.
  int precision() { return (remotePort != 0 ? 2 : 0) + (IpAddress.isAny(localHigh, localLow) ? 0 : 1); }

  int findGroup(IpInterface on, long high, long low) {
    for (int i = 0; i < groupCount; i++) if (groupLows[i] == low && groupHighs[i] == high && (on == null || groupInterfaces[i] == on)) return i;
    return -1;
  }

  boolean addGroup(IpInterface on, long high, long low) {
    if (groupCount == MAX_GROUPS) return false;
    groupInterfaces[groupCount] = on;
    groupHighs[groupCount] = high;
    groupLows[groupCount++] = low;
    return true;
  }

  void removeGroup(int at) {
    groupCount--;
    groupInterfaces[at] = groupInterfaces[groupCount];
    groupHighs[at] = groupHighs[groupCount];
    groupLows[at] = groupLows[groupCount];
    groupInterfaces[groupCount] = null;
  }
}
