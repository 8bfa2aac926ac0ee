package eggvm.lib.jdk.zip;

import java.util.ArrayList;

/// Streams by number: what the JDK keeps as the address of zlib's `z_stream`. Never 0.
final class Handles<S> {
  private final ArrayList<S> open = new ArrayList<>();

  synchronized long add(S stream) {
    int free = open.indexOf(null);
    if (free < 0) {
      open.add(stream);
      return open.size();
    }
    open.set(free, stream);
    return free + 1;
  }

  synchronized S get(long handle) { return open.get((int) handle - 1); }

  synchronized void remove(long handle) { open.set((int) handle - 1, null); }
}
