package eggvm.lib.net.wire;

/// A TCP segment (RFC 9293 section 3.1) with the options that are understood: maximum segment size, window scale and timestamps (RFC 7323), SACK (RFC 2018).
/// ```
///  0 source port 2   2 destination port 2   4 sequence 4   8 acknowledgment 4   12 header words 4 bits   13 flags
///  14 window 2   16 checksum 2   18 urgent pointer 2   20 options
/// ```
public final class TcpView {
  public static final int HEADER_BYTES = 20;
  public static final int FIN = 1, SYN = 2, RST = 4, PSH = 8, ACK = 16, URG = 32;
  public static final int MAX_SACK_BLOCKS = 4;
  private static final int KIND_END = 0, KIND_NOP = 1, KIND_MSS = 2, KIND_SCALE = 3, KIND_SACK_PERMITTED = 4, KIND_SACK = 5, KIND_TIMESTAMPS = 8;

  private byte[] bytes;
  private int at;
  private int lengthBytes;

  private int mss;
  private int windowScale;
  private boolean isSackPermitted;
  private boolean hasTimestamps;
  private int timestamp;
  private int timestampEcho;
  private int sackCount;
  private int sackAt;

  /// False: the header does not fit. A malformed option ends the list of options, as if the rest were not there.
  public boolean wrap(byte[] bytes, int offset, int lengthBytes) {
    this.bytes = bytes;
    at = offset;
    this.lengthBytes = lengthBytes;
    if (lengthBytes < HEADER_BYTES || headerBytes() < HEADER_BYTES || headerBytes() > lengthBytes) return false;
    readOptions();
    return true;
  }

  public int headerBytes() { return (bytes[at + 12] & 0xf0) >>> 2; }

  public int sourcePort() { return Bytes.u16(bytes, at); }

  public int destinationPort() { return Bytes.u16(bytes, at + 2); }

  public int sequence() { return Bytes.i32(bytes, at + 4); }

  public int acknowledgment() { return Bytes.i32(bytes, at + 8); }

  public int flags() { return Bytes.u8(bytes, at + 13); }

  public boolean has(int flag) { return (flags() & flag) != 0; }

  public int window() { return Bytes.u16(bytes, at + 14); }

  public int payloadAt() { return at + headerBytes(); }

  public int payloadBytes() { return lengthBytes - headerBytes(); }

  public byte[] bytes() { return bytes; }

  /// Sequence numbers that the segment takes up: SYN and FIN count one each.
  public int sequenceLength() { return payloadBytes() + (has(SYN) ? 1 : 0) + (has(FIN) ? 1 : 0); }

  /// 0: not given.
  public int mss() { return mss; }

  /// -1: not given.
  public int windowScale() { return windowScale; }

  public boolean isSackPermitted() { return isSackPermitted; }

  public boolean hasTimestamps() { return hasTimestamps; }

  public int timestamp() { return timestamp; }

  public int timestampEcho() { return timestampEcho; }

  public int sackCount() { return sackCount; }

  public int sackLeft(int index) { return Bytes.i32(bytes, sackAt + 8 * index); }

  public int sackRight(int index) { return Bytes.i32(bytes, sackAt + 8 * index + 4); }

  private void readOptions() {
    mss = sackCount = 0;
    windowScale = -1;
    isSackPermitted = hasTimestamps = false;
    int end = at + headerBytes();
    int option = at + HEADER_BYTES;
    while (option < end) {
      int kind = Bytes.u8(bytes, option);
      if (kind == KIND_END) return;
      if (kind == KIND_NOP) {
        option++;
        continue;
      }
      if (option + 1 >= end) return;
      int length = Bytes.u8(bytes, option + 1);
      if (length < 2 || option + length > end) return;
      readOption(kind, option, length);
      option += length;
    }
  }

  private void readOption(int kind, int option, int length) {
    if (kind == KIND_MSS && length == 4) mss = Bytes.u16(bytes, option + 2);
    else if (kind == KIND_SCALE && length == 3) windowScale = Math.min(14, Bytes.u8(bytes, option + 2));
    else if (kind == KIND_SACK_PERMITTED && length == 2) isSackPermitted = true;
    else if (kind == KIND_TIMESTAMPS && length == 10) {
      hasTimestamps = true;
      timestamp = Bytes.i32(bytes, option + 2);
      timestampEcho = Bytes.i32(bytes, option + 6);
    } else if (kind == KIND_SACK && length >= 10 && (length - 2) % 8 == 0) {
      sackCount = Math.min(MAX_SACK_BLOCKS, (length - 2) / 8);
      sackAt = option + 2;
    }
  }
}
