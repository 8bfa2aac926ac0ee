package eggvm.cli.guest;

import eggvm.cli.Console;
import eggvm.cli.ExitStatus;
import java.time.Duration;
import java.util.List;

/// How a child process came to its end.
sealed interface Ending {
  record Exited(int status) implements Ending {}

  /// The limit passed and the child was killed.
  record TimedOut(Duration limit) implements Ending {
    int report(Console console) {
      console.complain(List.of("stopped after " + limit.toMillis() / 1e3 + " s"));
      return ExitStatus.TIMEOUT;
    }
  }

  /// Nobody reads our standard output any more (`egg run ... | head`), so the child was killed.
  record OutputClosed() implements Ending {}
}
