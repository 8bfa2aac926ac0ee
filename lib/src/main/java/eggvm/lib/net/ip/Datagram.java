package eggvm.lib.net.ip;

import eggvm.lib.net.time.Timer;
import eggvm.lib.net.wire.Packet;

/// A datagram in parts: which bytes there are is a sorted list of disjoint ranges.
final class Datagram extends Timer {
  static final int CAPACITY_BYTES = 65535;
  private static final int MAX_RANGES = 64;

  private final Reassembly owner;
  private final int[] from = new int[MAX_RANGES];
  private final int[] to = new int[MAX_RANGES];
  private int ranges;
  private Packet packet;
  private int identification;
  /// -1: the last fragment has not come.
  private int totalBytes;
  boolean isInUse;

  Datagram(Reassembly owner) { this.owner = owner; }

  boolean isOf(Packet fragment, int identification) {
    return this.identification == identification && packet.sourceLow == fragment.sourceLow && packet.sourceHigh == fragment.sourceHigh
        && packet.destinationLow == fragment.destinationLow && packet.destinationHigh == fragment.destinationHigh
        && (packet.protocol == fragment.protocol || !fragment.isIpv4());
  }

  void begin(Packet fragment, int identification) {
    if (packet == null) packet = new Packet(CAPACITY_BYTES);
    packet.clear();
    packet.ipStart = -1;
    packet.from(fragment.sourceHigh, fragment.sourceLow);
    packet.to(fragment.destinationHigh, fragment.destinationLow);
    packet.protocol = fragment.protocol;
    packet.isGroupcast = fragment.isGroupcast;
    this.identification = identification;
    totalBytes = -1;
    ranges = 0;
  }

  /// False: it does not go with the others.
  boolean add(Packet fragment, int offset, boolean more) {
    int end = offset + fragment.lengthBytes();
    if (!more && totalBytes >= 0 && totalBytes != end || totalBytes >= 0 && end > totalBytes) return false;
    if (!more && ranges > 0 && to[ranges - 1] > end) return false;
    int at = 0;
    while (at < ranges && to[at] <= offset) at++;
    if (at < ranges && from[at] < end) return from[at] <= offset && end <= to[at] && isRepetition(fragment, offset);
    if (!insert(at, offset, end)) return false;
    if (!more) totalBytes = end;
    if (offset == 0) first(fragment);
    System.arraycopy(fragment.bytes, fragment.start, packet.bytes, Packet.HEADROOM_BYTES + offset, fragment.lengthBytes());
    return true;
  }

  private boolean isRepetition(Packet fragment, int offset) {
    for (int i = 0; i < fragment.lengthBytes(); i++) {
      if (packet.bytes[Packet.HEADROOM_BYTES + offset + i] != fragment.bytes[fragment.start + i]) return false;
    }
    return true;
  }

  /// Keeps the first fragment's headers, so that an ICMP error can quote them.
  private void first(Packet fragment) {
    int headers = fragment.start - fragment.ipStart;
    packet.protocol = fragment.protocol;
    packet.hopLimit = fragment.hopLimit;
    packet.trafficClass = fragment.trafficClass;
    if (headers > Packet.HEADROOM_BYTES) return;
    packet.ipStart = Packet.HEADROOM_BYTES - headers;
    System.arraycopy(fragment.bytes, fragment.ipStart, packet.bytes, packet.ipStart, headers);
  }

  private boolean insert(int at, int offset, int end) {
    boolean joinsLeft = at > 0 && to[at - 1] == offset;
    boolean joinsRight = at < ranges && from[at] == end;
    if (joinsLeft && joinsRight) {
      to[at - 1] = to[at];
      removeRange(at);
    } else if (joinsLeft) {
      to[at - 1] = end;
    } else if (joinsRight) {
      from[at] = offset;
    } else {
      return insertRange(at, offset, end);
    }
    return true;
  }

  private void removeRange(int at) {
    ranges--;
    System.arraycopy(from, at + 1, from, at, ranges - at);
    System.arraycopy(to, at + 1, to, at, ranges - at);
  }

  private boolean insertRange(int at, int offset, int end) {
    if (ranges == MAX_RANGES) return false;
    System.arraycopy(from, at, from, at + 1, ranges - at);
    System.arraycopy(to, at, to, at + 1, ranges - at);
    from[at] = offset;
    to[at] = end;
    ranges++;
    return true;
  }

  boolean hasFirst() { return ranges > 0 && from[0] == 0 && packet.ipStart >= 0; }

  boolean isComplete() { return totalBytes >= 0 && ranges == 1 && from[0] == 0 && to[0] == totalBytes; }

  /// What there is from the beginning on.
  Packet finish() {
    packet.start = Packet.HEADROOM_BYTES;
    packet.end = packet.start + to[0];
    return packet;
  }

  @Override
  protected void fire() { owner.expire(this); }
}
