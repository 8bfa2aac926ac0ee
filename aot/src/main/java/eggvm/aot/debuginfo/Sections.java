package eggvm.aot.debuginfo;

import eggvm.aot.elf.ElfImage;

/// What units are written into.
final class Sections {
  final Bytes info = new Bytes();
  final Bytes lines = new Bytes();
  final Bytes ranges = new Bytes();
  final Strings strings = new Strings();

  void addTo(ElfImage image) {
    image.unloaded(".debug_abbrev", Abbreviation.section());
    image.unloaded(".debug_info", info.toArray());
    image.unloaded(".debug_line", lines.toArray());
    image.unloaded(".debug_ranges", ranges.toArray());
    image.unloaded(".debug_str", strings.bytes());
  }
}
