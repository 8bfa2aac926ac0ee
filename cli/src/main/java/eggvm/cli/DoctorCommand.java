package eggvm.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Status 0 when programs can be built and run here; what only `egg pack` needs is told but not counted.
@Command(
    name = "doctor",
    description = "Checks what EggVM needs on this computer.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Console console;
  private boolean healthy = true;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkJdk();
    if (!checkTool(Tools.QEMU, "egg run", Tools.INSTALL_QEMU)) healthy = false;
    checkTool(Tools.GRUB, "egg pack", Tools.INSTALL_GRUB);
    checkTool("xorriso", "egg pack", Tools.INSTALL_GRUB);
    checkTool("mformat", "egg pack", Tools.INSTALL_GRUB);
    return healthy ? ExitStatus.OK : ExitStatus.COMPLAINT;
  }

  private void checkJdk() {
    Path home = Path.of(System.getProperty("java.home"));
    boolean right = Runtime.version().feature() == Installation.JAVA_RELEASE;
    boolean whole = Files.exists(home.resolve("lib/modules"));
    tell(right && whole, "JDK " + Installation.JAVA_RELEASE, home + ", " + Runtime.version());
    if (!right || !whole) healthy = false;
  }

  private boolean checkTool(String program, String user, String install) {
    Optional<Path> place = Tools.find(program);
    String missing = "needed by '" + user + "'; install it with: " + install;
    tell(place.isPresent(), program, place.map(Path::toString).orElse(missing));
    return place.isPresent();
  }

  private void tell(boolean present, String what, String more) {
    console.out().println((present ? "ok       " : "missing  ") + what + "  (" + more + ")");
  }
}
