package eggvm.lib.fs;

import java.io.IOException;

/// What stands behind a file descriptor: POSIX's open file description. Descriptors that were duplicated share one.
public abstract class OpenFile {
  /// Of [#readiness], as of poll(2).
  public static final int READABLE = 0x1;
  public static final int WRITABLE = 0x4;
  public static final int FAILED = 0x8;
  public static final int HUNG_UP = 0x10;

  /// Instead of a count of bytes: nothing can be done now, [#readiness] tells when. Files of a tree never say so.
  public static final int WOULD_BLOCK = -2;

  private int descriptors = 1;
  /// Null: nobody wants to know of the end.
  private Watchers endWatchers;
  private volatile boolean nonBlocking;

  /// Bytes read; -1 at the end; [#WOULD_BLOCK] when there are none yet. `length` is positive.
  public int read(byte[] to, int offset, int length) throws IOException { throw new FileException(FileError.BAD_DESCRIPTOR); }

  /// Bytes written, at least one; [#WOULD_BLOCK] when there is no room. `length` is positive.
  public int write(byte[] from, int offset, int length) throws IOException { throw new FileException(FileError.BAD_DESCRIPTOR); }

  /// Without moving the position.
  public int readAt(long position, byte[] to, int offset, int length) throws IOException { throw new FileException(FileError.ILLEGAL_SEEK); }

  public int writeAt(long position, byte[] from, int offset, int length) throws IOException { throw new FileException(FileError.ILLEGAL_SEEK); }

  /// Bytes that can be read without waiting.
  public int available() throws IOException { return 0; }

  public abstract FileStatus status();

  public long position() throws IOException { throw new FileException(FileError.ILLEGAL_SEEK); }

  public void seek(long position) throws IOException { throw new FileException(FileError.ILLEGAL_SEEK); }

  public void truncate(long bytes) throws IOException { throw new FileException(FileError.INVALID); }

  public boolean isAppending() { return false; }

  /// Whether callers want to wait when they would block; the file itself does not care.
  public final boolean isNonBlocking() { return nonBlocking; }

  public final void nonBlocking(boolean on) { nonBlocking = on; }

  public int readiness() { return READABLE | WRITABLE; }

  /// Calls `watcher` when [#readiness] may have grown, from whatever thread made it grow; it must be quick.
  public void watch(Runnable watcher) {}

  public void unwatch(Runnable watcher) {}

  /// When the last descriptor is gone.
  protected void close() {}

  /// Another descriptor for it.
  public final synchronized void retain() { descriptors++; }

  public final void release() {
    if (!isLastRelease()) return;
    if (endWatchers != null) endWatchers.tell();
    close();
  }

  /// Calls `watcher` once, before the last descriptor's end takes effect. False: that has been.
  public final synchronized boolean watchEnd(Runnable watcher) {
    if (descriptors == 0) return false;
    if (endWatchers == null) endWatchers = new Watchers();
    endWatchers.add(watcher);
    return true;
  }

  public final synchronized void unwatchEnd(Runnable watcher) {
    if (endWatchers != null) endWatchers.remove(watcher);
  }

  private synchronized boolean isLastRelease() { return --descriptors == 0; }
}
