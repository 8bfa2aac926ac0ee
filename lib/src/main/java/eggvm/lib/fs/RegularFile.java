package eggvm.lib.fs;

import java.util.Arrays;

/// Contents in pages; one that was never written is absent and reads as zeros.
final class RegularFile extends Inode {
  static final int PAGE_BYTES = 4096;
  private static final int FIRST_PAGES = 4;
  private static final long MOST_BYTES = (long) (Integer.MAX_VALUE - 8) * PAGE_BYTES;
  private static final byte[][] NONE = new byte[0][];

  private final Quota quota;
  private byte[][] pages = NONE;
  private long presentPages;
  private long bytes;

  RegularFile(long number, int permissions, Quota quota, long nowNanos) {
    super(number, Mode.REGULAR | permissions, nowNanos);
    this.quota = quota;
  }

  @Override
  long bytes() { return bytes; }

  @Override
  long blocks() { return presentPages * (PAGE_BYTES / 512); }

  /// -1 at the end.
  int read(long position, byte[] to, int offset, int length) {
    if (position >= bytes) return -1;
    int total = (int) Math.min(length, bytes - position);
    for (int done = 0, step; done < total; done += step) {
      int inPage = (int) ((position + done) % PAGE_BYTES);
      step = Math.min(total - done, PAGE_BYTES - inPage);
      byte[] page = page(position + done);
      if (page == null) Arrays.fill(to, offset + done, offset + done + step, (byte) 0);
      else System.arraycopy(page, inPage, to, offset + done, step);
    }
    return total;
  }

  /// Bytes written: fewer than `length` when space runs out on the way; none is an error.
  int write(long position, byte[] from, int offset, int length) throws FileException {
    if (position + length > MOST_BYTES) throw new FileException(FileError.TOO_LARGE);
    int done = 0;
    while (done < length) {
      byte[] page = pageToWrite(position + done);
      if (page == null) break;
      int inPage = (int) ((position + done) % PAGE_BYTES);
      int step = Math.min(length - done, PAGE_BYTES - inPage);
      System.arraycopy(from, offset + done, page, inPage, step);
      done += step;
    }
    if (done == 0 && length > 0) throw new FileException(FileError.NO_SPACE);
    bytes = Math.max(bytes, position + done);
    return done;
  }

  /// What is cut off reads as zeros when the file grows again.
  void truncate(long newBytes) throws FileException {
    if (newBytes > MOST_BYTES) throw new FileException(FileError.TOO_LARGE);
    int kept = (int) ((newBytes + PAGE_BYTES - 1) / PAGE_BYTES);
    for (int i = kept; i < pages.length; i++) drop(i);
    byte[] last = newBytes < bytes && newBytes % PAGE_BYTES != 0 ? page(newBytes) : null;
    if (last != null) Arrays.fill(last, (int) (newBytes % PAGE_BYTES), PAGE_BYTES, (byte) 0);
    bytes = newBytes;
  }

  @Override
  void discard() {
    quota.give(presentPages);
    presentPages = 0;
    pages = NONE;
    bytes = 0;
  }

  private void drop(int index) {
    if (pages[index] == null) return;
    pages[index] = null;
    presentPages--;
    quota.give(1);
  }

  private byte[] page(long position) {
    int index = (int) (position / PAGE_BYTES);
    return index < pages.length ? pages[index] : null;
  }

  /// Null: no space.
  private byte[] pageToWrite(long position) {
    byte[] page = page(position);
    if (page != null || !quota.take()) return page;
    try {
      return addPage((int) (position / PAGE_BYTES));
    } catch (OutOfMemoryError e) {
      quota.give(1);
      return null;
    }
  }

  private byte[] addPage(int index) {
    if (index >= pages.length) pages = Arrays.copyOf(pages, Math.max(index + 1, Math.max(FIRST_PAGES, pages.length + (pages.length >> 1))));
    byte[] page = new byte[PAGE_BYTES];
    pages[index] = page;
    presentPages++;
    return page;
  }
}
