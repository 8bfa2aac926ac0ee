package eggvm.cli.guest;

import eggvm.cli.Complaint;
import eggvm.cli.Console;
import eggvm.cli.ExitStatus;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// An image for the machine `linux`: a static executable, started as it is.
public final class LinuxProcess {
  private LinuxProcess() {}

  /// Returns the exit status of `egg`.
  public static int run(Console console, Guest guest) {
    if (!Files.isExecutable(guest.image())) throw new Complaint(guest.image() + ": not executable");
    List<String> command = new ArrayList<>();
    command.add(guest.image().toAbsolutePath().toString());
    command.addAll(arguments(guest).words());
    return switch (ChildProcess.run(console, command, guest.limit())) {
      case Ending.Exited(int status) -> status;
      case Ending.TimedOut late -> late.report(console);
      case Ending.OutputClosed() -> ExitStatus.OUTPUT_CLOSED;
    };
  }

  /// A process finds no memory map that bounds it, so `-m` becomes an option of the VM.
  private static BootArguments arguments(Guest guest) {
    List<String> vmOptions = new ArrayList<>();
    vmOptions.add("--memory=" + guest.memory().bytes());
    vmOptions.addAll(guest.arguments().vmOptions());
    return new BootArguments(vmOptions, guest.arguments().programArguments());
  }
}
