package eggvm.lib.fs;

/// What `stat` says at one moment. Times in nanoseconds since 1970, `deviceNumber` of the device that the inode is, if it is one.
public record FileStatus(
    long inode,
    int mode,
    int links,
    int user,
    int group,
    long deviceNumber,
    long bytes,
    long blocks,
    long accessedNanos,
    long modifiedNanos,
    long changedNanos,
    long bornNanos) {

  static FileStatus of(Inode inode) {
    int links = inode.links + (inode.isDirectory() ? 1 : 0);
    return new FileStatus(inode.number, inode.mode, links, inode.user, inode.group, inode.deviceNumber(), inode.bytes(), inode.blocks(), inode.accessedNanos,
        inode.modifiedNanos, inode.changedNanos, inode.bornNanos);
  }

  /// Of something that is in no tree: a pipe, a socket, the console.
  public static FileStatus nameless(int mode) { return new FileStatus(0, mode, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0); }

  public boolean isRegular() { return (mode & Mode.KIND) == Mode.REGULAR; }

  public boolean isDirectory() { return (mode & Mode.KIND) == Mode.DIRECTORY; }
}
