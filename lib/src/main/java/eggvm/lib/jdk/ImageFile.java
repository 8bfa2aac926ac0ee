package eggvm.lib.jdk;

/// A read-only file: a blob of the image.
final class ImageFile extends OpenFile {
  private final int resource;
  private long position;

  ImageFile(int resource) { this.resource = resource; }

  @Override
  public int read(byte[] to, int offset, int length) {
    int read = Resources.read(resource, position, to, offset, length);
    if (read > 0) position += read;
    return read;
  }

  @Override
  public int available() { return (int) Math.max(0, length() - position); }

  @Override
  public boolean isRegular() { return true; }

  @Override
  public long length() { return Resources.bytes(resource); }

  @Override
  public long position() { return position; }

  @Override
  public void seek(long newPosition) { position = newPosition; }
}
