package eggvm.lib.sun.nio.ch;

import eggvm.lib.jdk.EventCounter;
import eggvm.lib.jdk.Files;
import eggvm.vm.contract.Replaces;
import java.io.IOException;

@Replaces("sun.nio.ch.EventFD")
final class EventFDOverlay {
  private EventFDOverlay() {}

  static int eventfd0() throws IOException {
    EventCounter counter = new EventCounter();
    counter.nonBlocking(true);
    return Files.add(counter);
  }

  static int set0(int descriptor) throws IOException {
    ((EventCounter) Files.of(descriptor)).increment();
    return 0;
  }
}
