package eggvm.lib.net.socket;

/// Reads addresses in the forms of RFC 4291 section 2.2 and writes them in that of RFC 5952.
final class AddressText {
  private final String text;
  private int at;

  AddressText(String text) { this.text = text; }

  IpAddress parse() {
    IpAddress address = text.indexOf(':') < 0 ? IpAddress.ipv4(dotted()) : ipv6();
    if (at != text.length()) throw bad();
    return address;
  }

  private IllegalArgumentException bad() { return new IllegalArgumentException("no IP address: " + text); }

  private char peek() { return at < text.length() ? text.charAt(at) : 0; }

  private int dotted() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      if (i > 0) expect('.');
      value = value << 8 | decimal();
    }
    return value;
  }

  private void expect(char c) {
    if (peek() != c) throw bad();
    at++;
  }

  private int decimal() {
    int from = at;
    int value = 0;
    while (peek() >= '0' && peek() <= '9' && at - from < 3) value = value * 10 + text.charAt(at++) - '0';
    if (at == from || value > 255 || at - from > 1 && text.charAt(from) == '0') throw bad();
    return value;
  }

  private IpAddress ipv6() {
    int[] groups = new int[8];
    int count = 0;
    int gap = -1;
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at < text.length()) {
      if (count == 8) throw bad();
      if (isDottedNext()) {
        if (count > 6) throw bad();
        int value = dotted();
        groups[count++] = value >>> 16;
        groups[count++] = value & 0xffff;
        break;
      }
      groups[count++] = hexadecimal();
      if (at == text.length()) break;
      expect(':');
      if (peek() == ':') {
        if (gap >= 0) throw bad();
        gap = count;
        at++;
      } else if (at == text.length()) {
        throw bad();
      }
    }
    return assemble(groups, count, gap);
  }

  private boolean isDottedNext() {
    int colon = text.indexOf(':', at);
    return colon < 0 && text.indexOf('.', at) >= 0;
  }

  private int hexadecimal() {
    int from = at;
    int value = 0;
    while (at - from < 4 && Character.digit(peek(), 16) >= 0) value = value << 4 | Character.digit(text.charAt(at++), 16);
    if (at == from) throw bad();
    return value;
  }

  private IpAddress assemble(int[] groups, int count, int gap) {
    if (gap < 0 ? count != 8 : count > 7) throw bad();
    long high = 0;
    long low = 0;
    for (int i = 0; i < 8; i++) {
      int from = gap < 0 || i < gap ? i : i - (8 - count);
      long group = gap >= 0 && i >= gap && from < gap ? 0 : groups[from];
      if (i < 4) high = high << 16 | group;
      else low = low << 16 | group;
    }
    return IpAddress.of(high, low);
  }

  static String format(IpAddress address) {
    StringBuilder out = new StringBuilder();
    if (address.isIpv4()) {
      int value = address.toInt();
      return out.append(value >>> 24).append('.').append(value >>> 16 & 255).append('.').append(value >>> 8 & 255).append('.').append(value & 255).toString();
    }
    int gap = longestZeros(address);
    int gapGroups = gap < 0 ? 0 : zerosAt(address, gap);
    for (int i = 0; i < 8; i++) {
      if (i == gap) {
        out.append("::");
        i += gapGroups - 1;
        continue;
      }
      if (i > 0 && i != gap + gapGroups) out.append(':');
      out.append(Integer.toHexString(group(address, i)));
    }
    return out.toString();
  }

  private static int group(IpAddress address, int index) {
    return (int) ((index < 4 ? address.high() : address.low()) >>> 48 - 16 * (index & 3)) & 0xffff;
  }

  private static int zerosAt(IpAddress address, int index) {
    int count = 0;
    while (index + count < 8 && group(address, index + count) == 0) count++;
    return count;
  }

  /// The first of the longest runs of two or more zero groups; -1: none.
  private static int longestZeros(IpAddress address) {
    int best = -1;
    for (int i = 0; i < 8; i++) {
      if (zerosAt(address, i) >= 2 && (best < 0 || zerosAt(address, i) > zerosAt(address, best))) best = i;
    }
    return best;
  }
}
