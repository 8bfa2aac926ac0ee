package eggvm.lib.jdk;

import eggvm.lib.fs.Blob;

/// A resource as the contents of a file.
record ImageBlob(int resource) implements Blob {
  @Override
  public long bytes() { return Resources.bytes(resource); }

  @Override
  public int read(long position, byte[] to, int offset, int length) { return Math.max(0, Resources.read(resource, position, to, offset, length)); }
}
