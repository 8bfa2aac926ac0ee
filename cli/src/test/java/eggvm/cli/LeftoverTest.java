package eggvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.cli.sample.SampleImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// QEMU ends with `egg`, however that ends.
@Timeout(60)
class LeftoverTest {
  private static final int SIGINT_STATUS = 130;
  private static final int SIGKILL_STATUS = 137;

  @TempDir Path folder;

  @Test
  void controlCEndsQemu() throws Exception {
    assertQemuEndsWith("-INT", SIGINT_STATUS);
  }

  @Test
  void qemuEndsEvenWhenEggIsKilled() throws Exception {
    assertQemuEndsWith("-KILL", SIGKILL_STATUS);
  }

  private void assertQemuEndsWith(String signal, int status) throws Exception {
    Process egg = startHangingGuest();
    List<ProcessHandle> qemu = egg.descendants().toList();
    assertEquals(1, qemu.size());
    new ProcessBuilder("kill", signal, Long.toString(egg.pid())).start().waitFor();
    assertTrue(egg.waitFor(20, TimeUnit.SECONDS));
    assertEquals(status, egg.exitValue());
    qemu.getFirst().onExit().get(20, TimeUnit.SECONDS);
  }

  /// Returns once the guest has printed something.
  private Process startHangingGuest() throws IOException {
    Path image = SampleImage.pcHang(folder.resolve("a.elf"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process egg =
        new ProcessBuilder(java.toString(), "-cp", System.getProperty("java.class.path"), Egg.class.getName(), "run", image.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals('-', egg.getInputStream().read());
    return egg;
  }
}
