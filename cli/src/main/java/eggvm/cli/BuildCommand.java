package eggvm.cli;

import eggvm.aot.BuildReport;
import eggvm.cli.image.ImageMaker;
import eggvm.cli.report.Details;
import eggvm.cli.report.Summary;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "build",
    description = "Compiles a jar, or a directory of classes, into a kernel image.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Parameters(paramLabel = "app.jar", description = "The program: a jar or a directory of classes.")
  private Path jar;

  @Option(names = "-o", paramLabel = "FILE", description = "The image; default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("kernel.elf");

  @Option(names = "--why", paramLabel = "MEMBER", description = "Explain what reaches a method, such as 'java.util.Formatter.<init>()'.")
  private String why;

  @Option(names = "--stats", description = "Print the figures one per line, for scripts.")
  private boolean stats;

  @Mixin private ProgramOptions options;

  private final Console console;

  BuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ImageMaker maker = new ImageMaker(console, options.verbose, options.threads());
    var wanted = options.wanted(jar);
    BuildReport report = maker.make(wanted, output, why);
    console.out().print(stats ? Summary.lines(report, output) : Summary.text(report, output));
    if (options.verbose && !stats) console.out().print(Details.text(report.figures()));
    if (report.explanation() != null) console.out().println(report.explanation().stripTrailing());
    return ExitStatus.OK;
  }
}
