package eggvm.lib.fs;

/// A file of the image.
final class ReadOnlyFile extends Inode {
  final Blob blob;

  ReadOnlyFile(long number, Blob blob, long nowNanos) {
    super(number, Mode.REGULAR | Mode.READABLE_BY_ALL, nowNanos);
    this.blob = blob;
  }

  @Override
  long bytes() { return blob.bytes(); }

  @Override
  long blocks() { return (bytes() + 511) / 512; }
}
