package eggvm.cli.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.cli.Complaint;
import eggvm.cli.sample.SampleImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFileTest {
  @TempDir Path folder;

  @Test
  void thePvhNoteTellsTheMachine() {
    assertEquals("pc", ImageFile.open(SampleImage.pcDead(folder.resolve("a"))).machine());
    assertEquals("linux", ImageFile.open(SampleImage.linuxEcho(folder.resolve("b"), 0)).machine());
  }

  @Test
  void anythingElseIsNoElf() throws IOException {
    assertFalse(ImageFile.isElf(Files.writeString(folder.resolve("a"), "PK and more ".repeat(20))));
    assertFalse(ImageFile.isElf(Files.createFile(folder.resolve("b"))));
    assertFalse(ImageFile.isElf(folder));
  }

  @Test
  void everyTruncationOfTheHeadersIsAComplaint() throws IOException {
    byte[] whole = Files.readAllBytes(SampleImage.pcDead(folder.resolve("a")));
    for (int bytes = 64; bytes < 64 + 2 * 56 + 20; bytes++) {
      Path part = Files.write(folder.resolve("part"), Arrays.copyOf(whole, bytes));
      assertTrue(ImageFile.isElf(part));
      assertThrows(Complaint.class, () -> ImageFile.open(part));
    }
  }
}
