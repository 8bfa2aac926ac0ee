package eggvm.cli.image;

import eggvm.cli.Complaint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// An ELF64 file (System V ABI, chapter 4 and 5): which machine it is for shows in its notes.
/// An image for the PC carries the PVH entry note ("Xen", type 18) by which QEMU finds its entry; one for Linux has none.
/// One that has drivers of network cards says so ("EggVM", type 1). `loadedEnd`: physical address after the last byte that a loader copies.
public record ImageFile(Path file, String machine, boolean usesNetwork, long loadedEnd) {
  private static final int MAGIC = 0x464c457f;
  private static final int HEADER_BYTES = 64;
  private static final int CLASS_64 = 2;
  private static final int MACHINE_X86_64 = 62;
  private static final int SEGMENT_BYTES = 56;
  private static final int SEGMENT_LOAD = 1;
  private static final int SEGMENT_NOTE = 4;
  private static final Note PVH_ENTRY = new Note("Xen", 18);
  private static final Note NETWORK = new Note("EggVM", 1);
  private static final int MAX_NOTE_BYTES = 1 << 16;

  public static boolean isElf(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.size() >= HEADER_BYTES && read(channel, 0, 4).getInt(0) == MAGIC;
    } catch (IOException unreadable) {
      return false;
    }
  }

  public static ImageFile open(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer segments = segments(channel, file);
      Set<Note> notes = notes(channel, segments);
      return new ImageFile(file, notes.contains(PVH_ENTRY) ? "pc" : "linux", notes.contains(NETWORK), loadedEnd(segments));
    } catch (IOException e) {
      throw new Complaint(file + ": not a complete image (" + e.getMessage() + ")");
    }
  }

  private record Note(String owner, int type) {}

  private static ByteBuffer segments(FileChannel channel, Path file) throws IOException {
    ByteBuffer header = read(channel, 0, HEADER_BYTES);
    if (header.get(4) != CLASS_64 || header.getShort(18) != MACHINE_X86_64) {
      throw new Complaint(file + ": not a 64-bit x86 image");
    }
    return read(channel, header.getLong(32), Short.toUnsignedInt(header.getShort(56)) * SEGMENT_BYTES);
  }

  private static long loadedEnd(ByteBuffer table) {
    long end = 0;
    for (int at = 0; at < table.limit(); at += SEGMENT_BYTES) {
      if (table.getInt(at) == SEGMENT_LOAD) end = Math.max(end, table.getLong(at + 24) + table.getLong(at + 32));
    }
    return end;
  }

  private static Set<Note> notes(FileChannel channel, ByteBuffer table) throws IOException {
    Set<Note> found = new HashSet<>();
    for (int at = 0; at < table.limit(); at += SEGMENT_BYTES) {
      if (table.getInt(at) != SEGMENT_NOTE) continue;
      int bytes = (int) Math.min(table.getLong(at + 32), MAX_NOTE_BYTES);
      collect(read(channel, table.getLong(at + 8), bytes), found);
    }
    return found;
  }

  private static void collect(ByteBuffer notes, Set<Note> found) {
    while (notes.remaining() >= 12) {
      int nameBytes = notes.getInt();
      int valueBytes = notes.getInt();
      int type = notes.getInt();
      int skip = align(nameBytes) + align(valueBytes);
      if (nameBytes < 0 || valueBytes < 0 || skip > notes.remaining()) return;
      found.add(new Note(name(notes, nameBytes).replace("\0", ""), type));
      notes.position(notes.position() + skip);
    }
  }

  private static String name(ByteBuffer notes, int bytes) {
    byte[] name = new byte[bytes];
    notes.get(notes.position(), name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  private static int align(int bytes) {
    return bytes + 3 & ~3;
  }

  private static ByteBuffer read(FileChannel channel, long offset, int bytes) throws IOException {
    if (offset < 0 || bytes < 0 || offset > channel.size() - bytes) throw new IOException("truncated");
    ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) > 0) {}
    if (buffer.hasRemaining()) throw new IOException("truncated");
    return buffer.flip();
  }
}
