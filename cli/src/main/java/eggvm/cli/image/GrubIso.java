package eggvm.cli.image;

import eggvm.cli.Complaint;
import eggvm.cli.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// An ISO made by grub-mkrescue (GNU GRUB Manual, "Invoking grub-mkrescue"), which boots by BIOS and UEFI.
/// ```
///  /boot/kernel.elf      the image, found by its multiboot2 header
///  /boot/grub/grub.cfg   no menu; the command line of the VM
/// ```
public final class GrubIso {
  private GrubIso() {}

  private static final String MENU =
      """
      set timeout=0
      insmod all_video
      menuentry "EggVM" {
        multiboot2 /boot/kernel.elf %s
        boot
      }
      """;

  public static void requireTools() {
    for (String tool : List.of(Tools.GRUB, "xorriso", "mformat")) Tools.need(tool, Tools.INSTALL_GRUB);
  }

  public static void write(Path image, String commandLine, Path iso) throws IOException {
    Path tree = Files.createTempDirectory("eggvm-iso");
    try {
      Path grub = Files.createDirectories(tree.resolve("boot/grub"));
      Files.copy(image, tree.resolve("boot/kernel.elf"));
      Files.writeString(grub.resolve("grub.cfg"), MENU.formatted(commandLine));
      make(tree, iso);
    } finally {
      delete(tree);
    }
  }

  private static void make(Path tree, Path iso) throws IOException {
    Path log = tree.resolveSibling(tree.getFileName() + ".log");
    try {
      ProcessBuilder command = new ProcessBuilder(Tools.GRUB, "-o", iso.toString(), tree.toString());
      Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      if (await(process) != 0) throw new Complaint(Tools.GRUB + " failed: " + lastLine(log));
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static int await(Process process) {
    Thread killer = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(killer);
    try {
      int status = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(killer);
      return status;
    } catch (InterruptedException e) {
      throw new Complaint("interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String lastLine(Path log) throws IOException {
    return Files.readString(log).lines().filter(line -> !line.isBlank()).reduce("no output", (_, line) -> line);
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
