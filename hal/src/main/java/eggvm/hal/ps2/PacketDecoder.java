package eggvm.hal.ps2;

/// Puts a mouse's bytes together. A packet is an int: the mouse's bytes, the first in bits 7-0; one without a wheel has 0 in bits 31-24.
/// ```
/// 0  7 overflow of Y  6 of X  5 sign of Y  4 of X  3 always 1  2 middle  1 right  0 left      1  X      2  Y, upwards      3  wheel
/// ```
/// A byte may be lost. Then a packet begins in the wrong place; it ends there when bit 3 is missing where a first byte should be, or when the mouse has paused.
final class PacketDecoder {
  private PacketDecoder() {}

  /// No packet: a real one has bit 3.
  static final int NONE = 0;
  private static final int ALWAYS = 1 << 3;
  private static final int LOST_COUNT = 3 << 6;
  private static final int PLAIN_BYTES = 3;
  private static final int WHEEL_BYTES = 4;
  /// The bytes of a packet follow each other within some milliseconds.
  private static final long LONGEST_GAP_NANOS = 100_000_000;

  private static int packetBytes;
  private static int packet;
  private static int count;
  private static long lastNanos;

  static void use(boolean hasWheel) {
    packetBytes = hasWheel ? WHEEL_BYTES : PLAIN_BYTES;
    count = 0;
  }

  /// A whole packet, or [#NONE]. One whose counters ran over says nothing about the way and is dropped.
  static int next(int octet, long nanos) {
    if (nanos - lastNanos > LONGEST_GAP_NANOS) count = 0;
    lastNanos = nanos;
    if (count == 0) {
      if ((octet & ALWAYS) == 0) return NONE;
      packet = 0;
    }
    packet |= octet << 8 * count++;
    if (count < packetBytes) return NONE;
    count = 0;
    return (packet & LOST_COUNT) == 0 ? packet : NONE;
  }

  static int buttons(int packet) { return packet & 7; }

  static int right(int packet) { return (packet >>> 8 & 0xFF) - (packet << 4 & 0x100); }

  static int up(int packet) { return (packet >>> 16 & 0xFF) - (packet << 3 & 0x100); }

  static int wheel(int packet) { return packet >> 24; }
}
