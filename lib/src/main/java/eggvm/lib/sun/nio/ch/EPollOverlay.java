package eggvm.lib.sun.nio.ch;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.jdk.EventPoll;
import eggvm.lib.jdk.Files;
import eggvm.lib.jdk.Waiting;
import eggvm.vm.contract.Replaces;
import eggvm.vm.machine.Memory;
import java.io.IOException;

/// Selectors by [EventPoll]. Its answers go to raw memory, 12 bytes each: events, then the descriptor in the first half of 8 bytes of data.
@Replaces("sun.nio.ch.EPoll")
final class EPollOverlay {
  private EPollOverlay() {}

  private static final int EVENT_BYTES = 12;
  private static final int DATA = 4;
  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  static int eventSize() { return EVENT_BYTES; }

  static int eventsOffset() { return 0; }

  static int dataOffset() { return DATA; }

  static int create() throws IOException { return Files.add(new EventPoll()); }

  /// Error's number; 0: none.
  static int ctl(int poll, int operation, int descriptor, int events) {
    try {
      ((EventPoll) Files.of(poll)).control(operation, descriptor, events);
      return 0;
    } catch (FileException e) {
      return e.error().number();
    } catch (IOException e) {
      return FileError.BAD_DESCRIPTOR.number();
    }
  }

  /// Negative timeouts are for ever.
  static int wait(int poll, long address, int most, int timeoutMillis) throws IOException {
    long timeoutNanos = timeoutMillis < 0 ? Waiting.FOREVER : timeoutMillis * NANOS_PER_MILLISECOND;
    return ((EventPoll) Files.of(poll)).await((index, descriptor, events) -> put(address + (long) EVENT_BYTES * index, descriptor, events), most, timeoutNanos);
  }

  private static void put(long event, int descriptor, int events) {
    Memory.putInt(event, events);
    Memory.putLong(event + DATA, descriptor);
  }
}
