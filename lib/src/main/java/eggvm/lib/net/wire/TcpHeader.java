package eggvm.lib.net.wire;

/// Writes a TCP header in front of a payload: options first, then [#prepend]. One object is used again and again.
public final class TcpHeader {
  private static final int MAX_OPTION_BYTES = 40;

  private final byte[] options = new byte[MAX_OPTION_BYTES];
  private int optionBytes;

  public TcpHeader clear() {
    optionBytes = 0;
    return this;
  }

  public int optionBytes() { return optionBytes; }

  public void mss(int bytes) {
    Bytes.put16(options, optionBytes, 0x0204);
    Bytes.put16(options, optionBytes + 2, bytes);
    optionBytes += 4;
  }

  public void windowScale(int shift) {
    Bytes.put32(options, optionBytes, 0x0103_0300 | shift);
    optionBytes += 4;
  }

  public void sackPermitted() {
    Bytes.put32(options, optionBytes, 0x0101_0402);
    optionBytes += 4;
  }

  public void timestamps(int value, int echo) {
    Bytes.put32(options, optionBytes, 0x0101_080a);
    Bytes.put32(options, optionBytes + 4, value);
    Bytes.put32(options, optionBytes + 8, echo);
    optionBytes += 12;
  }

  /// How many blocks still fit.
  public int sackRoom() { return (MAX_OPTION_BYTES - optionBytes - 4) / 8; }

  /// The blocks follow, each by [#sackBlock].
  public void sack(int blocks) {
    Bytes.put32(options, optionBytes, 0x0101_0500 | 2 + 8 * blocks);
    optionBytes += 4;
  }

  public void sackBlock(int left, int right) {
    Bytes.put32(options, optionBytes, left);
    Bytes.put32(options, optionBytes + 4, right);
    optionBytes += 8;
  }

  /// The packet has its payload, addresses and protocol. With `offload` the checksum is left to the device.
  public void prepend(Packet packet, int sourcePort, int destinationPort, int sequence, int acknowledgment, int flags, int window, boolean offload) {
    packet.start -= TcpView.HEADER_BYTES + optionBytes;
    byte[] b = packet.bytes;
    int at = packet.start;
    Bytes.put16(b, at, sourcePort);
    Bytes.put16(b, at + 2, destinationPort);
    Bytes.put32(b, at + 4, sequence);
    Bytes.put32(b, at + 8, acknowledgment);
    Bytes.put8(b, at + 12, (TcpView.HEADER_BYTES + optionBytes) << 2);
    Bytes.put8(b, at + 13, flags);
    Bytes.put16(b, at + 14, window);
    Bytes.put32(b, at + 16, 0);
    System.arraycopy(options, 0, b, at + TcpView.HEADER_BYTES, optionBytes);
    long pseudo = packet.pseudoHeaderSum();
    Bytes.put16(b, at + 16, offload ? Checksum.fold(pseudo) : Checksum.finish(pseudo + Checksum.sum(b, at, packet.lengthBytes())));
  }
}
