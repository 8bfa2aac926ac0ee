package eggvm.boot.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The header by which GRUB knows a kernel: 8-aligned, in the first 32 KiB of the file.
/// Source: Multiboot2 Specification version 2.0, section 3.1.
public final class Multiboot2Header {
  private Multiboot2Header() {}

  private static final int MAGIC = 0xE85250D6;
  private static final int ARCHITECTURE_I386 = 0;
  private static final short TAG_END = 0;
  private static final short TAG_INFORMATION_REQUEST = 1;
  private static final short TAG_ENTRY_ADDRESS = 3;
  private static final short TAG_FRAMEBUFFER = 5;
  private static final short TAG_MODULE_ALIGNMENT = 6;
  /// A loader that cannot do so boots all the same.
  private static final short OPTIONAL = 1;
  private static final int WIDTH_PIXELS = 1024;
  private static final int HEIGHT_PIXELS = 768;
  private static final int BITS_PER_PIXEL = 32;
  private static final int INFORMATION_MEMORY_MAP = 6;
  private static final int HEADER_BYTES = 16;
  private static final int BYTES = HEADER_BYTES + 16 + 16 + 24 + 8 + 8;

  /// Where the linker writes the 4-byte address of the entry.
  public static final int ENTRY_OFFSET = HEADER_BYTES + 8;

  public static byte[] bytes() {
    ByteBuffer header = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(MAGIC).putInt(ARCHITECTURE_I386).putInt(BYTES).putInt(-(MAGIC + ARCHITECTURE_I386 + BYTES));
    tag(header, TAG_ENTRY_ADDRESS, 12).putInt(0).putInt(0);
    tag(header, TAG_INFORMATION_REQUEST, 12).putInt(INFORMATION_MEMORY_MAP).putInt(0);
    header.putShort(TAG_FRAMEBUFFER).putShort(OPTIONAL).putInt(20).putInt(WIDTH_PIXELS).putInt(HEIGHT_PIXELS).putInt(BITS_PER_PIXEL).putInt(0);
    tag(header, TAG_MODULE_ALIGNMENT, 8);
    tag(header, TAG_END, 8);
    return header.array();
  }

  /// `bytes` without the padding to 8.
  private static ByteBuffer tag(ByteBuffer header, short type, int bytes) { return header.putShort(type).putShort((short) 0).putInt(bytes); }
}
