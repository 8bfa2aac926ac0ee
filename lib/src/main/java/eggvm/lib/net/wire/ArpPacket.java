package eggvm.lib.net.wire;

/// ARP for IPv4 over Ethernet (RFC 826).
/// ```
///  0 1 (Ethernet) 2   2 0x0800 2   4 6   5 4   6 operation 2   8 sender hardware 6   14 sender 4   18 target hardware 6   24 target 4
/// ```
public record ArpPacket(int operation, long senderHardware, int sender, long targetHardware, int target) {
  public static final int BYTES = 28;
  public static final int REQUEST = 1, REPLY = 2;

  public ArpPacket {
    if (operation != REQUEST && operation != REPLY) throw new IllegalArgumentException("operation " + operation);
  }

  /// Whether what is there can be made a record of.
  public static boolean isValid(Packet packet) {
    byte[] b = packet.bytes;
    int at = packet.start;
    return packet.lengthBytes() >= BYTES && Bytes.i32(b, at) == 0x0001_0800 && Bytes.u16(b, at + 4) == 0x0604
        && (Bytes.u16(b, at + 6) == REQUEST || Bytes.u16(b, at + 6) == REPLY);
  }

  public static ArpPacket of(Packet packet) {
    byte[] b = packet.bytes;
    int at = packet.start;
    return new ArpPacket(Bytes.u16(b, at + 6), EthernetView.hardware(b, at + 8), Bytes.i32(b, at + 14), EthernetView.hardware(b, at + 18), Bytes.i32(b, at + 24));
  }

  public void appendTo(Packet packet) {
    byte[] b = packet.bytes;
    int at = packet.end;
    Bytes.put32(b, at, 0x0001_0800);
    Bytes.put16(b, at + 4, 0x0604);
    Bytes.put16(b, at + 6, operation);
    EthernetView.putHardware(b, at + 8, senderHardware);
    Bytes.put32(b, at + 14, sender);
    EthernetView.putHardware(b, at + 18, targetHardware);
    Bytes.put32(b, at + 24, target);
    packet.end += BYTES;
  }
}
