package eggvm.lib.fs;

/// Follows a path from a directory, name by name. Source: path_resolution(7).
/// What it stops at is a place: a directory and the last name in it, which need not exist.
final class PathWalk {
  private static final int MOST_LINKS = 40;
  private static final int MOST_NAME_BYTES = 255;
  private static final int MOST_PATH_BYTES = 4095;

  private final Directory root;
  private Directory directory;
  private String name = "";
  private int links;
  /// A slash at the end asks for a directory.
  private boolean wantsDirectory;

  PathWalk(Directory root) {
    this.root = root;
    directory = root;
  }

  /// The directory that the last name is in, or stands for when the path ends in no name: `/`, `.`, `..`.
  Directory directory() { return directory; }

  /// Empty when the path ends in none.
  String name() { return name; }

  boolean wantsDirectory() { return wantsDirectory; }

  /// Null when there is nothing of that name.
  Inode inode() { return name.isEmpty() ? directory : directory.get(name); }

  Inode existing() throws FileException {
    Inode inode = inode();
    if (inode == null) throw new FileException(FileError.NO_SUCH_FILE);
    if (wantsDirectory && !inode.isDirectory()) throw new FileException(FileError.NOT_A_DIRECTORY);
    return inode;
  }

  PathWalk to(String path, boolean followsLast) throws FileException {
    if (path.isEmpty()) throw new FileException(FileError.NO_SUCH_FILE);
    if (path.length() > MOST_PATH_BYTES) throw new FileException(FileError.NAME_TOO_LONG);
    if (path.charAt(0) == '/') stayIn(root);
    int end;
    for (int start = 0; start < path.length(); start = end + 1) {
      end = path.indexOf('/', start);
      if (end < 0) end = path.length();
      if (end > start) step(path.substring(start, end), isLast(path, end), followsLast);
    }
    return this;
  }

  private static boolean isLast(String path, int end) {
    for (int i = end; i < path.length(); i++) {
      if (path.charAt(i) != '/') return false;
    }
    return true;
  }

  private void step(String next, boolean isLast, boolean followsLast) throws FileException {
    if (next.length() > MOST_NAME_BYTES) throw new FileException(FileError.NAME_TOO_LONG);
    enter();
    if (next.equals("..")) stayIn(directory.parent);
    else if (!next.equals(".")) name = next;
    if ((!isLast || followsLast) && inode() instanceof SymbolicLink link) follow(link);
  }

  /// What was a last name becomes the directory to go on from.
  private void enter() throws FileException {
    if (name.isEmpty()) return;
    Inode inode = directory.get(name);
    if (inode == null) throw new FileException(FileError.NO_SUCH_FILE);
    if (!(inode instanceof Directory next)) throw new FileException(FileError.NOT_A_DIRECTORY);
    stayIn(next);
  }

  private void stayIn(Directory next) {
    directory = next;
    name = "";
  }

  private void follow(SymbolicLink link) throws FileException {
    if (++links > MOST_LINKS) throw new FileException(FileError.LINK_LOOP);
    name = "";
    to(link.target, true);
  }

  /// With a look at the end of the path as it was given.
  static PathWalk of(Directory root, String path, boolean followsLast) throws FileException {
    boolean wantsDirectory = path.length() > 1 && path.charAt(path.length() - 1) == '/';
    PathWalk walk = new PathWalk(root).to(path, followsLast || wantsDirectory);
    walk.wantsDirectory = wantsDirectory;
    return walk;
  }
}
