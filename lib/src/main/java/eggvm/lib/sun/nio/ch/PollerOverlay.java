package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.OpenFile;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import sun.nio.ch.Net;

/// Virtual threads have stacks of their own, so each waits for itself and there is nobody who polls for them. As in the JDK they park,
/// so that an interrupt ends the wait, and there is one at most for each event of a descriptor.
@Replaces("sun.nio.ch.Poller")
final class PollerOverlay {
  private PollerOverlay() {}

  private static final ConcurrentHashMap<Integer, Thread> READERS = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<Integer, Thread> WRITERS = new ConcurrentHashMap<>();

  private static ConcurrentHashMap<Integer, Thread> parked(int event) { return event == Net.POLLIN ? READERS : WRITERS; }

  static void poll(int descriptor, int event, long nanos, BooleanSupplier isOpen) throws IOException { park(descriptor, event, nanos, isOpen); }

  static void pollSelector(int descriptor, long nanos) throws IOException { park(descriptor, Net.POLLIN, nanos, () -> true); }

  static void stopPoll(int descriptor, int event) { LockSupport.unpark(parked(event).remove(descriptor)); }

  static void stopPoll(int descriptor) {
    stopPoll(descriptor, Net.POLLIN);
    stopPoll(descriptor, Net.POLLOUT);
  }

  private static void park(int descriptor, int event, long nanos, BooleanSupplier isOpen) throws IOException {
    OpenFile file = Files.of(descriptor);
    Thread self = Thread.currentThread();
    Runnable waker = () -> LockSupport.unpark(self);
    parked(event).put(descriptor, self);
    file.watch(waker);
    try {
      if ((file.readiness() & (event | OpenFile.FAILED | OpenFile.HUNG_UP)) != 0 || !isOpen.getAsBoolean()) return;
      if (nanos > 0) LockSupport.parkNanos(nanos);
      else LockSupport.park();
    } finally {
      file.unwatch(waker);
      parked(event).remove(descriptor, self);
    }
  }
}
