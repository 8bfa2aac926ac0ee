package eggvm.lib.java.util.zip;

import eggvm.lib.jdk.zip.Crc32;
import eggvm.lib.jdk.zip.OffHeapBytes;
import eggvm.vm.contract.Replaces;

@Replaces("java.util.zip.CRC32")
final class CRC32Overlay {
  private CRC32Overlay() {}

  static int update(int crc, int value) { return ~Crc32.step(~crc, value); }

  static int updateBytes0(int crc, byte[] from, int offset, int length) { return Crc32.update(crc, from, offset, length); }

  static int updateByteBuffer0(int crc, long address, int offset, int length) {
    return Crc32.update(crc, OffHeapBytes.load(address + offset, length), 0, length);
  }
}
