package eggvm.aot.elf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lays the file out once, front to back; headers are written last, when every offset is known.
final class ElfWriter {
  private static final int HEADER_BYTES = 64;
  private static final int SEGMENT_BYTES = 56;
  private static final int SECTION_HEADER_BYTES = 64;
  private static final int SYMBOL_BYTES = 24;
  private static final byte[] IDENTITY = {0x7f, 'E', 'L', 'F', 2 /* 64 bits */, 1 /* little endian */, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  private static final short TYPE_EXECUTABLE = 2;
  private static final short MACHINE_X86_64 = 62;
  private static final int PT_LOAD = 1;
  private static final int PT_NOTE = 4;
  private static final int PT_GNU_STACK = 0x6474e551;
  private static final int PF_X = 1;
  private static final int PF_W = 2;
  private static final int PF_R = 4;
  private static final int SHT_PROGBITS = 1;
  private static final int SHT_SYMTAB = 2;
  private static final int SHT_STRTAB = 3;
  private static final int SHT_NOTE = 7;
  private static final int SHT_NOBITS = 8;
  private static final int SHF_WRITE = 1;
  private static final int SHF_ALLOC = 2;
  private static final int SHF_EXECINSTR = 4;
  private static final int STT_OBJECT = 1;
  private static final int STT_FUNC = 2;
  private static final short SHN_ABS = (short) 0xfff1;

  private final long entryAddress;
  private final List<ElfImage.Section> sections;
  private final List<ElfImage.Symbol> symbols;
  private final List<ElfImage.Note> notes;
  private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);
  private final Names sectionNames = new Names();
  private final ByteBuffer segments;
  private final ByteBuffer headers;
  private final int segmentCount;
  private int sectionCount;

  ElfWriter(long entryAddress, List<ElfImage.Section> sections, List<ElfImage.Symbol> symbols, List<ElfImage.Note> notes) {
    this.entryAddress = entryAddress;
    this.sections = sections;
    this.symbols = symbols;
    this.notes = notes;
    this.segmentCount = (int) sections.stream().filter(ElfImage.Section::loaded).count() + (notes.isEmpty() ? 0 : 1) + 1;
    this.segments = little(segmentCount * SEGMENT_BYTES);
    this.headers = little((sections.size() + 6) * SECTION_HEADER_BYTES);
  }

  byte[] write() throws IOException {
    file.write(new byte[HEADER_BYTES + segments.capacity()]);
    header("", 0, 0, 0, 0, 0, 0, 0, 0, 0);
    for (ElfImage.Section section : sections) content(section);
    if (!notes.isEmpty()) notes();
    segment(PT_GNU_STACK, PF_R | PF_W, 0, 0, 0, 0, 16);
    if (!symbols.isEmpty()) symbols();
    long sectionHeadersOffset = sectionNamesAndHeaders();
    byte[] bytes = file.toByteArray();
    ByteBuffer start = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    fileHeader(start, sectionHeadersOffset);
    start.put(HEADER_BYTES, segments.array());
    return bytes;
  }

  private void content(ElfImage.Section section) throws IOException {
    long address = section.address();
    align(section.loaded() ? ElfImage.PAGE_BYTES : 1);
    long offset = file.size();
    file.write(section.bytes());
    int type = section.bytes().length == 0 && section.zeroBytes() > 0 ? SHT_NOBITS : SHT_PROGBITS;
    header(section.name(), type, sectionFlags(section), address, offset, section.memoryBytes(), 0, 0, section.loaded() ? ElfImage.PAGE_BYTES : 1, 0);
    if (section.loaded()) {
      segment(PT_LOAD, segmentFlags(section), offset, address, section.bytes().length, section.memoryBytes(), ElfImage.PAGE_BYTES);
    }
  }

  private static int sectionFlags(ElfImage.Section section) {
    if (!section.loaded()) return 0;
    return SHF_ALLOC | (section.writable() ? SHF_WRITE : 0) | (section.executable() ? SHF_EXECINSTR : 0);
  }

  private static int segmentFlags(ElfImage.Section section) {
    return PF_R | (section.writable() ? PF_W : 0) | (section.executable() ? PF_X : 0);
  }

  private void notes() throws IOException {
    align(4);
    long offset = file.size();
    for (ElfImage.Note note : notes) {
      byte[] owner = (note.owner() + '\0').getBytes(StandardCharsets.ISO_8859_1);
      file.write(little(12).putInt(owner.length).putInt(note.descriptor().length).putInt(note.type()).array());
      file.write(owner);
      align(4);
      file.write(note.descriptor());
      align(4);
    }
    long bytes = file.size() - offset;
    header(".note", SHT_NOTE, 0, 0, offset, bytes, 0, 0, 4, 0);
    segment(PT_NOTE, PF_R, offset, 0, bytes, bytes, 4);
  }

  private void symbols() throws IOException {
    Names names = new Names();
    ByteBuffer table = little((symbols.size() + 1) * SYMBOL_BYTES);
    table.position(SYMBOL_BYTES);
    for (ElfImage.Symbol symbol : symbols) {
      table.putInt(names.add(symbol.name())).put((byte) (symbol.function() ? STT_FUNC : STT_OBJECT)).put((byte) 0);
      table.putShort(sectionIndex(symbol.address())).putLong(symbol.address()).putLong(symbol.bytes());
    }
    align(8);
    int symbolNamesIndex = sectionCount + 1;
    header(".symtab", SHT_SYMTAB, 0, 0, file.size(), table.capacity(), symbolNamesIndex, symbols.size() + 1, 8, SYMBOL_BYTES);
    file.write(table.array());
    header(".strtab", SHT_STRTAB, 0, 0, file.size(), names.bytes.size(), 0, 0, 1, 0);
    names.bytes.writeTo(file);
  }

  private short sectionIndex(long address) {
    for (int i = 0; i < sections.size(); i++) {
      ElfImage.Section section = sections.get(i);
      if (section.loaded() && address >= section.address() && address <= section.address() + section.memoryBytes()) return (short) (i + 1);
    }
    return SHN_ABS;
  }

  private long sectionNamesAndHeaders() throws IOException {
    int nameOffset = sectionNames.add(".shstrtab");
    header(nameOffset, SHT_STRTAB, 0, 0, file.size(), sectionNames.bytes.size(), 0, 0, 1, 0);
    sectionNames.bytes.writeTo(file);
    align(8);
    long offset = file.size();
    file.write(headers.array(), 0, headers.position());
    return offset;
  }

  private void header(String name, int type, int flags, long address, long offset, long bytes, int link, int info, int alignment, int entryBytes) {
    header(sectionNames.add(name), type, flags, address, offset, bytes, link, info, alignment, entryBytes);
  }

  private void header(int nameOffset, int type, int flags, long address, long offset, long bytes, int link, int info, int alignment, int entryBytes) {
    headers.putInt(nameOffset).putInt(type).putLong(flags).putLong(address).putLong(offset).putLong(bytes);
    headers.putInt(link).putInt(info).putLong(alignment).putLong(entryBytes);
    sectionCount++;
  }

  private void segment(int type, int flags, long offset, long address, long fileBytes, long memoryBytes, int alignment) {
    segments.putInt(type).putInt(flags).putLong(offset).putLong(address).putLong(address).putLong(fileBytes).putLong(memoryBytes).putLong(alignment);
  }

  private void fileHeader(ByteBuffer start, long sectionHeadersOffset) {
    start.put(IDENTITY).putShort(TYPE_EXECUTABLE).putShort(MACHINE_X86_64).putInt(1).putLong(entryAddress);
    start.putLong(HEADER_BYTES).putLong(sectionHeadersOffset).putInt(0).putShort((short) HEADER_BYTES);
    start.putShort((short) SEGMENT_BYTES).putShort((short) segmentCount);
    start.putShort((short) SECTION_HEADER_BYTES).putShort((short) sectionCount).putShort((short) (sectionCount - 1));
  }

  private void align(int alignment) throws IOException {
    file.write(new byte[-file.size() & (alignment - 1)]);
  }

  private static ByteBuffer little(int bytes) { return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN); }

  /// A string table; offset 0 is the empty name.
  private static final class Names {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Names() { bytes.write(0); }

    int add(String name) {
      if (name.isEmpty()) return 0;
      int offset = bytes.size();
      bytes.writeBytes(name.getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
      return offset;
    }
  }
}
