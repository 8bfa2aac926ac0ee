package eggvm.lib.net.sntp;

import eggvm.lib.net.wire.Bytes;

/// What a server answers. Times are nanoseconds since 1970.
/// ```
///   0  leap 2, version 3, mode 3 bits   1  stratum 1   2  interval 1   3  precision 1   4  root delay 4   8  root dispersion 4   12  reference 4
///  16  set 8   24  originate 8   32  received 8   40  sent 8           a time is seconds since 1900 and their fraction, 4 bytes each
/// ```
sealed interface SntpReply {
  int MESSAGE_BYTES = 48, TRANSMIT = 40, QUESTION = 4 << 3 | 3;

  /// When the question came to the server and when its answer left.
  record Time(long receivedNanos, long sentNanos) implements SntpReply {}

  /// Of stratum 0 (RFC 5905 section 7.4); `code` are four characters.
  record Kiss(String code) implements SntpReply {}

  /// The server knows no time, or says nonsense.
  record Unusable() implements SntpReply {}

  /// Not an answer to the question with this transmit time.
  record Foreign() implements SntpReply {}

  int ORIGINATE = 24, RECEIVED = 32, MODE_SERVER = 4, NO_LEAP_KNOWN = 3, MOST_STRATUM = 15;
  /// Of root delay and dispersion, in 1/65536 s (MAXDISP of RFC 5905).
  long MOST_DISTANCE = 16L << 16;
  /// From 1900 to 1970, and until the seconds begin anew in 2036.
  long EPOCH_SECONDS = 2_208_988_800L, ERA_SECONDS = 1L << 32;
  long NANOS_PER_SECOND = 1_000_000_000L;

  static SntpReply of(byte[] b, int lengthBytes, long question) {
    if (lengthBytes < MESSAGE_BYTES || Bytes.i64(b, ORIGINATE) != question || (Bytes.u8(b, 0) & 7) != MODE_SERVER) return new Foreign();
    int stratum = Bytes.u8(b, 1);
    if (stratum == 0) return new Kiss("" + (char) Bytes.u8(b, 12) + (char) Bytes.u8(b, 13) + (char) Bytes.u8(b, 14) + (char) Bytes.u8(b, 15));
    long distance = Bytes.u32(b, 4) / 2 + Bytes.u32(b, 8);
    int version = Bytes.u8(b, 0) >> 3 & 7;
    boolean isSynchronized = Bytes.u8(b, 0) >> 6 != NO_LEAP_KNOWN && stratum <= MOST_STRATUM && version >= 3 && distance < MOST_DISTANCE;
    boolean hasTimes = Bytes.i64(b, RECEIVED) != 0 && Bytes.i64(b, TRANSMIT) != 0 && nanos(b, RECEIVED) <= nanos(b, TRANSMIT);
    return isSynchronized && hasTimes ? new Time(nanos(b, RECEIVED), nanos(b, TRANSMIT)) : new Unusable();
  }

  /// Seconds whose first bit is not set are those after 2036 (RFC 4330 section 3).
  private static long nanos(byte[] b, int at) {
    long seconds = Bytes.u32(b, at);
    if (seconds < ERA_SECONDS / 2) seconds += ERA_SECONDS;
    return (seconds - EPOCH_SECONDS) * NANOS_PER_SECOND + (Bytes.u32(b, at + 4) * NANOS_PER_SECOND >>> 32);
  }
}
