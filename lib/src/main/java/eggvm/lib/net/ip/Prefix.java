package eggvm.lib.net.ip;

/// Comparing the first bits of addresses.
final class Prefix {
  private Prefix() {}

  static boolean matches(long aHigh, long aLow, int bits, long bHigh, long bLow) { return commonBits(aHigh, aLow, bHigh, bLow) >= bits; }

  static int commonBits(long aHigh, long aLow, long bHigh, long bLow) {
    return aHigh != bHigh ? Long.numberOfLeadingZeros(aHigh ^ bHigh) : 64 + Long.numberOfLeadingZeros(aLow ^ bLow);
  }
}
