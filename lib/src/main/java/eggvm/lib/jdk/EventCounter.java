package eggvm.lib.jdk;

import eggvm.lib.fs.FileStatus;
import eggvm.lib.fs.OpenFile;
import eggvm.lib.fs.Watchers;

/// A count to wake up by: readable while it is not 0, reading sets it back. Source: eventfd(2).
public final class EventCounter extends OpenFile {
  private static final int BYTES = 8;

  private final Watchers watchers = new Watchers();
  private long count;

  public void increment() {
    add();
    watchers.tell();
  }

  private synchronized void add() { count++; }

  @Override
  public synchronized int read(byte[] to, int offset, int length) {
    if (count == 0) return WOULD_BLOCK;
    for (int i = 0; i < Math.min(length, BYTES); i++) to[offset + i] = (byte) (count >>> 8 * i);
    count = 0;
    return Math.min(length, BYTES);
  }

  @Override
  public synchronized int readiness() { return count == 0 ? WRITABLE : READABLE | WRITABLE; }

  @Override
  public FileStatus status() { return FileStatus.nameless(0); }

  @Override
  public void watch(Runnable watcher) { watchers.add(watcher); }

  @Override
  public void unwatch(Runnable watcher) { watchers.remove(watcher); }
}
