package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;

/// Looks up return addresses. A chunk covers 256 bytes of code, so that a search ends after a handful of bytes.
/// A site is a number: where its chunk begins in the table, and in the lowest eight bits its index in the chunk.
public final class CallSites {
  private CallSites() {}

  public static final long NONE = -1;

  /// The call site with this return address, or [#NONE] when compiled Java has none there.
  public static long find(long pc) {
    long offset = pc - ImageInfo.textStart;
    if (offset < 0 || pc > ImageInfo.textEnd) return NONE;
    long starts = ImageInfo.callSiteChunks + 4 * (offset >>> 8);
    long chunk = Memory.getUnsignedInt(starts);
    if (chunk == Memory.getUnsignedInt(starts + 4)) return NONE;
    long lows = ImageInfo.callSites + chunk + 1;
    int last = Memory.getByte(lows - 1) & 0xFF;
    int wanted = (int) offset & 0xFF;
    for (int i = 0; i <= last; i++) {
      int low = Memory.getByte(lows + i) & 0xFF;
      if (low >= wanted) return low == wanted ? chunk << 8 | i : NONE;
    }
    return NONE;
  }

  private static long chunk(long site) { return ImageInfo.callSites + (site >>> 8); }

  private static int index(long site) { return (int) site & 0xFF; }

  private static int count(long site) { return (Memory.getByte(chunk(site)) & 0xFF) + 1; }

  private static long heads(long site) { return chunk(site) + 1 + count(site); }

  private static int head(long site) { return Varint.value(Varint.read(Varint.skip(heads(site), index(site)))); }

  /// How many of the chunk's first `sites` sites have a handler.
  private static int handled(long site, int sites) {
    long at = heads(site);
    int handled = 0;
    for (int i = 0; i < sites; i++) {
      long head = Varint.read(at);
      handled += Varint.value(head) & 1;
      at += Varint.bytes(head);
    }
    return handled;
  }

  /// Address where an exception thrown by the callee continues; 0: this frame is left. The site is that of `pc`.
  public static long handlerOf(long site, long pc) {
    if ((head(site) & 1) == 0) return 0;
    return pc + Varint.signed(Varint.read(Varint.skip(heads(site), count(site) + handled(site, index(site)))));
  }

  /// Address of frame size and reference bitmap.
  public static long mapOf(long site) { return ImageInfo.mapPool + (head(site) >>> 1); }

  /// Address of the innermost Java frame, see [InlinedFrames].
  public static long frameOf(long site) {
    int count = count(site);
    long base = Varint.skip(heads(site), count + handled(site, count));
    int step = Varint.signed(Varint.read(Varint.skip(base, 1 + index(site))));
    return ImageInfo.framePool + Varint.value(Varint.read(base)) + step;
  }

  /// Bytes from the frame's sp to its return address.
  public static long frameBytes(long site) { return 8L * Varint.value(Varint.read(mapOf(site))); }
}
