package eggvm.lib.java.util.zip;

import eggvm.lib.jdk.zip.Deflation;
import eggvm.lib.jdk.zip.OffHeapBytes;
import eggvm.vm.contract.Replaces;
import java.util.zip.Deflater;

@Replaces("java.util.zip.Deflater")
final class DeflaterOverlay {
  private DeflaterOverlay() {}

  static long init(int level, int strategy, boolean raw) { return Deflation.open(level, strategy, raw); }

  static void setDictionary(long handle, byte[] from, int offset, int length) {
    Deflation.of(handle).setDictionary(java.util.Arrays.copyOfRange(from, offset, offset + length));
  }

  static void setDictionaryBuffer(long handle, long address, int length) {
    Deflation.of(handle).setDictionary(OffHeapBytes.load(address, length));
  }

  static long deflateBytesBytes(
      Deflater self, long handle, byte[] in, int inOffset, int inBytes, byte[] out, int outOffset, int outBytes, int flush, int parameters) {
    return Deflation.of(handle).deflate(in, inOffset, inBytes, out, outOffset, outBytes, flush, parameters);
  }

  static long deflateBytesBuffer(
      Deflater self, long handle, byte[] in, int inOffset, int inBytes, long outAddress, int outBytes, int flush, int parameters) {
    byte[] out = new byte[outBytes];
    long result = deflateBytesBytes(self, handle, in, inOffset, inBytes, out, 0, outBytes, flush, parameters);
    return OffHeapBytes.store(out, outAddress, result);
  }

  static long deflateBufferBytes(
      Deflater self, long handle, long inAddress, int inBytes, byte[] out, int outOffset, int outBytes, int flush, int parameters) {
    byte[] in = OffHeapBytes.load(inAddress, inBytes);
    return deflateBytesBytes(self, handle, in, 0, inBytes, out, outOffset, outBytes, flush, parameters);
  }

  static long deflateBufferBuffer(
      Deflater self, long handle, long inAddress, int inBytes, long outAddress, int outBytes, int flush, int parameters) {
    byte[] in = OffHeapBytes.load(inAddress, inBytes);
    return deflateBytesBuffer(self, handle, in, 0, inBytes, outAddress, outBytes, flush, parameters);
  }

  static int getAdler(long handle) { return Deflation.of(handle).adler(); }

  static void reset(long handle) { Deflation.of(handle).reset(); }

  static void end(long handle) { Deflation.close(handle); }
}
