package eggvm.lib.fs;

import java.util.function.Supplier;

/// All files, by path, from one root; relative paths start there, too. Every failure is a [FileException] with POSIX's error.
public final class FileTree {
  private static final int NAME_BYTES = 255;
  private static final int STICKY_FOR_ALL = 01777;

  private final FileClock clock;
  private final Quota quota;
  private final Directory root;
  private long lastNumber;

  public FileTree(FileClock clock, Quota quota) {
    this.clock = clock;
    this.quota = quota;
    root = new Directory(nextNumber(), Mode.DIRECTORY_OF_ALL, now());
    root.links = 1;
  }

  long now() { return clock.epochNanos(); }

  private long nextNumber() { return ++lastNumber; }

  private PathWalk walk(String path, boolean follows) throws FileException { return PathWalk.of(root, path, follows); }

  /// Where a new name goes; fails when it is there already.
  private PathWalk vacant(String path) throws FileException {
    PathWalk walk = walk(path, false);
    if (walk.inode() != null) throw new FileException(FileError.EXISTS);
    return walk;
  }

  // --- opening

  /// `flags` as in [OpenFlags]; `permissions` for a new file.
  public synchronized OpenFile open(String path, int flags, int permissions) throws FileException {
    PathWalk walk = walk(path, !OpenFlags.has(flags, OpenFlags.NO_FOLLOW) && !OpenFlags.has(flags, OpenFlags.CREATE | OpenFlags.EXCLUSIVE));
    Inode inode = walk.inode();
    if (inode == null && OpenFlags.has(flags, OpenFlags.CREATE)) return create(walk, flags, permissions);
    if (inode != null && OpenFlags.has(flags, OpenFlags.CREATE | OpenFlags.EXCLUSIVE)) throw new FileException(FileError.EXISTS);
    return open(walk.existing(), flags);
  }

  private OpenFile create(PathWalk walk, int flags, int permissions) throws FileException {
    if (walk.wantsDirectory()) throw new FileException(FileError.IS_A_DIRECTORY);
    RegularFile file = new RegularFile(nextNumber(), permissions & Mode.PERMISSIONS, quota, now());
    walk.directory().put(walk.name(), file, now());
    return new OpenInode(this, file, flags);
  }

  private OpenFile open(Inode inode, int flags) throws FileException {
    if (inode instanceof SymbolicLink) throw new FileException(FileError.LINK_LOOP);
    if (inode instanceof Device device) return device.opener.get();
    if (OpenFlags.has(flags, OpenFlags.DIRECTORY) && !inode.isDirectory()) throw new FileException(FileError.NOT_A_DIRECTORY);
    boolean writes = OpenFlags.writes(flags);
    if (writes && inode.isDirectory()) throw new FileException(FileError.IS_A_DIRECTORY);
    if (writes && inode instanceof ReadOnlyFile) throw new FileException(FileError.READ_ONLY);
    OpenFile file = new OpenInode(this, inode, flags);
    if (writes && OpenFlags.has(flags, OpenFlags.TRUNCATE)) file(file).truncate(0);
    return file;
  }

  private static OpenInode file(OpenFile file) { return (OpenInode) file; }

  // --- looking

  public synchronized FileStatus status(String path, boolean followsLinks) throws FileException { return FileStatus.of(walk(path, followsLinks).existing()); }

  /// Names in a directory, in order, without `.` and `..`.
  public synchronized String[] list(String path) throws FileException {
    if (walk(path, true).existing() instanceof Directory directory) return directory.names();
    throw new FileException(FileError.NOT_A_DIRECTORY);
  }

  public synchronized String readLink(String path) throws FileException {
    if (walk(path, false).existing() instanceof SymbolicLink link) return link.target;
    throw new FileException(FileError.INVALID);
  }

  /// Absolute, without links, `.` and `..`.
  public synchronized String realPath(String path) throws FileException {
    PathWalk walk = walk(path, true);
    walk.existing();
    String above = pathOf(walk.directory());
    if (walk.name().isEmpty()) return above.isEmpty() ? "/" : above;
    return above + "/" + walk.name();
  }

  /// Empty for the root.
  private static String pathOf(Directory directory) {
    StringBuilder path = new StringBuilder();
    for (Directory at = directory; at.parent != at; at = at.parent) path.insert(0, at.parent.nameOf(at)).insert(0, '/');
    return path.toString();
  }

  /// The superuser may do anything but write to the image and execute what nobody may.
  public synchronized void access(String path, boolean writes, boolean executes) throws FileException {
    Inode inode = walk(path, true).existing();
    if (writes && inode instanceof ReadOnlyFile) throw new FileException(FileError.READ_ONLY);
    if (executes && !inode.isDirectory() && (inode.mode & Mode.ANY_EXECUTE) == 0) throw new FileException(FileError.ACCESS_DENIED);
  }

  public int blockBytes() { return RegularFile.PAGE_BYTES; }

  public synchronized long blocks() { return quota.mostPages(); }

  public synchronized long freeBlocks() { return quota.freePages(); }

  public int mostNameBytes() { return NAME_BYTES; }

  // --- names

  public synchronized void makeDirectory(String path, int permissions) throws FileException {
    PathWalk walk = vacant(path);
    walk.directory().put(walk.name(), new Directory(nextNumber(), permissions & Mode.PERMISSIONS, now()), now());
  }

  public synchronized void symbolicLink(String target, String path) throws FileException {
    if (target.isEmpty()) throw new FileException(FileError.NO_SUCH_FILE);
    PathWalk walk = vacant(path);
    walk.directory().put(walk.name(), new SymbolicLink(nextNumber(), target, now()), now());
  }

  public synchronized void link(String existing, String path) throws FileException {
    Inode inode = walk(existing, false).existing();
    if (inode.isDirectory()) throw new FileException(FileError.NOT_PERMITTED);
    PathWalk walk = vacant(path);
    walk.directory().put(walk.name(), inode, now());
  }

  public synchronized void unlink(String path) throws FileException {
    PathWalk walk = walk(path, false);
    Inode inode = walk.existing();
    if (inode.isDirectory()) throw new FileException(FileError.IS_A_DIRECTORY);
    checkRemovable(inode);
    walk.directory().remove(walk.name(), now());
  }

  private static void checkRemovable(Inode inode) throws FileException {
    if (inode instanceof ReadOnlyFile) throw new FileException(FileError.READ_ONLY);
  }

  public synchronized void removeDirectory(String path) throws FileException {
    PathWalk walk = walk(path, false);
    if (!(walk.existing() instanceof Directory directory)) throw new FileException(FileError.NOT_A_DIRECTORY);
    if (walk.name().isEmpty()) throw new FileException(FileError.INVALID);
    if (!directory.isEmpty()) throw new FileException(FileError.NOT_EMPTY);
    walk.directory().remove(walk.name(), now());
  }

  /// Replaces what has the new name, as rename(2) says.
  public synchronized void rename(String from, String to) throws FileException {
    PathWalk source = walk(from, false);
    PathWalk target = walk(to, false);
    Inode moved = source.existing();
    if (source.name().isEmpty() || target.name().isEmpty()) throw new FileException(FileError.INVALID);
    checkRemovable(moved);
    Inode replaced = target.inode();
    if (replaced == moved) return;
    if (moved instanceof Directory directory && target.directory().isWithin(directory)) throw new FileException(FileError.INVALID);
    if (target.wantsDirectory() && !moved.isDirectory()) throw new FileException(FileError.NOT_A_DIRECTORY);
    if (replaced != null) makeWay(moved, replaced, target);
    target.directory().put(target.name(), moved, now());
    source.directory().remove(source.name(), now());
  }

  private void makeWay(Inode moved, Inode replaced, PathWalk target) throws FileException {
    checkRemovable(replaced);
    if (moved.isDirectory() && !replaced.isDirectory()) throw new FileException(FileError.NOT_A_DIRECTORY);
    if (!moved.isDirectory() && replaced.isDirectory()) throw new FileException(FileError.IS_A_DIRECTORY);
    if (replaced instanceof Directory directory && !directory.isEmpty()) throw new FileException(FileError.NOT_EMPTY);
    target.directory().remove(target.name(), now());
  }

  // --- attributes

  /// -1 leaves one of them as it is.
  public synchronized void owner(String path, boolean followsLinks, int user, int group) throws FileException {
    owner(walk(path, followsLinks).existing(), user, group);
  }

  public synchronized void owner(OpenFile file, int user, int group) throws FileException { owner(inodeOf(file), user, group); }

  private void owner(Inode inode, int user, int group) throws FileException {
    checkRemovable(inode);
    if (user >= 0) inode.user = user;
    if (group >= 0) inode.group = group;
    inode.changedNanos = now();
  }

  public synchronized void permissions(String path, boolean followsLinks, int permissions) throws FileException {
    permissions(walk(path, followsLinks).existing(), permissions);
  }

  public synchronized void permissions(OpenFile file, int permissions) throws FileException { permissions(inodeOf(file), permissions); }

  private void permissions(Inode inode, int permissions) throws FileException {
    checkRemovable(inode);
    inode.mode = inode.mode & ~Mode.PERMISSIONS | permissions & Mode.PERMISSIONS;
    inode.changedNanos = now();
  }

  public synchronized void times(String path, boolean followsLinks, long accessedNanos, long modifiedNanos) throws FileException {
    times(walk(path, followsLinks).existing(), accessedNanos, modifiedNanos);
  }

  public synchronized void times(OpenFile file, long accessedNanos, long modifiedNanos) throws FileException {
    times(inodeOf(file), accessedNanos, modifiedNanos);
  }

  private void times(Inode inode, long accessedNanos, long modifiedNanos) throws FileException {
    checkRemovable(inode);
    inode.accessedNanos = accessedNanos;
    inode.modifiedNanos = modifiedNanos;
    inode.changedNanos = now();
  }

  private static Inode inodeOf(OpenFile file) throws FileException {
    if (file instanceof OpenInode open) return open.inode();
    throw new FileException(FileError.INVALID);
  }

  // --- furnishing

  /// Makes the directories on the way.
  public synchronized void mount(String path, Blob blob) throws FileException { mount(path, new ReadOnlyFile(nextNumber(), blob, now())); }

  public synchronized void mount(String path, int major, int minor, Supplier<OpenFile> opener) throws FileException {
    mount(path, new Device(nextNumber(), major, minor, opener, now()));
  }

  /// For anybody's temporary files.
  public synchronized void makeShared(String path) throws FileException { makeDirectory(path, STICKY_FOR_ALL); }

  private void mount(String path, Inode inode) throws FileException {
    for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      String above = path.substring(0, slash);
      if (walk(above, true).inode() == null) makeDirectory(above, Mode.DIRECTORY_OF_ALL);
    }
    PathWalk walk = vacant(path);
    walk.directory().put(walk.name(), inode, now());
  }
}
