package eggvm.lib.jdk.zip;

/// The output array of a call, and the last 32 KiB of what earlier calls wrote into theirs.
final class SlidingWindow {
  private static final int BYTES = 1 << 15;

  private final byte[] past = new byte[BYTES];
  private int pastEnd;
  private int pastBytes;
  private byte[] out = past;
  private int start;
  private int at;
  private int end;

  void open(byte[] out, int offset, int bytes) {
    this.out = out;
    start = at = offset;
    end = offset + bytes;
  }

  /// Keeps what later calls may refer to.
  void close() {
    remember(out, start, at);
    out = past;
    start = at = end = 0;
  }

  void remember(byte[] from, int begin, int end) {
    for (int i = Math.max(begin, end - BYTES); i < end; ) {
      int count = Math.min(end - i, BYTES - pastEnd);
      System.arraycopy(from, i, past, pastEnd, count);
      i += count;
      pastEnd = pastEnd + count & BYTES - 1;
    }
    pastBytes = Math.min(BYTES, pastBytes + end - begin);
  }

  int writtenBytes() { return at - start; }

  boolean isFull() { return at == end; }

  boolean reaches(int distance) { return distance <= writtenBytes() + pastBytes; }

  void write(int value) { out[at++] = (byte) value; }

  /// How many of them there was room for.
  int write(byte[] from, int offset, int bytes) {
    int count = Math.min(bytes, end - at);
    System.arraycopy(from, offset, out, at, count);
    at += count;
    return count;
  }

  /// Repeats what stands `distance` bytes back; how many bytes there was room for.
  int copy(int distance, int bytes) {
    int count = Math.min(bytes, end - at);
    int stop = at + count;
    int from = pastEnd - (distance - writtenBytes());
    int pastCount = Math.min(count, distance - writtenBytes());
    for (int i = 0; i < pastCount; i++) out[at++] = past[from + i & BYTES - 1];
    if (at == stop) return count;
    if (distance >= stop - at) System.arraycopy(out, at - distance, out, at, stop - at);
    else for (int i = at; i < stop; i++) out[i] = out[i - distance];
    at = stop;
    return count;
  }
}
