package eggvm.lib.sun.nio.fs;

import java.util.ArrayList;

/// Directories that are being listed: names as they were at the start.
final class Listings {
  private static final ArrayList<Listings> OPEN = new ArrayList<>();

  private final String[] names;
  private int next;

  private Listings(String[] names) { this.names = names; }

  /// A handle, never 0.
  static long open(String[] names) {
    synchronized (OPEN) {
      int free = OPEN.indexOf(null);
      if (free < 0) {
        OPEN.add(null);
        free = OPEN.size() - 1;
      }
      OPEN.set(free, new Listings(names));
      return free + 1;
    }
  }

  /// Null at the end.
  static String next(int handle) {
    synchronized (OPEN) {
      Listings listing = OPEN.get(handle - 1);
      return listing.next < listing.names.length ? listing.names[listing.next++] : null;
    }
  }

  static void close(int handle) {
    synchronized (OPEN) {
      OPEN.set(handle - 1, null);
    }
  }
}
