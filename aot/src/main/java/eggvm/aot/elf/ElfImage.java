package eggvm.aot.elf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An executable in the making: sections at fixed addresses, symbols, notes, one entry address.
public final class ElfImage {
  /// Below are the firmware's tables: OVMF keeps some around 8 MiB.
  public static final long LOWEST_ADDRESS = 0x100_0000;
  public static final int PAGE_BYTES = 4096;

  /// `bytes` are in the file; `zeroBytes` more follow in memory only. Address 0 says: in the file only, never loaded.
  public record Section(String name, long address, byte[] bytes, long zeroBytes, boolean writable, boolean executable) {
    public boolean loaded() { return address != 0; }

    public long memoryBytes() { return bytes.length + zeroBytes; }
  }

  public record Symbol(String name, long address, long bytes, boolean function) {}

  /// Goes into the PT_NOTE segment.
  public record Note(String owner, int type, byte[] descriptor) {}

  private final long entryAddress;
  private final List<Section> sections = new ArrayList<>();
  private final List<Symbol> symbols = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  public ElfImage(long entryAddress) {
    this.entryAddress = entryAddress;
  }

  public ElfImage section(Section section) {
    if (section.loaded()) checkPlace(section);
    sections.add(section);
    return this;
  }

  public ElfImage code(String name, long address, byte[] bytes) { return section(new Section(name, address, bytes, 0, false, true)); }

  public ElfImage constants(String name, long address, byte[] bytes) { return section(new Section(name, address, bytes, 0, false, false)); }

  public ElfImage data(String name, long address, byte[] bytes) { return section(new Section(name, address, bytes, 0, true, false)); }

  public ElfImage zero(String name, long address, long bytes) { return section(new Section(name, address, new byte[0], bytes, true, false)); }

  /// In the file only: debugging information.
  public ElfImage unloaded(String name, byte[] bytes) { return section(new Section(name, 0, bytes, 0, false, false)); }

  public ElfImage symbol(String name, long address, long bytes, boolean function) {
    symbols.add(new Symbol(name, address, bytes, function));
    return this;
  }

  public ElfImage note(Note note) {
    notes.add(note);
    return this;
  }

  /// Writes a temporary file beside `path` and moves it there. `strip` leaves out symbols and unloaded sections.
  public void write(Path path, boolean strip) throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(directory, ".egg", ".tmp");
    try {
      Files.write(temporary, bytes(strip));
      makeExecutable(temporary);
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  public byte[] bytes(boolean strip) {
    List<Section> kept = new ArrayList<>(sections);
    if (strip) kept.removeIf(section -> !section.loaded());
    kept.sort(Comparator.comparing((Section section) -> !section.loaded()).thenComparingLong(Section::address));
    List<Symbol> named = strip ? List.of() : symbols;
    try {
      return new ElfWriter(entryAddress, kept, named, notes).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkPlace(Section section) {
    if (section.address < LOWEST_ADDRESS || section.address % PAGE_BYTES != 0) {
      throw new IllegalArgumentException("%s cannot stand at 0x%x".formatted(section.name, section.address));
    }
    for (Section other : sections) {
      if (other.loaded() && overlap(section, other)) {
        throw new IllegalArgumentException("%s overlaps %s".formatted(section.name, other.name));
      }
    }
  }

  private static boolean overlap(Section a, Section b) {
    return a.address < b.address + b.memoryBytes() && b.address < a.address + a.memoryBytes();
  }

  private static void makeExecutable(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
