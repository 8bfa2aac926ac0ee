package eggvm.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Programs of this computer that EggVM uses, and how to get them.
public final class Tools {
  private Tools() {}

  public static final String QEMU = "qemu-system-x86_64";
  public static final String GRUB = "grub-mkrescue";

  public static final String INSTALL_QEMU = install("qemu-system-x86");
  public static final String INSTALL_GRUB =
      install("grub-common grub-pc-bin grub-efi-amd64-bin xorriso mtools");

  public static Optional<Path> find(String program) {
    String searchPath = System.getProperty("eggvm.path", System.getenv().getOrDefault("PATH", ""));
    for (String folder : searchPath.split(":")) {
      Path candidate = Path.of(folder, program);
      if (!folder.isEmpty() && Files.isExecutable(candidate)) return Optional.of(candidate);
    }
    return Optional.empty();
  }

  public static Path need(String program, String install) {
    return find(program)
        .orElseThrow(() -> new Complaint(program + " is not installed; install it with: " + install));
  }

  private static String install(String packages) {
    return "sudo apt-get install --yes --no-install-recommends " + packages;
  }
}
