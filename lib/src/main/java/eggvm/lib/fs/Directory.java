package eggvm.lib.fs;

import java.util.TreeMap;

/// Names in order, so that listings are the same at each run.
final class Directory extends Inode {
  private final TreeMap<String, Inode> entries = new TreeMap<>();
  /// Itself for the root.
  Directory parent;

  Directory(long number, int permissions, long nowNanos) {
    super(number, Mode.DIRECTORY | permissions, nowNanos);
    parent = this;
  }

  /// Null: no such name.
  Inode get(String name) { return entries.get(name); }

  void put(String name, Inode inode, long nowNanos) {
    entries.put(name, inode);
    if (inode instanceof Directory child) child.parent = this;
    inode.linked(nowNanos);
    modified(nowNanos);
  }

  void remove(String name, long nowNanos) {
    entries.remove(name).unlinked(nowNanos);
    modified(nowNanos);
  }

  boolean isEmpty() { return entries.isEmpty(); }

  String[] names() { return entries.keySet().toArray(new String[0]); }

  /// Null: not in here.
  String nameOf(Inode inode) {
    for (var entry : entries.entrySet()) {
      if (entry.getValue() == inode) return entry.getKey();
    }
    return null;
  }

  /// This or below it.
  boolean isWithin(Directory other) {
    Directory at = this;
    while (at != other && at.parent != at) at = at.parent;
    return at == other;
  }
}
