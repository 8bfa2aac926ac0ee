package eggvm.aot.link;

import eggvm.vm.unwind.Varint;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// Call sites in the order of their return addresses, in chunks of code; format in [eggvm.vm.start.ImageInfo].
final class CallSiteRecords {
  static final int NO_HANDLER = -1;
  private static final int CHUNK_BYTES = 256;

  private record Site(int offset, int handler, int map, int frame) {}

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int[] chunks;
  private final List<Site> chunk = new ArrayList<>();
  private int chunkIndex;
  private int lastOffset = -1;

  CallSiteRecords(int textBytes) { chunks = new int[textBytes / CHUNK_BYTES + 2]; }

  /// @param offset return address - textStart, larger than the last one's
  /// @param handler handler - textStart, or [#NO_HANDLER]
  /// @param map offset in mapPool
  /// @param frame offset in framePool
  void add(int offset, int handler, int map, int frame) {
    if (offset <= lastOffset) throw new IllegalArgumentException("call sites " + lastOffset + " and " + offset + " are out of order");
    lastOffset = offset;
    enter(offset / CHUNK_BYTES);
    chunk.add(new Site(offset, handler, map, frame));
  }

  private void enter(int next) {
    while (chunkIndex < next) {
      if (!chunk.isEmpty()) write();
      chunks[++chunkIndex] = bytes.size();
    }
  }

  private void write() {
    bytes.write(chunk.size() - 1);
    for (Site site : chunk) bytes.write(site.offset % CHUNK_BYTES);
    for (Site site : chunk) Pool.varint(bytes, site.map << 1 | (site.handler == NO_HANDLER ? 0 : 1));
    for (Site site : chunk) if (site.handler != NO_HANDLER) Pool.varint(bytes, zigzag(site.handler - site.offset));
    int base = chunk.getFirst().frame;
    Pool.varint(bytes, base);
    for (Site site : chunk) Pool.varint(bytes, zigzag(site.frame - base));
    chunk.clear();
  }

  /// Where each chunk's bytes begin; one more entry ends the last chunk.
  int[] chunks() {
    enter(chunks.length - 1);
    return chunks;
  }

  /// Complete after [#chunks].
  byte[] bytes() {
    ByteArrayOutputStream padded = new ByteArrayOutputStream();
    padded.writeBytes(bytes.toByteArray());
    padded.writeBytes(new byte[Varint.READ_AHEAD]);
    return padded.toByteArray();
  }

  private static int zigzag(int value) { return value << 1 ^ value >> 31; }
}
