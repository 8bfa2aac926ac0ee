package eggvm.lib.java.util;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The host's Scanner is the oracle.
class LineScannerTest {
  @TempDir Path folder;

  private List<String> lines(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (LineScanner scanner = new LineScanner(file.toFile(), StandardCharsets.UTF_8)) {
      while (scanner.hasNextLine()) found.add(scanner.nextLine());
      assertThrows(NoSuchElementException.class, scanner::nextLine);
    }
    return found;
  }

  private static List<String> linesByScanner(Path file) throws IOException {
    List<String> found = new ArrayList<>();
    try (Scanner scanner = new Scanner(file.toFile(), StandardCharsets.UTF_8)) {
      while (scanner.hasNextLine()) found.add(scanner.nextLine());
    }
    return found;
  }

  @Test
  void linesAreThoseOfScanner() throws IOException {
    for (String text : List.of("", "a", "a\n", "\n", "\n\n", "a\r\nb\r\n", "a\rb\n\rc", "\r\r\n", "a\u2028b\u2029c\u0085d", "127.0.0.1 localhost\n# caf\u00e9\n")) {
      Path file = Files.writeString(folder.resolve("lines"), text);
      assertEquals(linesByScanner(file), lines(file), text);
    }
  }

  @Test
  void aMissingFileIsNotFound() {
    assertThrows(FileNotFoundException.class, () -> new LineScanner(folder.resolve("none").toFile()));
    assertThrows(FileNotFoundException.class, () -> new LineScanner(folder.toFile()));
  }
}
