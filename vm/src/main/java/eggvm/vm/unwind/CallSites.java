package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;

/// Looks up return addresses. A chunk index covers 256 bytes of code, so that a search ends after a handful of steps.
public final class CallSites {
  private CallSites() {}

  /// Index of the call site with this return address; -1 when compiled Java has none there.
  public static int find(long pc) {
    long offset = pc - ImageInfo.textStart;
    if (offset < 0 || pc > ImageInfo.textEnd) return -1;
    int low = chunk(offset >>> 8);
    int high = chunk((offset >>> 8) + 1) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = Memory.getUnsignedInt(ImageInfo.callSitePcs + 4L * middle);
      if (found == offset) return middle;
      if (found < offset) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  private static int chunk(long index) {
    long lastChunk = (ImageInfo.textEnd - ImageInfo.textStart) >>> 8;
    return index > lastChunk ? ImageInfo.callSiteCount : Memory.getInt(ImageInfo.callSiteChunks + 4 * index);
  }

  /// Address where an exception thrown by the callee continues; 0: this frame is left.
  public static long handlerOf(int site) {
    long offset = Memory.getUnsignedInt(ImageInfo.callSiteHandlers + 4L * site);
    return offset == 0 ? 0 : ImageInfo.textStart + offset;
  }

  /// Address of frame size and reference bitmap.
  public static long mapOf(int site) {
    return ImageInfo.mapPool + Memory.getUnsignedInt(ImageInfo.callSiteMaps + 4L * site);
  }

  /// Address of the Java frames, see [DebugFrames].
  public static long debugOf(int site) {
    return ImageInfo.debugPool + Memory.getUnsignedInt(ImageInfo.callSiteDebug + 4L * site);
  }

  /// Bytes from the frame's sp to its return address.
  public static long frameBytes(int site) { return 8L * Varint.value(Varint.read(mapOf(site))); }
}
