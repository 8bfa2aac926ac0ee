package eggvm.lib.net.tcp;

/// Bytes not yet acknowledged, in a ring that starts small and doubles up to a limit.
final class SendBuffer {
  private static final int FIRST_BYTES = 8192;

  private byte[] ring = new byte[0];
  private int limitBytes;
  private int head;
  private int usedBytes;

  SendBuffer(int limitBytes) { this.limitBytes = limitBytes; }

  void limit(int bytes) { limitBytes = bytes; }

  int limitBytes() { return limitBytes; }

  int usedBytes() { return usedBytes; }

  int freeBytes() { return Math.max(0, limitBytes - usedBytes); }

  /// Bytes taken.
  int write(byte[] from, int offset, int length) {
    int count = Math.min(length, freeBytes());
    if (usedBytes + count > ring.length) grow(usedBytes + count);
    int mask = ring.length - 1;
    if (count == 0) return 0;
    int tail = head + usedBytes & mask;
    int first = Math.min(count, ring.length - tail);
    System.arraycopy(from, offset, ring, tail, first);
    System.arraycopy(from, offset + first, ring, 0, count - first);
    usedBytes += count;
    return count;
  }

  private void grow(int neededBytes) {
    int size = Math.max(FIRST_BYTES, ring.length);
    while (size < neededBytes) size *= 2;
    byte[] larger = new byte[size];
    copy(0, larger, 0, usedBytes);
    ring = larger;
    head = 0;
  }

  /// Copies from this far behind the first byte.
  void copy(int at, byte[] into, int offset, int count) {
    if (count == 0) return;
    int from = head + at & ring.length - 1;
    int first = Math.min(count, ring.length - from);
    System.arraycopy(ring, from, into, offset, first);
    System.arraycopy(ring, 0, into, offset + first, count - first);
  }

  /// Forgets so many of the first bytes.
  void drop(int count) {
    if (count == 0) return;
    usedBytes -= count;
    head = usedBytes == 0 ? 0 : head + count & ring.length - 1;
  }

  void free() {
    ring = new byte[0];
    head = usedBytes = 0;
  }
}
