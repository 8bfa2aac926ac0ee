package eggvm.aot.elf;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfImageTest {
  private static final long TEXT = ElfImage.LOWEST_ADDRESS;

  @Test
  void everyLoadedSectionIsASegmentWithItsPermissions() {
    ByteBuffer file = read(sample().bytes(false));
    assertEquals(5, file.getShort(56), "3 PT_LOAD, PT_NOTE, PT_GNU_STACK");
    assertSegment(file, 0, 1, 5, TEXT, 3, 3);
    assertSegment(file, 1, 1, 4, TEXT + 4096, 2, 2);
    assertSegment(file, 2, 1, 6, TEXT + 8192, 1, 101);
    assertEquals(TEXT + 1, file.getLong(24));
  }

  @Test
  void offsetsAreCongruentToAddresses() {
    ByteBuffer file = read(sample().bytes(false));
    for (int i = 0; i < 3; i++) assertEquals(file.getLong(64 + 56 * i + 16) % 4096, file.getLong(64 + 56 * i + 8) % 4096);
  }

  @Test
  void sectionNamesAndSymbolsAreFound() {
    ByteBuffer file = read(sample().bytes(false));
    assertEquals(List.of("", ".text", ".rodata", ".data", ".debug_line", ".note", ".symtab", ".strtab", ".shstrtab"), names(file));
    int symbols = (int) file.getLong((int) file.getLong(40) + 64 * 6 + 24);
    assertEquals(TEXT + 1, file.getLong(symbols + 24 + 8));
    assertEquals(2, file.get(symbols + 24 + 4), "STT_FUNC, local");
    assertEquals(1, file.getShort(symbols + 24 + 6), "in .text");
  }

  @Test
  void strippedImageHasNeitherSymbolsNorUnloadedSections() {
    assertEquals(List.of("", ".text", ".rodata", ".data", ".note", ".shstrtab"), names(read(sample().bytes(true))));
  }

  @Test
  void sameContentGivesSameBytesInAnyOrderOfSections() {
    ElfImage other = new ElfImage(TEXT + 1).zero(".bss", TEXT + 8192, 5).code(".text", TEXT, new byte[] {1});
    ElfImage one = new ElfImage(TEXT + 1).code(".text", TEXT, new byte[] {1}).zero(".bss", TEXT + 8192, 5);
    assertArrayEquals(one.bytes(false), other.bytes(false));
  }

  @Test
  void overlapsAndLowAddressesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ElfImage(0).code(".text", 4096, new byte[1]));
    assertThrows(IllegalArgumentException.class, () -> new ElfImage(0).code(".text", TEXT + 1, new byte[1]));
    assertThrows(IllegalArgumentException.class, () -> new ElfImage(0).zero(".bss", TEXT, 5000).code(".text", TEXT + 4096, new byte[1]));
  }

  @Test
  void writeLeavesNothingButTheFile(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("kernel.elf");
    sample().write(file, false);
    assertTrue(Files.isExecutable(file));
    try (Stream<Path> all = Files.list(directory)) {
      assertEquals(List.of(file), all.toList());
    }
  }

  private static ElfImage sample() {
    return new ElfImage(TEXT + 1).code(".text", TEXT, new byte[] {1, 2, 3}).constants(".rodata", TEXT + 4096, new byte[] {4, 5})
        .section(new ElfImage.Section(".data", TEXT + 8192, new byte[] {6}, 100, true, false)).unloaded(".debug_line", new byte[9])
        .symbol("main", TEXT + 1, 2, true).note(new ElfImage.Note("Xen", 18, new byte[4]));
  }

  private static ByteBuffer read(byte[] bytes) { return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN); }

  private static void assertSegment(ByteBuffer file, int index, int type, int flags, long address, long fileBytes, long memoryBytes) {
    int at = 64 + 56 * index;
    assertEquals(type, file.getInt(at));
    assertEquals(flags, file.getInt(at + 4));
    assertEquals(address, file.getLong(at + 16));
    assertEquals(address, file.getLong(at + 24), "physical address");
    assertEquals(fileBytes, file.getLong(at + 32));
    assertEquals(memoryBytes, file.getLong(at + 40));
  }

  private static List<String> names(ByteBuffer file) {
    int headers = (int) file.getLong(40);
    int namesAt = (int) file.getLong(headers + 64 * file.getShort(62) + 24);
    return Stream.iterate(0, i -> i < file.getShort(60), i -> i + 1).map(i -> name(file, namesAt + file.getInt(headers + 64 * i))).toList();
  }

  private static String name(ByteBuffer file, int at) {
    StringBuilder name = new StringBuilder();
    for (int i = at; file.get(i) != 0; i++) name.append((char) file.get(i));
    return name.toString();
  }
}
