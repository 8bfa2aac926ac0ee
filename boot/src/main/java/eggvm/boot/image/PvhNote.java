package eggvm.boot.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The note by which QEMU and Xen find the 32-bit entry. Source: Xen, public/elfnote.h, XEN_ELFNOTE_PHYS32_ENTRY.
public final class PvhNote {
  private PvhNote() {}

  public static final String OWNER = "Xen";
  public static final int TYPE = 18;
  /// The linker gives the address of this stub.
  public static final String ENTRY_SYMBOL = "pvhEntry";

  public static byte[] descriptor(long entryAddress) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) entryAddress).array();
  }
}
