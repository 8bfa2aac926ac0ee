package eggvm.lib.net.dhcp;

import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/// A server's message (RFC 2131 figure 1).
/// ```
///  0 op 1   1 hardware type 1   2 hardware bytes 1   4 transaction 4   10 flags 2   12 client 4   16 yours 4   20 server 4
///  28 client hardware 16   44 server name 64   108 file 128   236 magic 4   240 options: code 1, length 1, value
/// ```
final class DhcpView {
  static final int REPLY = 2, OPTIONS_AT = 240, MAGIC = 0x6382_5363;
  static final int OPTION_MASK = 1, OPTION_ROUTER = 3, OPTION_DNS = 6, OPTION_HOST = 12, OPTION_DOMAIN = 15, OPTION_ADDRESS = 50, OPTION_LEASE = 51, OPTION_TYPE = 53,
      OPTION_SERVER = 54, OPTION_PARAMETERS = 55, OPTION_MAX_SIZE = 57, OPTION_RENEW = 58, OPTION_REBIND = 59, OPTION_CLIENT = 61;
  private static final int OPTION_OVERLOAD = 52, END = 255, NAME_AT = 44, FILE_AT = 108, FILE_END = 236;

  private byte[] bytes;
  private int lengthBytes;

  /// False: no answer that can be read.
  boolean wrap(byte[] bytes, int lengthBytes) {
    this.bytes = bytes;
    this.lengthBytes = lengthBytes;
    return lengthBytes >= OPTIONS_AT && bytes[0] == REPLY && bytes[1] == 1 && bytes[2] == 6 && Bytes.i32(bytes, 236) == MAGIC;
  }

  int transaction() { return Bytes.i32(bytes, 4); }

  int yours() { return Bytes.i32(bytes, 16); }

  boolean isFor(byte[] hardware) {
    for (int i = 0; i < hardware.length; i++) if (bytes[28 + i] != hardware[i]) return false;
    return true;
  }

  /// Where an option's value begins; -1: it is not there. Options may go on in the fields for file and server name (RFC 2132 section 9.3).
  private int find(int code) {
    int at = find(code, OPTIONS_AT, lengthBytes);
    if (at >= 0 || code == OPTION_OVERLOAD) return at;
    int overload = find(OPTION_OVERLOAD, OPTIONS_AT, lengthBytes);
    int fields = overload < 0 || bytes[overload - 1] != 1 ? 0 : bytes[overload];
    if ((fields & 1) != 0) at = find(code, FILE_AT, FILE_END);
    if (at < 0 && (fields & 2) != 0) at = find(code, NAME_AT, FILE_AT);
    return at;
  }

  private int find(int code, int from, int end) {
    int at = from;
    while (at < end) {
      int found = bytes[at] & 0xff;
      if (found == END) return -1;
      if (found == 0) {
        at++;
        continue;
      }
      if (at + 2 > end || at + 2 + (bytes[at + 1] & 0xff) > end) return -1;
      if (found == code) return at + 2;
      at += 2 + (bytes[at + 1] & 0xff);
    }
    return -1;
  }

  private int length(int valueAt) { return bytes[valueAt - 1] & 0xff; }

  /// 0: none.
  int type() {
    int at = find(OPTION_TYPE);
    return at < 0 || length(at) != 1 ? 0 : bytes[at];
  }

  long number(int code, long otherwise) {
    int at = find(code);
    return at < 0 || length(at) != 4 ? otherwise : Bytes.u32(bytes, at);
  }

  /// Of a list the first; null: none.
  IpAddress address(int code) {
    int at = find(code);
    return at < 0 || length(at) < 4 ? null : IpAddress.ipv4(Bytes.i32(bytes, at));
  }

  List<IpAddress> addresses(int code) {
    List<IpAddress> all = new ArrayList<>();
    int at = find(code);
    if (at >= 0) for (int i = 0; i + 4 <= length(at) && all.size() < 3; i += 4) all.add(IpAddress.ipv4(Bytes.i32(bytes, at + i)));
    return all;
  }

  String text(int code) {
    int at = find(code);
    StringBuilder out = new StringBuilder();
    if (at >= 0) for (int i = 0; i < length(at) && bytes[at + i] != 0; i++) out.append((char) (bytes[at + i] & 0x7f));
    return out.toString();
  }

  /// Null: the offer or acknowledgment lacks what is needed.
  DhcpLease lease() {
    IpAddress server = address(OPTION_SERVER);
    IpAddress own = IpAddress.ipv4(yours());
    long lease = number(OPTION_LEASE, 0);
    if (server == null || lease == 0 || own.isAny() || own.isMulticast() || own.isLoopback() || yours() == -1) return null;
    int mask = (int) number(OPTION_MASK, 0xffff_ff00L);
    int bits = Integer.numberOfLeadingZeros(~mask);
    long rebind = Math.min(lease, number(OPTION_REBIND, lease == DhcpLease.FOREVER ? lease : lease * 7 / 8));
    long renew = Math.min(rebind, number(OPTION_RENEW, lease == DhcpLease.FOREVER ? lease : lease / 2));
    return new DhcpLease(own, bits, address(OPTION_ROUTER), addresses(OPTION_DNS), text(OPTION_DOMAIN), server, lease, renew, rebind);
  }
}
