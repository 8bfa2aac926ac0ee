package eggvm.hal.e1000;

/// Where the card shall sum and put the checksum: in TCP and UDP over IPv4 that is not in fragments (RFC 791, 768, 9293).
/// ```
/// 0 Ethernet   12 type   14 IPv4, in words of 4 bytes: bits 3-0 of 14   20 fragment   23 protocol   start: TCP (checksum at 16) | UDP (at 6)
/// ```
/// One number: start in bits 7-0, place of the checksum in 15-8.
final class Offload {
  private Offload() {}

  static final int NONE = 0;

  private static final int TYPE = 12;
  private static final int TYPE_IPV4 = 0x0800;
  private static final int HEADER = 14;
  private static final int LEAST_BYTES = 34;
  private static final int FRAGMENT = 20;
  private static final int FRAGMENT_BITS = 0x3FFF;
  private static final int PROTOCOL = 23;
  private static final int TCP = 6;
  private static final int TCP_CHECKSUM = 16;
  private static final int UDP = 17;
  private static final int UDP_CHECKSUM = 6;

  static int of(byte[] frame, int offset, int bytes) {
    if (bytes < LEAST_BYTES || pair(frame, offset + TYPE) != TYPE_IPV4) return NONE;
    if ((pair(frame, offset + FRAGMENT) & FRAGMENT_BITS) != 0) return NONE;
    int start = HEADER + 4 * (frame[offset + HEADER] & 15);
    int protocol = frame[offset + PROTOCOL];
    if (protocol != TCP && protocol != UDP) return NONE;
    int checksum = start + (protocol == TCP ? TCP_CHECKSUM : UDP_CHECKSUM);
    if (checksum + 2 > bytes) return NONE;
    // UDP without a checksum; a pseudo-header's sum is never 0.
    return pair(frame, offset + checksum) == 0 ? NONE : checksum << 8 | start;
  }

  static int start(int offload) { return offload & 0xFF; }

  static int checksum(int offload) { return offload >>> 8; }

  private static int pair(byte[] frame, int index) { return (frame[index] & 0xFF) << 8 | frame[index + 1] & 0xFF; }
}
