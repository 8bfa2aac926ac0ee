package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import sun.nio.ch.Net;

/// Virtual threads have stacks of their own, so each waits for itself and there is nobody who polls for them. As in the JDK they park,
/// so that an interrupt ends the wait.
@Replaces("sun.nio.ch.Poller")
final class PollerOverlay {
  private PollerOverlay() {}

  static void poll(int descriptor, int event, long nanos, BooleanSupplier isOpen) throws IOException { park(Files.of(descriptor), event, nanos, isOpen); }

  static void pollSelector(int descriptor, long nanos) throws IOException { park(Files.of(descriptor), Net.POLLIN, nanos, () -> true); }

  /// Closing has told everybody.
  static void stopPoll(int descriptor, int event) {}

  static void stopPoll(int descriptor) {}

  private static void park(OpenFile file, int event, long nanos, BooleanSupplier isOpen) {
    Thread self = Thread.currentThread();
    Runnable waker = () -> LockSupport.unpark(self);
    file.watch(waker);
    try {
      if ((file.readiness() & (event | OpenFile.FAILED | OpenFile.HUNG_UP)) != 0 || !isOpen.getAsBoolean()) return;
      if (nanos > 0) LockSupport.parkNanos(nanos);
      else LockSupport.park();
    } finally {
      file.unwatch(waker);
    }
  }
}
