package eggvm.cli.guest;

import eggvm.cli.Complaint;
import eggvm.cli.Console;
import eggvm.cli.Tools;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program run to its end with the console's streams.
final class ChildProcess {
  /// How long to wait for the last output once the child is gone.
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Console console;
  private final Process process;
  private final Thread killer;

  private ChildProcess(Console console, List<String> command) throws IOException {
    this.console = console;
    process = new ProcessBuilder(command).start();
    killer = new Thread(this::kill);
  }

  /// @param limit null: as long as it takes
  static Ending run(Console console, List<String> command, Transfer.Input input, Duration limit) {
    try {
      ChildProcess child = new ChildProcess(console, mortal(command));
      Runtime.getRuntime().addShutdownHook(child.killer);
      return child.finish(input, limit);
    } catch (IOException e) {
      throw new Complaint("cannot start " + command.getFirst() + ": " + e.getMessage());
    }
  }

  /// A child that the kernel kills when the thread that started it is gone: a hook does not run in a JVM that is killed.
  private static List<String> mortal(List<String> command) {
    List<String> whole = new ArrayList<>();
    Tools.find("setpriv").ifPresent(tool -> whole.addAll(List.of(tool.toString(), "--pdeathsig", "KILL", "--")));
    whole.addAll(command);
    return whole;
  }

  private Ending finish(Transfer.Input input, Duration limit) {
    Thread output = Transfer.output(process.getInputStream(), console.out(), this::kill);
    Thread errors = Transfer.output(process.getErrorStream(), console.err(), () -> {});
    Transfer.input(console.in(), process.getOutputStream(), input);
    try {
      boolean ended = await(limit);
      if (!ended) kill();
      process.waitFor();
      output.join(DRAIN);
      errors.join(DRAIN);
      if (!ended) return new Ending.TimedOut(limit);
      return console.out().checkError() ? new Ending.OutputClosed() : new Ending.Exited(process.exitValue());
    } catch (InterruptedException e) {
      throw new Complaint("interrupted");
    } finally {
      kill();
      forgetKiller();
    }
  }

  /// By its handle: [Process#destroyForcibly] would close the streams too, and lose what they still hold.
  private void kill() {
    process.toHandle().destroyForcibly();
  }

  private boolean await(Duration limit) throws InterruptedException {
    if (limit != null) return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    process.waitFor();
    return true;
  }

  private void forgetKiller() {
    try {
      Runtime.getRuntime().removeShutdownHook(killer);
    } catch (IllegalStateException alreadyEnding) {
      return;
    }
  }
}
