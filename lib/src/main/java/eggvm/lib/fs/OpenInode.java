package eggvm.lib.fs;

/// A file of a [FileTree] with a position.
final class OpenInode extends OpenFile {
  private final FileTree tree;
  private final Inode inode;
  private final int flags;
  private long position;

  OpenInode(FileTree tree, Inode inode, int flags) {
    this.tree = tree;
    this.inode = inode;
    this.flags = flags;
    inode.opened();
  }

  Inode inode() { return inode; }

  @Override
  public int read(byte[] to, int offset, int length) throws FileException {
    synchronized (tree) {
      int read = readAt(position, to, offset, length);
      if (read > 0) position += read;
      return read;
    }
  }

  @Override
  public int readAt(long from, byte[] to, int offset, int length) throws FileException {
    if (!OpenFlags.reads(flags)) throw new FileException(FileError.BAD_DESCRIPTOR);
    if (from < 0) throw new FileException(FileError.INVALID);
    synchronized (tree) {
      return switch (inode) {
        case RegularFile file -> file.read(from, to, offset, length);
        case ReadOnlyFile file -> from >= file.bytes() ? -1 : file.blob.read(from, to, offset, length);
        case Directory _ -> throw new FileException(FileError.IS_A_DIRECTORY);
        default -> throw new FileException(FileError.INVALID);
      };
    }
  }

  @Override
  public int write(byte[] from, int offset, int length) throws FileException {
    synchronized (tree) {
      if (isAppending()) position = inode.bytes();
      int written = writeAt(position, from, offset, length);
      position += written;
      return written;
    }
  }

  /// Linux appends whatever the position says.
  @Override
  public int writeAt(long to, byte[] from, int offset, int length) throws FileException {
    if (to < 0) throw new FileException(FileError.INVALID);
    synchronized (tree) {
      int written = written().write(isAppending() ? inode.bytes() : to, from, offset, length);
      inode.modified(tree.now());
      return written;
    }
  }

  private RegularFile written() throws FileException {
    if (OpenFlags.writes(flags) && inode instanceof RegularFile file) return file;
    throw new FileException(FileError.BAD_DESCRIPTOR);
  }

  @Override
  public int available() {
    synchronized (tree) {
      return (int) Math.min(Integer.MAX_VALUE, Math.max(0, inode.bytes() - position));
    }
  }

  @Override
  public FileStatus status() {
    synchronized (tree) {
      return FileStatus.of(inode);
    }
  }

  @Override
  public long position() {
    synchronized (tree) {
      return position;
    }
  }

  @Override
  public void seek(long newPosition) throws FileException {
    if (newPosition < 0) throw new FileException(FileError.INVALID);
    synchronized (tree) {
      position = newPosition;
    }
  }

  @Override
  public void truncate(long bytes) throws FileException {
    if (bytes < 0) throw new FileException(FileError.INVALID);
    synchronized (tree) {
      written().truncate(bytes);
      inode.modified(tree.now());
    }
  }

  @Override
  public boolean isAppending() { return OpenFlags.has(flags, OpenFlags.APPEND); }

  @Override
  protected void close() {
    synchronized (tree) {
      inode.closed();
    }
  }
}
