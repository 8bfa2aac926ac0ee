package eggvm.cli.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicOutputTest {
  @TempDir Path folder;

  @Test
  void whatIsNotPublishedLeavesNoTrace() throws IOException {
    Path target = Files.writeString(folder.resolve("a.elf"), "old");
    try (AtomicOutput output = new AtomicOutput(target)) {
      Files.writeString(output.draft(), "half");
    }
    assertEquals("old", Files.readString(target));
    assertEquals(List.of(target), files());
  }

  @Test
  void publishingReplacesTheOldFile() throws IOException {
    Path target = Files.writeString(folder.resolve("a.elf"), "old");
    try (AtomicOutput output = new AtomicOutput(target)) {
      Files.writeString(output.draft(), "new");
      output.publish();
    }
    assertEquals("new", Files.readString(target));
    assertEquals(List.of(target), files());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
