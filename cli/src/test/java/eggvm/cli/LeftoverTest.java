package eggvm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.cli.sample.SampleImage;
import java.io.IOException;
import java.io.OutputStream;
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
  private static final int SIGTERM_STATUS = 143;

  @TempDir Path folder;

  @Test
  void controlCEndsQemu() throws Exception {
    assertQemuEndsWith("-INT", SIGINT_STATUS);
  }

  @Test
  void terminationEndsQemu() throws Exception {
    assertQemuEndsWith("-TERM", SIGTERM_STATUS);
  }

  @Test
  void qemuEndsEvenWhenEggIsKilled() throws Exception {
    assertQemuEndsWith("-KILL", SIGKILL_STATUS);
  }

  @Test
  void qemuEndsWhenNobodyReadsItsOutput() throws Exception {
    Process egg = start(SampleImage.pcEcho(folder.resolve("a.elf"), 0));
    assertEquals('-', egg.getInputStream().read());
    egg.getInputStream().close();
    try (OutputStream endless = egg.getOutputStream()) {
      while (egg.isAlive()) endless.write(new byte[1024]);
    } catch (IOException pipeClosed) {
      assertTrue(egg.waitFor(20, TimeUnit.SECONDS));
    }
    assertEquals(141, egg.exitValue());
  }

  private void assertQemuEndsWith(String signal, int status) throws Exception {
    Process egg = startHangingGuest();
    List<ProcessHandle> qemu = egg.descendants().toList();
    assertEquals(1, qemu.size());
    try {
      new ProcessBuilder("kill", signal, Long.toString(egg.pid())).start().waitFor();
      assertTrue(egg.waitFor(20, TimeUnit.SECONDS));
      assertEquals(status, egg.exitValue());
      qemu.getFirst().onExit().get(20, TimeUnit.SECONDS);
    } finally {
      // What is left would keep the test runner's own output open.
      egg.destroyForcibly();
      qemu.getFirst().destroyForcibly();
    }
  }

  /// Returns once the guest has printed something.
  private Process startHangingGuest() throws IOException {
    Process egg = start(SampleImage.pcHang(folder.resolve("a.elf")));
    assertEquals('-', egg.getInputStream().read());
    return egg;
  }

  private static Process start(Path image) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", classPath, Egg.class.getName(), "run", image.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
