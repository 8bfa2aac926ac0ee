package eggvm.vm.unwind;

import eggvm.vm.machine.Memory;
import eggvm.vm.start.ImageInfo;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes tables as the builder does, into memory outside the Java heap, and points [ImageInfo] at them.
final class TestTables implements AutoCloseable {
  static final long TEXT_START = 0x1000_0000L;

  /// `frames` has {method, line} pairs, innermost first.
  record Site(long offset, long handlerOffset, int frameWords, List<Integer> referenceSlots, int[][] frames) {}

  private record Method(long classAddress, String name, int flags) {}

  private final Arena arena = Arena.ofShared();
  private final List<Site> sites = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();

  int method(long classAddress, String name, int flags) {
    methods.add(new Method(classAddress, name, flags));
    return methods.size() - 1;
  }

  /// Returns the site's pc.
  long site(long offset, long handlerOffset, int frameWords, List<Integer> referenceSlots, int[]... frames) {
    sites.add(new Site(offset, handlerOffset, frameWords, referenceSlots, frames));
    return TEXT_START + offset;
  }

  long allocate(long bytes) { return arena.allocate(bytes, 8).address(); }

  void install(long textBytes) {
    sites.sort(Comparator.comparingLong(Site::offset));
    ImageInfo.textStart = TEXT_START;
    ImageInfo.textEnd = TEXT_START + textBytes;
    ImageInfo.callSiteCount = sites.size();
    ImageInfo.callSitePcs = allocate(4L * sites.size() + 4);
    ImageInfo.callSiteHandlers = allocate(4L * sites.size() + 4);
    ImageInfo.callSiteMaps = allocate(4L * sites.size() + 4);
    ImageInfo.callSiteDebug = allocate(4L * sites.size() + 4);
    ByteArrayOutputStream maps = new ByteArrayOutputStream();
    ByteArrayOutputStream debug = new ByteArrayOutputStream();
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      Memory.putInt(ImageInfo.callSitePcs + 4L * i, (int) site.offset);
      Memory.putInt(ImageInfo.callSiteHandlers + 4L * i, (int) site.handlerOffset);
      Memory.putInt(ImageInfo.callSiteMaps + 4L * i, maps.size());
      Memory.putInt(ImageInfo.callSiteDebug + 4L * i, debug.size());
      writeMap(maps, site);
      writeFrames(debug, site);
    }
    ImageInfo.mapPool = copy(maps.toByteArray());
    ImageInfo.debugPool = copy(debug.toByteArray());
    installChunks(textBytes);
    installMethods();
  }

  private static void writeMap(ByteArrayOutputStream out, Site site) {
    int slots = site.referenceSlots.stream().mapToInt(s -> s + 1).max().orElse(0);
    varint(out, site.frameWords);
    varint(out, slots);
    byte[] bits = new byte[(slots + 7) / 8];
    for (int slot : site.referenceSlots) bits[slot / 8] |= (byte) (1 << slot % 8);
    out.writeBytes(bits);
  }

  private static void writeFrames(ByteArrayOutputStream out, Site site) {
    for (int i = 0; i < site.frames.length; i++) {
      varint(out, site.frames[i][0] << 1 | (i + 1 < site.frames.length ? 1 : 0));
      varint(out, site.frames[i][1]);
    }
  }

  static void varint(ByteArrayOutputStream out, int value) {
    for (; value >= 0x80; value >>>= 7) out.write(value & 0x7F | 0x80);
    out.write(value);
  }

  private void installChunks(long textBytes) {
    int chunks = (int) (textBytes >>> 8) + 1;
    ImageInfo.callSiteChunks = allocate(4L * chunks);
    int site = 0;
    for (int i = 0; i < chunks; i++) {
      while (site < sites.size() && sites.get(site).offset < 256L * i) site++;
      Memory.putInt(ImageInfo.callSiteChunks + 4L * i, site);
    }
  }

  private void installMethods() {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    ImageInfo.methodCount = methods.size();
    ImageInfo.methods = allocate((long) ImageInfo.METHOD_BYTES * methods.size() + 1);
    for (int i = 0; i < methods.size(); i++) {
      long entry = ImageInfo.methods + (long) ImageInfo.METHOD_BYTES * i;
      Memory.putInt(entry, (int) methods.get(i).classAddress);
      Memory.putInt(entry + 4, names.size());
      Memory.putInt(entry + 8, methods.get(i).flags);
      byte[] name = methods.get(i).name.getBytes(StandardCharsets.ISO_8859_1);
      varint(names, name.length);
      names.writeBytes(name);
    }
    ImageInfo.namePool = copy(names.toByteArray());
  }

  private long copy(byte[] bytes) {
    long address = allocate(bytes.length + 1);
    for (int i = 0; i < bytes.length; i++) Memory.putByte(address + i, bytes[i]);
    return address;
  }

  @Override
  public void close() { arena.close(); }
}
