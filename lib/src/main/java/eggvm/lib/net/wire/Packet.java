package eggvm.lib.net.wire;

import eggvm.lib.net.socket.IpAddress;

/// A buffer with a packet in it and what the layers found out about it. Owned by whoever got it from a [PacketPool] or made it; never shared.
/// Receiving moves `start` up over the headers, sending moves it down. A received one may lie in its device's memory, see [#over].
public final class Packet {
  /// Room for Ethernet, IPv6 and TCP with all options.
  public static final int HEADROOM_BYTES = 128;

  private final byte[] own;
  /// Read only, while it is another's.
  public byte[] bytes;
  public int start;
  public int end;
  /// Where the IP header begins, valid from the IP layer's input on.
  public int ipStart;
  public long sourceHigh, sourceLow, destinationHigh, destinationLow;
  public int protocol;
  public int hopLimit;
  public int trafficClass;
  /// The device has found the TCP or UDP checksum right.
  public boolean isChecksumGood;
  /// Arrived by a link-layer or IP broadcast or multicast: no ICMP error may answer it (RFC 1122 section 3.2.2).
  public boolean isGroupcast;
  /// Sending: the IP layer may not cut it.
  public boolean mayNotFragment;
  /// Sending by IPv4: with the option that makes routers look.
  public boolean alertsRouters;

  Packet next;

  public Packet(int capacityBytes) { bytes = own = new byte[HEADROOM_BYTES + capacityBytes]; }

  public int lengthBytes() { return end - start; }

  /// Empty, with all headroom.
  public void clear() {
    bytes = own;
    start = end = HEADROOM_BYTES;
    sourceHigh = sourceLow = destinationHigh = destinationLow = 0;
    protocol = trafficClass = 0;
    hopLimit = 64;
    isChecksumGood = isGroupcast = mayNotFragment = alertsRouters = false;
  }

  /// What stands in somebody else's array, until [#clear].
  public void over(byte[] array, int at, int lengthBytes) {
    clear();
    bytes = array;
    start = at;
    end = at + lengthBytes;
  }

  public boolean isIpv4() { return IpAddress.isIpv4(destinationHigh, destinationLow); }

  public void from(long high, long low) {
    sourceHigh = high;
    sourceLow = low;
  }

  public void to(long high, long low) {
    destinationHigh = high;
    destinationLow = low;
  }

  public void append(byte[] from, int offset, int lengthBytes) {
    System.arraycopy(from, offset, bytes, end, lengthBytes);
    end += lengthBytes;
  }

  /// Takes bytes and addresses of another packet over; false: they do not fit.
  public boolean copy(Packet other) {
    clear();
    if (other.lengthBytes() > bytes.length - HEADROOM_BYTES) return false;
    append(other.bytes, other.start, other.lengthBytes());
    from(other.sourceHigh, other.sourceLow);
    to(other.destinationHigh, other.destinationLow);
    protocol = other.protocol;
    hopLimit = other.hopLimit;
    return true;
  }

  public long pseudoHeaderSum() {
    return Checksum.pseudoHeader(sourceHigh, sourceLow, destinationHigh, destinationLow, protocol, lengthBytes());
  }

  /// Sums the pseudo-header and all from `start` to `end`.
  public boolean isSumGood() { return isChecksumGood || Checksum.isGood(pseudoHeaderSum() + Checksum.sum(bytes, start, lengthBytes())); }
}
