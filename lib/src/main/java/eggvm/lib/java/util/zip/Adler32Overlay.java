package eggvm.lib.java.util.zip;

import eggvm.lib.jdk.zip.Adler32Sum;
import eggvm.lib.jdk.zip.OffHeapBytes;
import eggvm.vm.contract.Replaces;

@Replaces("java.util.zip.Adler32")
final class Adler32Overlay {
  private Adler32Overlay() {}

  static int update(int sum, int value) { return Adler32Sum.update(sum, new byte[] {(byte) value}, 0, 1); }

  static int updateBytes(int sum, byte[] from, int offset, int length) { return Adler32Sum.update(sum, from, offset, length); }

  static int updateByteBuffer(int sum, long address, int offset, int length) {
    return Adler32Sum.update(sum, OffHeapBytes.load(address + offset, length), 0, length);
  }
}
