package eggvm.cli;

import eggvm.cli.guest.BootArguments;
import eggvm.cli.image.AtomicOutput;
import eggvm.cli.image.GrubIso;
import eggvm.cli.image.ImageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "pack",
    description = "Makes an ISO that boots an image, or a program, by BIOS and by UEFI.",
    mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "kernel.elf|app.jar", description = "An image, a jar or a directory of classes.")
  private Path input;

  @Parameters(index = "1..*", paramLabel = "args", description = "Arguments of the program; put -- before them.")
  private List<String> programArguments = new ArrayList<>();

  @Option(names = "-o", paramLabel = "FILE", description = "The ISO; default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("app.iso");

  @Option(names = "--vm-arg", paramLabel = "OPTION", description = "One more option for the VM; may be repeated.")
  private List<String> vmOptions = new ArrayList<>();

  @Mixin private ProgramOptions options;

  private final Console console;

  PackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    GrubIso.requireTools();
    ImageFile image = options.imageOf(input, console);
    if (!image.machine().equals("pc")) throw new Complaint(input + ": made for machine linux; an ISO boots machine pc");
    String commandLine = new BootArguments(vmOptions, programArguments).commandLine();
    try (AtomicOutput iso = new AtomicOutput(output)) {
      GrubIso.write(image.file(), commandLine, iso.draft());
      iso.publish();
    } catch (IOException e) {
      throw new Complaint("cannot write " + output + ": " + e.getMessage());
    }
    return ExitStatus.OK;
  }
}
