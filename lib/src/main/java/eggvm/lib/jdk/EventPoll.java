package eggvm.lib.jdk;

import eggvm.lib.fs.FileError;
import eggvm.lib.fs.FileException;
import eggvm.lib.fs.FileStatus;
import eggvm.lib.fs.OpenFile;
import eggvm.lib.fs.Watchers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;

/// Waits for any of many files, level-triggered. Source: epoll(7).
/// ```
///  file ──readiness may have grown──▸ Interest ──▸ candidates ──wait──▸ those that are ready
/// ```
/// A wait looks at candidates only, so it costs what is ready, not what is registered. A ready file stays a candidate, behind those for which
/// there was no room in the answer. When the last descriptor of a file is closed what was wanted of it is forgotten.
/// Lock order: a file may tell while it holds its own locks, so no file is asked while the lock here is held.
public final class EventPoll extends OpenFile {
  public static final int ADD = 1;
  public static final int REMOVE = 2;
  public static final int CHANGE = 3;
  /// After it was reported once a file's events are forgotten until [#CHANGE].
  public static final int ONE_SHOT = 1 << 30;

  /// Told what is ready.
  public interface Sink {
    void ready(int index, int descriptor, int events);
  }

  private final HashMap<Integer, Interest> interests = new HashMap<>();
  private ArrayList<Interest> candidates = new ArrayList<>();
  private ArrayList<Interest> spare = new ArrayList<>();
  private final Watchers watchers = new Watchers();

  private final class Interest implements Runnable {
    final int descriptor;
    final OpenFile file;
    final Runnable whenEnded = () -> ended(this);
    volatile int events;
    boolean isCandidate;

    Interest(int descriptor, OpenFile file, int events) {
      this.descriptor = descriptor;
      this.file = file;
      this.events = events;
    }

    @Override
    public void run() {
      if (nominate(this)) watchers.tell();
    }

    /// Asked of the file first: what is closed meanwhile is ready for nothing.
    int ready() {
      int ready = events == 0 ? 0 : file.readiness();
      int wanted = events;
      return wanted == 0 ? 0 : ready & (wanted | FAILED | HUNG_UP);
    }
  }

  /// False: nothing is wanted of it.
  private synchronized boolean nominate(Interest interest) {
    if (interest.events == 0) return false;
    if (!interest.isCandidate) candidates.add(interest);
    return interest.isCandidate = true;
  }

  public void control(int operation, int descriptor, int events) throws IOException {
    if (operation == REMOVE) remove(descriptor);
    else if (operation == ADD) add(descriptor, events);
    else change(descriptor, events);
  }

  private void add(int descriptor, int events) throws IOException {
    OpenFile file = Files.of(descriptor);
    Interest interest = new Interest(descriptor, file, events);
    Interest old = register(interest);
    if (old != null) throw new FileException(FileError.EXISTS);
    file.watch(interest);
    if (!file.watchEnd(interest.whenEnded)) {
      ended(interest);
      throw new FileException(FileError.BAD_DESCRIPTOR);
    }
    interest.run();
  }

  /// The one that is there, when it is of the same file; what a closed descriptor left behind goes.
  private Interest register(Interest interest) {
    Interest old;
    synchronized (this) {
      old = interests.get(interest.descriptor);
      if (old != null && old.file == interest.file) return old;
      interests.put(interest.descriptor, interest);
    }
    if (old != null) forget(old);
    return null;
  }

  private void forget(Interest interest) {
    interest.file.unwatch(interest);
    interest.file.unwatchEnd(interest.whenEnded);
    synchronized (this) {
      interest.events = 0;
      if (interest.isCandidate) candidates.remove(interest);
      interest.isCandidate = false;
    }
  }

  private void ended(Interest interest) {
    synchronized (this) {
      interests.remove(interest.descriptor, interest);
    }
    forget(interest);
  }

  /// Of how many files something is wanted.
  synchronized int interestCount() { return interests.size(); }

  private void change(int descriptor, int events) throws IOException {
    Interest interest = find(descriptor);
    interest.events = events;
    interest.run();
  }

  private void remove(int descriptor) throws FileException {
    Interest interest;
    synchronized (this) {
      interest = interests.remove(descriptor);
    }
    if (interest == null) throw new FileException(FileError.NO_SUCH_FILE);
    forget(interest);
  }

  /// Closing a descriptor takes it out of here; its number may mean another file by now.
  private Interest find(int descriptor) throws IOException {
    OpenFile file = Files.of(descriptor);
    synchronized (this) {
      Interest interest = interests.get(descriptor);
      if (interest != null && interest.file == file) return interest;
    }
    throw new FileException(FileError.NO_SUCH_FILE);
  }

  /// How many were ready, at most `most`; 0 after the timeout.
  public int await(Sink sink, int most, long timeoutNanos) {
    long deadline = Waiting.deadlineAfter(timeoutNanos);
    for (;;) {
      int count = report(sink, most);
      if (count > 0 || timeoutNanos == 0) return count;
      if (Waiting.until(this, READABLE, deadline) == 0) return 0;
    }
  }

  private int report(Sink sink, int most) {
    ArrayList<Interest> looked = takeCandidates();
    int count = 0;
    int seen = 0;
    for (; seen < looked.size() && count < most; seen++) {
      Interest interest = looked.get(seen);
      int ready = interest.ready();
      if (ready == 0) looked.set(seen, null);
      else sink.ready(count++, interest.descriptor, ready);
      if (ready != 0 && (interest.events & ONE_SHOT) != 0) interest.events = 0;
    }
    for (int i = seen; i < looked.size(); i++) nominate(looked.get(i));
    for (int i = 0; i < seen; i++) if (looked.get(i) != null) nominate(looked.get(i));
    giveBack(looked);
    return count;
  }

  private synchronized ArrayList<Interest> takeCandidates() {
    ArrayList<Interest> taken = candidates;
    candidates = spare == null ? new ArrayList<>() : spare;
    spare = null;
    for (int i = 0; i < taken.size(); i++) taken.get(i).isCandidate = false;
    return taken;
  }

  private synchronized void giveBack(ArrayList<Interest> list) {
    list.clear();
    spare = list;
  }

  @Override
  public synchronized int readiness() { return candidates.isEmpty() ? 0 : READABLE; }

  @Override
  public void watch(Runnable watcher) { watchers.add(watcher); }

  @Override
  public void unwatch(Runnable watcher) { watchers.remove(watcher); }

  @Override
  public FileStatus status() { return FileStatus.nameless(0); }

  @Override
  protected void close() {
    Interest[] left;
    synchronized (this) {
      left = interests.values().toArray(new Interest[0]);
      interests.clear();
    }
    for (Interest interest : left) forget(interest);
  }
}
