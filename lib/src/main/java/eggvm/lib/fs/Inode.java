package eggvm.lib.fs;

/// What a name stands for: who it is, and what `stat` says of it.
abstract sealed class Inode permits Directory, RegularFile, ReadOnlyFile, SymbolicLink, Device {
  final long number;
  int mode;
  int user;
  int group;
  /// Directories that name it.
  int links;
  int opens;
  final long bornNanos;
  long accessedNanos;
  long modifiedNanos;
  long changedNanos;

  Inode(long number, int mode, long nowNanos) {
    this.number = number;
    this.mode = mode;
    bornNanos = nowNanos;
    accessedNanos = nowNanos;
    modifiedNanos = nowNanos;
    changedNanos = nowNanos;
  }

  long bytes() { return 0; }

  /// Of 512 bytes, as `stat` counts.
  long blocks() { return 0; }

  /// Linux's number of a device.
  long deviceNumber() { return 0; }

  final boolean isDirectory() { return this instanceof Directory; }

  final void modified(long nowNanos) {
    modifiedNanos = nowNanos;
    changedNanos = nowNanos;
  }

  final void linked(long nowNanos) {
    links++;
    changedNanos = nowNanos;
  }

  final void unlinked(long nowNanos) {
    links--;
    changedNanos = nowNanos;
    if (isUnreachable()) discard();
  }

  final void opened() { opens++; }

  final void closed() {
    opens--;
    if (isUnreachable()) discard();
  }

  private boolean isUnreachable() { return links == 0 && opens == 0; }

  /// Gives back what it holds.
  void discard() {}
}
