package eggvm.lib.fs;

/// A name for another path.
final class SymbolicLink extends Inode {
  final String target;

  SymbolicLink(long number, String target, long nowNanos) {
    super(number, Mode.LINK | Mode.LINK_PERMISSIONS, nowNanos);
    this.target = target;
  }

  @Override
  long bytes() { return target.length(); }
}
