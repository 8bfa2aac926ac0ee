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
  static final long NO_HANDLER = 0;

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
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    ByteArrayOutputStream maps = new ByteArrayOutputStream();
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    int chunks = (int) (textBytes >>> 8) + 1;
    ImageInfo.callSiteChunks = allocate(4L * chunks + 4);
    int next = 0;
    for (int chunk = 0; chunk < chunks; chunk++) {
      Memory.putInt(ImageInfo.callSiteChunks + 4L * chunk, records.size());
      List<Site> here = new ArrayList<>();
      for (; next < sites.size() && sites.get(next).offset >>> 8 == chunk; next++) here.add(sites.get(next));
      if (here.isEmpty()) continue;
      records.write(here.size() - 1);
      for (Site site : here) records.write((int) site.offset);
      for (Site site : here) {
        varint(records, maps.size() << 1 | (site.handlerOffset == NO_HANDLER ? 0 : 1));
        writeMap(maps, site);
      }
      for (Site site : here) if (site.handlerOffset != NO_HANDLER) signed(records, (int) (site.handlerOffset - site.offset));
      int base = frames.size();
      varint(records, base);
      for (Site site : here) signed(records, writeFrames(frames, site) - base);
    }
    Memory.putInt(ImageInfo.callSiteChunks + 4L * chunks, records.size());
    ImageInfo.callSites = copy(records.toByteArray());
    ImageInfo.mapPool = copy(maps.toByteArray());
    ImageInfo.framePool = copy(frames.toByteArray());
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

  /// Returns the offset of the innermost one.
  private static int writeFrames(ByteArrayOutputStream out, Site site) {
    int caller = -1;
    for (int i = site.frames.length - 1; i >= 0; i--) {
      int frame = out.size();
      varint(out, site.frames[i][0] << 1 | (caller >= 0 ? 1 : 0));
      varint(out, site.frames[i][1]);
      if (caller >= 0) varint(out, frame - caller);
      caller = frame;
    }
    return Math.max(0, caller);
  }

  private static void signed(ByteArrayOutputStream out, int value) { varint(out, value << 1 ^ value >> 31); }

  static void varint(ByteArrayOutputStream out, int value) {
    for (; value >>> 7 != 0; value >>>= 7) out.write(value & 0x7F | 0x80);
    out.write(value);
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
    long address = allocate(bytes.length + Varint.READ_AHEAD);
    for (int i = 0; i < bytes.length; i++) Memory.putByte(address + i, bytes[i]);
    return address;
  }

  @Override
  public void close() { arena.close(); }
}
