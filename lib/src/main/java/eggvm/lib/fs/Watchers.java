package eggvm.lib.fs;

import java.util.Arrays;

/// Who wants to know that a file may have become ready. Most files have none or one.
public final class Watchers {
  private static final Runnable[] NONE = new Runnable[0];

  /// Replaced, never changed, so that [#tell] needs no lock and allocates nothing.
  private volatile Runnable[] watchers = NONE;

  public synchronized void add(Runnable watcher) {
    Runnable[] more = Arrays.copyOf(watchers, watchers.length + 1);
    more[watchers.length] = watcher;
    watchers = more;
  }

  public synchronized void remove(Runnable watcher) {
    Runnable[] old = watchers;
    int at = Arrays.asList(old).indexOf(watcher);
    if (at < 0) return;
    Runnable[] fewer = old.length == 1 ? NONE : Arrays.copyOf(old, old.length - 1);
    if (at < fewer.length) System.arraycopy(old, at + 1, fewer, at, fewer.length - at);
    watchers = fewer;
  }

  public void tell() {
    for (Runnable watcher : watchers) watcher.run();
  }
}
