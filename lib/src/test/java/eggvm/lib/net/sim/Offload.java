package eggvm.lib.net.sim;

import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.Checksum;

/// What a device does that completes checksums.
final class Offload {
  private Offload() {}

  static void complete(byte[] frame) {
    int type = Bytes.u16(frame, 12);
    boolean ipv4 = type == 0x800;
    if (!ipv4 && type != 0x86dd || ipv4 && (Bytes.u16(frame, 20) & 0x3fff) != 0) return;
    int protocol = frame[ipv4 ? 23 : 20];
    int at = ipv4 ? 14 + (frame[14] & 15) * 4 : 54;
    int end = ipv4 ? 14 + Bytes.u16(frame, 16) : 54 + Bytes.u16(frame, 18);
    int field = protocol == 6 ? at + 16 : protocol == 17 ? at + 6 : 0;
    if (field > 0) Bytes.put16(frame, field, Checksum.finish(Checksum.sum(frame, at, end - at)));
  }
}
