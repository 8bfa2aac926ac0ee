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
  private static final List<Thread> NO_TRANSFERS = List.of();

  /// How long to wait for the last output once the child is gone.
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Console console;
  private final Duration grace;
  private final Process process;
  private final Thread killer;

  private ChildProcess(Console console, List<String> command, boolean inherits, Duration grace) throws IOException {
    this.console = console;
    this.grace = grace;
    ProcessBuilder builder = new ProcessBuilder(mortal(command));
    process = (inherits ? builder.inheritIO() : builder).start();
    killer = new Thread(this::kill);
  }

  /// Copies what goes in and comes out.
  ///
  /// @param limit null: as long as it takes
  static Ending run(Console console, List<String> command, Transfer.Input input, Duration limit) {
    ChildProcess child = start(console, command, false, Duration.ZERO);
    return child.finish(child.transfers(input), limit);
  }

  /// Gives the child our own streams when the console has them: what it writes to output and errors keeps its order.
  ///
  /// @param limit null: as long as it takes
  static Ending run(Console console, List<String> command, Duration limit) { return run(console, command, limit, Duration.ZERO); }

  /// The same for a child that is asked to end before it is killed.
  ///
  /// @param grace what it has to write what it still has to write
  static Ending run(Console console, List<String> command, Duration limit, Duration grace) {
    console.out().flush();
    ChildProcess child = start(console, command, console.own(), grace);
    return child.finish(console.own() ? NO_TRANSFERS : child.transfers(new PipeInput()), limit);
  }

  private static ChildProcess start(Console console, List<String> command, boolean inherits, Duration grace) {
    try {
      ChildProcess child = new ChildProcess(console, command, inherits, grace);
      Runtime.getRuntime().addShutdownHook(child.killer);
      return child;
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

  private List<Thread> transfers(Transfer.Input input) {
    Transfer.input(console.in(), process.getOutputStream(), input);
    return List.of(
        Transfer.output(process.getInputStream(), console.out(), this::kill),
        Transfer.output(process.getErrorStream(), console.err(), () -> {}));
  }

  private Ending finish(List<Thread> transfers, Duration limit) {
    try {
      boolean ended = await(limit);
      if (!ended) kill();
      process.waitFor();
      for (Thread transfer : transfers) transfer.join(DRAIN);
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
    if (grace.isPositive() && process.isAlive()) ask();
    process.toHandle().destroyForcibly();
  }

  private void ask() {
    process.toHandle().destroy();
    try {
      process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
