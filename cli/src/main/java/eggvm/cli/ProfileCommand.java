package eggvm.cli;

import eggvm.cli.guest.HotSpot;
import eggvm.cli.image.AtomicOutput;
import eggvm.cli.program.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "profile",
    description = "Runs a program on this computer's JVM and writes down what it spends its time with, for 'egg build --profile'.",
    footer = {
      "",
      "The file is written when the program ends, also by Ctrl-C or --timeout.",
      "Exit status: the program's own; 124 after --timeout; 1 when nothing could be started or written."
    },
    mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "app.jar", description = "The program: a jar or a directory of classes.")
  private Path jar;

  @Parameters(index = "1..*", paramLabel = "args", description = "Arguments of the program; put -- before them.")
  private List<String> programArguments = new ArrayList<>();

  @Option(names = "-o", paramLabel = "FILE", description = "The profile; default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("app.profile");

  @Mixin private ProgramFiles files;

  @Option(names = "--timeout", paramLabel = "SECONDS", description = "End the program after this time, with status 124.")
  private Double timeoutSeconds;

  @Option(names = "--java-arg", paramLabel = "ARG", parameterConsumer = ForeignOption.class, description = "One more option for the JVM; may be repeated.")
  private List<String> javaArguments = new ArrayList<>();

  private final Console console;

  ProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Installation.requireJdk();
    Program program = files.programOf(jar);
    Path profile = AtomicOutput.writable(output);
    Duration limit = TimeLimit.of(timeoutSeconds);
    return new HotSpot(console, Installation.profiler()).profile(program, programArguments, javaArguments, profile, limit);
  }
}
