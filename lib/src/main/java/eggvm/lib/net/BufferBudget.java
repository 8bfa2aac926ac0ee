package eggvm.lib.net;

/// Memory of all socket buffers together. Every buffer may have its first few kilobytes, of which the number of sockets is the bound; to grow
/// beyond that takes from what is left for all.
public final class BufferBudget {
  /// What every buffer may have.
  public static final int FIRST_BYTES = 8192;

  private final long limitBytes;
  private long usedBytes;

  BufferBudget(long limitBytes) { this.limitBytes = limitBytes; }

  public long usedBytes() { return usedBytes; }

  /// Whether a buffer of so many bytes may double.
  public boolean mayGrow(int bytes) { return bytes < FIRST_BYTES || usedBytes + bytes <= limitBytes; }

  /// A buffer that is empty had better give its memory back.
  public boolean isTight() { return usedBytes > limitBytes / 2; }

  /// The buffer that replaces one of `from` bytes, large enough for what is needed; null: there is not enough left.
  public byte[] grow(int from, int neededBytes) {
    int size = Math.max(FIRST_BYTES, from);
    while (size < neededBytes) size *= 2;
    if (size > FIRST_BYTES && usedBytes + size - from > limitBytes) return null;
    usedBytes += size - from;
    return new byte[size];
  }

  public void give(int bytes) { usedBytes -= bytes; }
}
