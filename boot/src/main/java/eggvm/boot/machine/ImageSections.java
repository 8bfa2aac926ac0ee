package eggvm.boot.machine;

/// Bounds of the image, written by the linker; starts are aligned to pages. `.bss` follows `.data`.
final class ImageSections {
  private ImageSections() {}

  static long textStart, textEnd;
  static long rodataStart, rodataEnd;
  static long dataStart, bssEnd;
}
