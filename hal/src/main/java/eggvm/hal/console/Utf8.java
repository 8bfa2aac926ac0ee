package eggvm.hal.console;

/// Bytes to characters; a sequence may be spread over writes. Source: RFC 3629, section 4.
final class Utf8 {
  /// More bytes are wanted.
  static final int INCOMPLETE = -1;

  private int value;
  private int wantedBytes;
  private int leastValue;

  /// The character; [Font#REPLACEMENT] for one outside of the basic plane, half of a pair, or what is no UTF-8.
  int next(int octet) {
    if (octet >= 0x80 && octet < 0xC0) return wantedBytes == 0 ? Font.REPLACEMENT : continued(octet);
    wantedBytes = octet < 0xC0 ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : octet < 0xF8 ? 3 : 0;
    if (wantedBytes == 0) return octet < 0x80 ? octet : Font.REPLACEMENT;
    value = octet & (1 << 6 - wantedBytes) - 1;
    leastValue = wantedBytes == 1 ? 0x80 : wantedBytes == 2 ? 0x800 : 0x10000;
    return INCOMPLETE;
  }

  private int continued(int octet) {
    value = value << 6 | octet & 0x3F;
    if (--wantedBytes > 0) return INCOMPLETE;
    boolean isShown = value >= leastValue && value < 0x10000 && (value & 0xF800) != 0xD800;
    return isShown ? value : Font.REPLACEMENT;
  }
}
