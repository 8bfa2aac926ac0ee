package eggvm.cli.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitNoteTest {
  @TempDir Path folder;

  @Test
  void theLastWholeLineCounts() throws IOException {
    assertEquals(OptionalInt.of(3), status("eggvm exit 1\nother\neggvm exit 3\n"));
  }

  @Test
  void otherTextIsNoStatus() throws IOException {
    assertEquals(OptionalInt.empty(), status(""));
    assertEquals(OptionalInt.empty(), status("an eggvm exit 1\neggvm exit\neggvm exit 12345\n"));
  }

  private OptionalInt status(String notes) throws IOException {
    return ExitNote.status(Files.writeString(folder.resolve("notes"), notes));
  }
}
