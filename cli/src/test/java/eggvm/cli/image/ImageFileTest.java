package eggvm.cli.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.cli.Complaint;
import eggvm.cli.sample.SampleImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
  void anImageWithDriversOfNetworkCardsSaysSo() throws IOException {
    Path image = SampleImage.pcDead(folder.resolve("a"));
    assertFalse(ImageFile.open(image).usesNetwork());
    byte[] whole = Files.readAllBytes(image);
    ByteBuffer more = ByteBuffer.allocate(whole.length + 40).order(ByteOrder.LITTLE_ENDIAN).put(whole);
    more.putInt(6).putInt(0).putInt(1).put("EggVM\0\0\0".getBytes(StandardCharsets.US_ASCII));
    more.putInt(4).putInt(4).putInt(18).put("Xen\0".getBytes(StandardCharsets.US_ASCII)).putInt(0);
    int noteSegment = 64 + 56;
    more.putLong(noteSegment + 8, whole.length).putLong(noteSegment + 32, 40);
    ImageFile both = ImageFile.open(Files.write(folder.resolve("b"), more.array()));
    assertTrue(both.usesNetwork());
    assertEquals("pc", both.machine());
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
