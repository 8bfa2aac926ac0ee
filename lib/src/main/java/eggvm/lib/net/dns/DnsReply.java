package eggvm.lib.net.dns;

import eggvm.lib.net.socket.IpAddress;
import eggvm.lib.net.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/// A server's reply (RFC 1035 section 4.1), read for one question. Aliases are followed as far as the reply goes.
/// ```
///  0 identifier 2   2 flags 2   4 questions 2   6 answers 2   8 authorities 2   10 additional 2   12 question, then records:
///  name   type 2   class 2   time to live 4   length 2   data
/// ```
final class DnsReply {
  static final int OK = 0, NO_SUCH_NAME = 3;
  private static final int HEADER_BYTES = 12, TYPE_CNAME = 5, TYPE_SOA = 6, CLASS_IN = 1, FLAG_REPLY = 0x8000, FLAG_TRUNCATED = 0x200, MAX_ALIASES = 8;
  private static final int MAX_ADDRESSES = 16, MAX_RECORDS = 200;

  private final byte[] b;
  private final int end;
  private int at;
  final List<IpAddress> addresses = new ArrayList<>();
  /// Seconds; of an empty answer from the SOA record (RFC 2308 section 5), -1: not told.
  long lifeSeconds = Long.MAX_VALUE;
  /// What the name stands for in the end: itself, or an alias whose addresses are not in the reply.
  String target;
  int code;
  boolean isTruncated;

  DnsReply(byte[] bytes, int lengthBytes) {
    b = bytes;
    end = lengthBytes;
  }

  static int identifier(byte[] b) { return Bytes.u16(b, 0); }

  /// False: it is no reply to this question.
  boolean read(String name, int type) {
    if (end < HEADER_BYTES) return false;
    int flags = Bytes.u16(b, 2);
    code = flags & 15;
    isTruncated = (flags & FLAG_TRUNCATED) != 0;
    at = HEADER_BYTES;
    if ((flags & FLAG_REPLY) == 0 || Bytes.u16(b, 4) != 1 || !name.equals(name()) || at + 4 > end) return false;
    if (Bytes.u16(b, at) != type || Bytes.u16(b, at + 2) != CLASS_IN) return false;
    at += 4;
    int first = at;
    target = name;
    for (int i = 0; i < MAX_ALIASES; i++) {
      at = first;
      String alias = answers(type);
      if (alias == null || !addresses.isEmpty()) break;
      target = alias;
    }
    if (addresses.isEmpty()) authority(first);
    return true;
  }

  /// Collects the addresses of the target; returns what it is an alias of, or null.
  private String answers(int type) {
    int count = Math.min(MAX_RECORDS, Bytes.u16(b, 6));
    String alias = null;
    for (int i = 0; i < count; i++) {
      String owner = name();
      if (owner == null || at + 10 > end) return alias;
      int found = Bytes.u16(b, at);
      boolean isOurs = owner.equals(target) && Bytes.u16(b, at + 2) == CLASS_IN;
      long life = Math.max(0, Bytes.i32(b, at + 4));
      int length = Bytes.u16(b, at + 8);
      at += 10;
      int next = at + length;
      if (next > end) return alias;
      if (isOurs && found == type && length == (type == Question.A ? 4 : 16)) {
        lifeSeconds = Math.min(lifeSeconds, life);
        if (addresses.size() < MAX_ADDRESSES) addresses.add(address(length));
      } else if (isOurs && found == TYPE_CNAME && alias == null) {
        lifeSeconds = Math.min(lifeSeconds, life);
        alias = name();
      }
      at = next;
    }
    return alias;
  }

  private IpAddress address(int length) {
    return length == 4 ? IpAddress.ipv4(Bytes.i32(b, at)) : IpAddress.of(Bytes.i64(b, at), Bytes.i64(b, at + 8));
  }

  private void authority(int first) {
    at = first;
    lifeSeconds = -1;
    int answers = Math.min(MAX_RECORDS, Bytes.u16(b, 6));
    int count = answers + Math.min(MAX_RECORDS, Bytes.u16(b, 8));
    for (int i = 0; i < count; i++) {
      if (name() == null || at + 10 > end) return;
      int found = Bytes.u16(b, at);
      long life = Math.max(0, Bytes.i32(b, at + 4));
      int next = at + 10 + Bytes.u16(b, at + 8);
      if (next > end) return;
      if (i >= answers && found == TYPE_SOA && Bytes.u16(b, at + 8) >= 22) lifeSeconds = Math.min(life, Math.max(0, Bytes.i32(b, next - 4)));
      at = next;
    }
  }

  /// Reads a name, compressed or not, and stands behind it; null: it is malformed. Pointers must point back, so there is an end.
  private String name() {
    StringBuilder out = new StringBuilder();
    int from = at;
    int behind = -1;
    int lowest = at;
    while (from < end) {
      int length = b[from] & 0xff;
      if (length == 0) {
        at = behind < 0 ? from + 1 : behind;
        return out.toString();
      }
      if (length >= 0xc0) {
        if (from + 2 > end) return null;
        if (behind < 0) behind = from + 2;
        from = Bytes.u16(b, from) & 0x3fff;
        if (from >= lowest) return null;
        lowest = from;
        continue;
      }
      if (length > 63 || from + 1 + length > end || out.length() + length > 253) return null;
      if (out.length() > 0) out.append('.');
      for (int i = 1; i <= length; i++) out.append(DnsName.lower((char) (b[from + i] & 0xff)));
      from += 1 + length;
    }
    return null;
  }
}
