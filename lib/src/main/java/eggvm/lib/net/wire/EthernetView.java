package eggvm.lib.net.wire;

/// An Ethernet II header.
/// ```
///  0  destination 6   6  source 6   12  type 2
/// ```
public final class EthernetView {
  public static final int HEADER_BYTES = 14;
  public static final int TYPE_IPV4 = 0x0800, TYPE_ARP = 0x0806, TYPE_IPV6 = 0x86dd;
  public static final long BROADCAST = 0xffff_ffff_ffffL;

  private byte[] bytes;
  private int at;

  public boolean wrap(byte[] bytes, int offset, int lengthBytes) {
    this.bytes = bytes;
    at = offset;
    return lengthBytes >= HEADER_BYTES;
  }

  /// Hardware addresses are the low 48 bits of a long.
  public long destination() { return hardware(bytes, at); }

  public long source() { return hardware(bytes, at + 6); }

  public int type() { return Bytes.u16(bytes, at + 12); }

  public static boolean isGroup(long hardware) { return (hardware >>> 40 & 1) != 0; }

  public static long hardware(byte[] b, int at) { return (long) Bytes.u16(b, at) << 32 | Bytes.u32(b, at + 2); }

  public static void putHardware(byte[] b, int at, long hardware) {
    Bytes.put16(b, at, (int) (hardware >>> 32));
    Bytes.put32(b, at + 2, (int) hardware);
  }

  /// Puts a header before the packet.
  public static void prepend(Packet packet, long destination, long source, int type) {
    packet.start -= HEADER_BYTES;
    putHardware(packet.bytes, packet.start, destination);
    putHardware(packet.bytes, packet.start + 6, source);
    Bytes.put16(packet.bytes, packet.start + 12, type);
  }
}
