package eggvm.cli.guest;

import eggvm.cli.Console;
import eggvm.cli.ExitStatus;
import eggvm.cli.program.Program;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The JVM that `egg` itself runs in, as a profiler of programs.
///
/// @param agent the jar that writes the profile
public record HotSpot(Console console, Path agent) {
  /// For the agent, once the program is to end.
  private static final Duration GRACE = Duration.ofSeconds(20);

  /// C1 counts everything that ran a few times, for as long as it runs, and never hands it on to C2.
  private static final List<String> COUNTING =
      List.of(
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:+EnableJVMCI",
          "-XX:-UseJVMCICompiler",
          "-XX:TieredStopAtLevel=3",
          "-XX:TypeProfileWidth=4",
          "-XX:Tier3InvocationThreshold=20",
          "-XX:Tier3MinInvocationThreshold=10",
          "-XX:Tier3CompileThreshold=200",
          "-XX:Tier3BackEdgeThreshold=2000",
          "--add-modules=jdk.internal.vm.ci",
          "--add-exports=jdk.internal.vm.ci/jdk.vm.ci.meta=ALL-UNNAMED",
          "--add-exports=jdk.internal.vm.ci/jdk.vm.ci.runtime=ALL-UNNAMED");

  /// Returns the exit status of `egg`.
  ///
  /// @param output absolute path of the profile
  /// @param limit null: as long as it takes
  public int profile(Program program, List<String> arguments, List<String> javaArguments, Path output, Duration limit) {
    return switch (ChildProcess.run(console, command(program, arguments, javaArguments, output), limit, GRACE)) {
      case Ending.Exited(int status) -> status;
      case Ending.TimedOut late -> late.report(console);
      case Ending.OutputClosed() -> ExitStatus.OUTPUT_CLOSED;
    };
  }

  private List<String> command(Program program, List<String> arguments, List<String> javaArguments, Path target) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(COUNTING);
    command.addAll(javaArguments);
    command.add("-javaagent:" + agent + "=" + target);
    command.addAll(List.of("-cp", program.files().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)), program.mainClass()));
    command.addAll(arguments);
    return command;
  }
}
