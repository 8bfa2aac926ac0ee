package eggvm.lib.net.wire;

/// A UDP header (RFC 768).
/// ```
///  0 source port 2   2 destination port 2   4 bytes with header 2   6 checksum 2
/// ```
public final class UdpView {
  public static final int HEADER_BYTES = 8;

  private byte[] bytes;
  private int at;

  public boolean wrap(byte[] bytes, int offset, int lengthBytes) {
    this.bytes = bytes;
    at = offset;
    return lengthBytes >= HEADER_BYTES && lengthBytes() >= HEADER_BYTES && lengthBytes() <= lengthBytes;
  }

  public int sourcePort() { return Bytes.u16(bytes, at); }

  public int destinationPort() { return Bytes.u16(bytes, at + 2); }

  public int lengthBytes() { return Bytes.u16(bytes, at + 4); }

  public int checksum() { return Bytes.u16(bytes, at + 6); }

  /// Puts a header before the payload. With `offload` the checksum is left to the device.
  public static void prepend(Packet packet, int sourcePort, int destinationPort, boolean offload) {
    packet.start -= HEADER_BYTES;
    byte[] b = packet.bytes;
    int at = packet.start;
    Bytes.put16(b, at, sourcePort);
    Bytes.put16(b, at + 2, destinationPort);
    Bytes.put16(b, at + 4, packet.lengthBytes());
    Bytes.put16(b, at + 6, 0);
    long pseudo = packet.pseudoHeaderSum();
    int sum = offload ? Checksum.fold(pseudo) : Checksum.finish(pseudo + Checksum.sum(b, at, packet.lengthBytes()));
    Bytes.put16(b, at + 6, sum == 0 && !offload ? 0xffff : sum);
  }
}
