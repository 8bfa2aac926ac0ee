package eggvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eggvm.cli.sample.SampleImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That an ISO boots is shown in `it`, with a real image.
class PackTest {
  @TempDir Path folder;

  @Test
  void missingGrubGivesTheCommandThatInstallsIt() {
    Path image = SampleImage.pcDead(folder.resolve("a.elf"));
    System.setProperty("eggvm.path", folder.toString());
    try {
      Outcome outcome = Outcome.of("pack", image, "-o", folder.resolve("a.iso"));
      assertEquals(
          "egg: grub-mkrescue is not installed; install it with: sudo apt-get install --yes --no-install-recommends "
              + "grub-common grub-pc-bin grub-efi-amd64-bin xorriso mtools\n",
          outcome.err());
      assertEquals(1, outcome.status());
      assertFalse(Files.exists(folder.resolve("a.iso")));
    } finally {
      System.clearProperty("eggvm.path");
    }
  }
}
