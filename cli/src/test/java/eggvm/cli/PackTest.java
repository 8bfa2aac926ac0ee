package eggvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.cli.sample.SampleImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Boots ISOs of a tiny image; `it` does so with real ones.
class PackTest {
  private static final String UEFI_FIRMWARE = "/usr/share/OVMF/OVMF_CODE_4M.fd";
  private static final String COMMAND_LINE = "-Da=b%20c -- x%20y % %24HOME%3B%27%22";
  private static final int LIMIT_SECONDS = 60;

  @TempDir Path folder;

  @Test
  void argumentsReachTheImageByBios() throws Exception {
    assertTrue(boot(List.of()).endsWith(COMMAND_LINE));
  }

  @Test
  void argumentsReachTheImageByUefi() throws Exception {
    String firmware = "if=pflash,format=raw,readonly=on,file=" + UEFI_FIRMWARE;
    assertTrue(boot(List.of("-drive", firmware)).endsWith(COMMAND_LINE));
  }

  @Test
  void aLinuxImageCannotBePacked() {
    Path image = SampleImage.linuxEcho(folder.resolve("a.elf"), 0);
    Outcome outcome = Outcome.of("pack", image, "-o", folder.resolve("a.iso"));
    assertEquals("egg: " + image + ": made for machine linux; an ISO boots machine pc\n", outcome.err());
    assertEquals(1, outcome.status());
  }

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

  /// The last line on the serial line of a PC that starts from the ISO.
  private String boot(List<String> firmware) throws IOException, InterruptedException {
    Path iso = folder.resolve("a.iso");
    Path image = SampleImage.pcMultiboot(folder.resolve("a.elf"));
    Outcome outcome = Outcome.of("pack", image, "-o", iso, "--vm-arg=-Da=b c", "--", "x y", "", "$HOME;'\"");
    assertEquals(new Outcome(0, "", ""), outcome);
    Path serial = folder.resolve("serial");
    List<String> command = new ArrayList<>(List.of(Tools.QEMU, "-accel", "tcg", "-M", "q35", "-m", "256", "-nodefaults"));
    command.addAll(List.of("-display", "none", "-no-reboot", "-serial", "file:" + serial, "-cdrom", iso.toString()));
    command.addAll(firmware);
    Process qemu = new ProcessBuilder(command).inheritIO().start();
    try {
      assertTrue(qemu.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "boots in time");
    } finally {
      qemu.destroyForcibly();
    }
    return Files.readString(serial, StandardCharsets.ISO_8859_1).lines().toList().getLast();
  }
}
