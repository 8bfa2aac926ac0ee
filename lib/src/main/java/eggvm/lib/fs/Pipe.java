package eggvm.lib.fs;

/// Bytes from one end to the other, in order, a bounded number under way. Source: pipe(7).
/// ```
///  writer ─▸ ring of CAPACITY bytes ─▸ reader
/// ```
/// When the writing end is closed the reader comes to the end; when the reading end is closed writing fails.
public final class Pipe {
  static final int CAPACITY_BYTES = 65_536;
  /// So much is written as a whole or not at all: PIPE_BUF.
  static final int ATOMIC_BYTES = 4096;

  private final byte[] ring = new byte[CAPACITY_BYTES];
  private long put;
  private long taken;
  private boolean hasReader = true;
  private boolean hasWriter = true;
  private final Reader reader = new Reader();
  private final Writer writer = new Writer();

  public OpenFile reader() { return reader; }

  public OpenFile writer() { return writer; }

  private synchronized int take(byte[] to, int offset, int length) {
    int count = (int) Math.min(length, put - taken);
    if (count == 0) return hasWriter ? OpenFile.WOULD_BLOCK : -1;
    int at = (int) (taken % CAPACITY_BYTES);
    int first = Math.min(count, CAPACITY_BYTES - at);
    System.arraycopy(ring, at, to, offset, first);
    System.arraycopy(ring, 0, to, offset + first, count - first);
    taken += count;
    return count;
  }

  private synchronized int put(byte[] from, int offset, int length) throws FileException {
    if (!hasReader) throw new FileException(FileError.BROKEN_PIPE);
    int room = (int) (CAPACITY_BYTES - (put - taken));
    int count = Math.min(length, room);
    if (count == 0 || count < length && length <= ATOMIC_BYTES) return OpenFile.WOULD_BLOCK;
    int at = (int) (put % CAPACITY_BYTES);
    int first = Math.min(count, CAPACITY_BYTES - at);
    System.arraycopy(from, offset, ring, at, first);
    System.arraycopy(from, offset + first, ring, 0, count - first);
    put += count;
    return count;
  }

  private synchronized int waiting() { return (int) (put - taken); }

  private synchronized int readerReadiness() {
    int readable = put > taken ? OpenFile.READABLE : 0;
    return hasWriter ? readable : readable | OpenFile.HUNG_UP;
  }

  private synchronized int writerReadiness() {
    if (!hasReader) return OpenFile.WRITABLE | OpenFile.FAILED;
    return CAPACITY_BYTES - (put - taken) >= ATOMIC_BYTES ? OpenFile.WRITABLE : 0;
  }

  private synchronized void endReading() { hasReader = false; }

  private synchronized void endWriting() { hasWriter = false; }

  private abstract static class End extends OpenFile {
    final Watchers watchers = new Watchers();

    @Override
    public FileStatus status() { return FileStatus.nameless(Mode.PIPE); }

    @Override
    public void watch(Runnable watcher) { watchers.add(watcher); }

    @Override
    public void unwatch(Runnable watcher) { watchers.remove(watcher); }
  }

  private final class Reader extends End {
    @Override
    public int read(byte[] to, int offset, int length) {
      int count = take(to, offset, length);
      if (count > 0) writer.watchers.tell();
      return count;
    }

    @Override
    public int available() { return waiting(); }

    @Override
    public int readiness() { return readerReadiness(); }

    @Override
    protected void close() {
      endReading();
      writer.watchers.tell();
      watchers.tell();
    }
  }

  private final class Writer extends End {
    @Override
    public int write(byte[] from, int offset, int length) throws FileException {
      int count = put(from, offset, length);
      if (count > 0) reader.watchers.tell();
      return count;
    }

    @Override
    public int readiness() { return writerReadiness(); }

    @Override
    protected void close() {
      endWriting();
      reader.watchers.tell();
      watchers.tell();
    }
  }
}
