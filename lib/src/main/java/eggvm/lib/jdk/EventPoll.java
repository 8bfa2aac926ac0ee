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
/// A wait looks at candidates only, so it costs what is ready, not what is registered. A ready file stays a candidate.
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
    volatile int events;
    boolean isCandidate;

    Interest(int descriptor, OpenFile file, int events) {
      this.descriptor = descriptor;
      this.file = file;
      this.events = events;
    }

    @Override
    public void run() {
      nominate(this);
      watchers.tell();
    }

    int ready() {
      int wanted = events;
      return wanted == 0 ? 0 : file.readiness() & (wanted | FAILED | HUNG_UP);
    }
  }

  private synchronized void nominate(Interest interest) {
    if (interest.isCandidate) return;
    interest.isCandidate = true;
    candidates.add(interest);
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

  private static void forget(EventPoll.Interest interest) {
    interest.events = 0;
    interest.file.unwatch(interest);
  }

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
    for (int i = 0; i < looked.size(); i++) {
      Interest interest = looked.get(i);
      int ready = count < most ? interest.ready() : 0;
      boolean isUnseen = count == most;
      if (ready != 0) {
        sink.ready(count++, interest.descriptor, ready);
        if ((interest.events & ONE_SHOT) != 0) interest.events = 0;
      }
      if (ready != 0 || isUnseen) nominate(interest);
    }
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
