package eggvm.lib.fs;

/// Bytes that never change.
public interface Blob {
  long bytes();

  /// Copies at most `length` bytes from `position` on, which is below [#bytes]; how many.
  int read(long position, byte[] to, int offset, int length);
}
