package eggvm.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `egg build | run | pack | profile | doctor`.
@Command(
    name = "egg",
    description = "Compiles Java programs ahead of time and runs them on the bare machine.",
    mixinStandardHelpOptions = true,
    version = "egg 0.1")
public final class Egg implements Runnable {
  @Spec private CommandSpec spec;

  private Egg() {}

  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    System.out.flush();
    System.exit(status);
  }

  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, System.in, out, err);
  }

  /// Runs one command and returns its exit status; never throws, never calls `System.exit`.
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Console console = new Console(in, out, err, Boolean.getBoolean("eggvm.terminal"));
    try {
      return commandLine(console).execute(args);
    } catch (Throwable bug) {
      return reportBug(console, bug, List.of(args).contains("-v"));
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command: build, run, pack, profile or doctor");
  }

  private static CommandLine commandLine(Console console) {
    CommandLine line =
        new CommandLine(new Egg())
            .addSubcommand(new BuildCommand(console))
            .addSubcommand(new RunCommand(console))
            .addSubcommand(new PackCommand(console))
            .addSubcommand(new ProfileCommand(console))
            .addSubcommand(new DoctorCommand(console));
    return line.setExpandAtFiles(false)
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((problem, _) -> reportUsage(console, problem))
        .setExecutionExceptionHandler((problem, command, _) -> report(console, problem, command));
  }

  private static int reportUsage(Console console, ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(List.of(oneLine(problem.getMessage()) + " (see '" + command + " --help')"));
    return ExitStatus.COMPLAINT;
  }

  private static int report(Console console, Exception problem, CommandLine command) {
    if (problem instanceof Complaint complaint) {
      console.complain(complaint.lines());
      return ExitStatus.COMPLAINT;
    }
    return reportBug(console, problem, command.getParseResult().hasMatchedOption("-v"));
  }

  private static int reportBug(Console console, Throwable bug, boolean verbose) {
    if (verbose) bug.printStackTrace(console.err());
    String hint = verbose ? "please report it with the trace above" : "'-v' shows the trace to report";
    console.complain(List.of("internal error: " + oneLine(bug.toString()) + " (a bug of EggVM; " + hint + ")"));
    return ExitStatus.COMPLAINT;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
