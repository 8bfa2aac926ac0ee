package eggvm.lib.java.util.zip;

import eggvm.lib.jdk.zip.Inflation;
import eggvm.lib.jdk.zip.OffHeapBytes;
import eggvm.vm.contract.Replaces;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

@Replaces("java.util.zip.Inflater")
final class InflaterOverlay {
  private InflaterOverlay() {}

  static long init(boolean raw) { return Inflation.open(raw); }

  static void setDictionary(long handle, byte[] from, int offset, int length) {
    Inflation.of(handle).setDictionary(java.util.Arrays.copyOfRange(from, offset, offset + length));
  }

  static void setDictionaryBuffer(long handle, long address, int length) {
    Inflation.of(handle).setDictionary(OffHeapBytes.load(address, length));
  }

  static long inflateBytesBytes(
      Inflater self, long handle, byte[] in, int inOffset, int inBytes, byte[] out, int outOffset, int outBytes)
      throws DataFormatException {
    Inflation stream = Inflation.of(handle);
    try {
      return stream.inflate(in, inOffset, inBytes, out, outOffset, outBytes);
    } catch (DataFormatException e) {
      // The JDK's handler reads them to move its positions on.
      self.inputConsumed = stream.consumedBytes();
      self.outputConsumed = stream.writtenBytes();
      throw e;
    }
  }

  static long inflateBytesBuffer(Inflater self, long handle, byte[] in, int inOffset, int inBytes, long outAddress, int outBytes)
      throws DataFormatException {
    byte[] out = new byte[outBytes];
    return OffHeapBytes.store(out, outAddress, inflateBytesBytes(self, handle, in, inOffset, inBytes, out, 0, outBytes));
  }

  static long inflateBufferBytes(Inflater self, long handle, long inAddress, int inBytes, byte[] out, int outOffset, int outBytes)
      throws DataFormatException {
    return inflateBytesBytes(self, handle, OffHeapBytes.load(inAddress, inBytes), 0, inBytes, out, outOffset, outBytes);
  }

  static long inflateBufferBuffer(Inflater self, long handle, long inAddress, int inBytes, long outAddress, int outBytes)
      throws DataFormatException {
    return inflateBytesBuffer(self, handle, OffHeapBytes.load(inAddress, inBytes), 0, inBytes, outAddress, outBytes);
  }

  static int getAdler(long handle) { return Inflation.of(handle).adler(); }

  static void reset(long handle) { Inflation.of(handle).reset(); }

  static void end(long handle) { Inflation.close(handle); }
}
