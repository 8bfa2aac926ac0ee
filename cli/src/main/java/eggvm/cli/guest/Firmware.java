package eggvm.cli.guest;

import eggvm.cli.Complaint;

/// SeaBIOS, QEMU's firmware, starts after QEMU has put the image in its place. With more than 32 MiB it keeps the last 16 MiB for tables
/// and uses some 132 KiB below them while it starts (its `malloc_preinit`; found by comparing memory with the image).
final class Firmware {
  private Firmware() {}

  private static final long MEBIBYTE = 1 << 20;
  private static final long MOST_WITHOUT_TABLES = 32 * MEBIBYTE;
  private static final long TABLES = 16 * MEBIBYTE;
  private static final long SCRATCH = MEBIBYTE;

  /// `imageEnd`: physical address of the last byte of the image, and one.
  static void requireIntact(MemorySize memory, long imageEnd) {
    if (memory.bytes() <= MOST_WITHOUT_TABLES || memory.bytes() - TABLES - SCRATCH >= imageEnd) return;
    long least = (imageEnd + TABLES + SCRATCH + MEBIBYTE - 1) / MEBIBYTE;
    throw new Complaint("-m " + memory.kibibytesForQemu() + ": QEMU's firmware would overwrite a part of the image while it starts; "
        + "give it at least " + least + "M, or at most 32M");
  }
}
