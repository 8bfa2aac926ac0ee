package eggvm.lib.jdk;

import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.ImageInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// Blobs that the builder put into the image, sorted by name; equal names (one per jar) stand side by side in class path order.
/// ```
/// a/b.txt                    resource of the class path
/// /modules/java.base/a/b.c   resource of a JDK module
/// /services/a.b.Service      names of the JDK modules' providers, one a line
/// /java.home/lib/x           file below java.home
/// /files/a/b.c               file /a/b.c of `egg build --add-file`
/// ```
public final class Resources {
  private static final int ENTRY_BYTES = 12;

  private Resources() {}

  public static int count() { return ImageInfo.resources == 0 ? 0 : Memory.getInt(ImageInfo.resources); }

  private static long entry(int index) { return ImageInfo.resources + 4 + (long) ENTRY_BYTES * index; }

  public static String name(int index) { return (String) Memory.objectAt(Memory.getUnsignedInt(entry(index))); }

  public static int bytes(int index) { return Memory.getInt(entry(index) + 4); }

  static long address(int index) { return Memory.getUnsignedInt(entry(index) + 8); }

  /// First resource of this name; negative when there is none.
  public static int find(String name) {
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (name(middle).compareTo(name) < 0) low = middle + 1;
      else high = middle;
    }
    return low < count() && name(low).equals(name) ? low : -1;
  }

  /// The next one of the same name; negative when there is none.
  static int next(int index) {
    int next = index + 1;
    return next < count() && name(next).equals(name(index)) ? next : -1;
  }

  /// Copies at most `length` bytes from `position` on; -1 at the end.
  public static int read(int index, long position, byte[] to, int offset, int length) {
    if (length == 0) return 0;
    long left = bytes(index) - position;
    if (left <= 0) return -1;
    int copied = (int) Math.min(left, length);
    Memory.copy(address(index) + position, Memory.addressOf(to) + ObjectLayout.ARRAY_BASE + offset, copied);
    java.lang.ref.Reference.reachabilityFence(to);
    return copied;
  }

  public static byte[] content(int index) {
    byte[] content = new byte[bytes(index)];
    read(index, 0, content, 0, content.length);
    return content;
  }

  /// Null for a negative index.
  public static InputStream open(int index) { return index < 0 ? null : new ByteArrayInputStream(content(index)); }
}
