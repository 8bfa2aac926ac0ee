package eggvm.lib.jdk.zip;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The JDK's zlib is the oracle.
class ZipTest {
  private static final long FINISHED = 1L << 62;

  /// Text-like, with long repeats and incompressible stretches.
  private static byte[] sample(int bytes) {
    Random random = new Random(bytes);
    byte[] sample = new byte[bytes];
    for (int i = 0; i < bytes; i++) sample[i] = (byte) (i % 1000 < 600 ? "the quick brown fox ".charAt(i % 20) : random.nextInt(256));
    return sample;
  }

  private static int written(long result) { return (int) (result >>> 31 & 0x7fff_ffffL); }

  private static byte[] deflate(byte[] in, int level, boolean raw) {
    long handle = Deflation.open(level, Deflater.DEFAULT_STRATEGY, raw);
    byte[] out = new byte[in.length + 1000];
    long result = Deflation.of(handle).deflate(in, 0, in.length, out, 0, out.length, 4, 0);
    Deflation.close(handle);
    assertTrue((result & FINISHED) != 0);
    return Arrays.copyOf(out, written(result));
  }

  /// In pieces, so that streams are continued.
  private static byte[] inflate(byte[] in, boolean raw) throws DataFormatException {
    long handle = Inflation.open(raw);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] out = new byte[777];
    int at = 0;
    for (boolean finished = false; !finished; ) {
      long result = Inflation.of(handle).inflate(in, at, Math.min(333, in.length - at), out, 0, out.length);
      at += (int) (result & 0x7fff_ffffL);
      all.write(out, 0, written(result));
      finished = (result & FINISHED) != 0;
    }
    Inflation.close(handle);
    return all.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 100, 65_536, 300_000})
  void whatWeDeflateTheJdkInflates(int bytes) throws DataFormatException {
    byte[] in = sample(bytes);
    for (int level : new int[] {-1, 0, 1, 6, 9}) {
      for (boolean raw : new boolean[] {false, true}) {
        Inflater inflater = new Inflater(raw);
        inflater.setInput(deflate(in, level, raw));
        byte[] out = new byte[bytes + 1];
        assertEquals(bytes, inflater.inflate(out));
        assertArrayEquals(in, Arrays.copyOf(out, bytes));
        inflater.end();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 100, 65_536, 300_000})
  void whatTheJdkDeflatesWeInflate(int bytes) throws DataFormatException {
    byte[] in = sample(bytes);
    for (boolean raw : new boolean[] {false, true}) {
      Deflater deflater = new Deflater(9, raw);
      deflater.setInput(in);
      deflater.finish();
      byte[] out = new byte[bytes + 1000];
      byte[] deflated = Arrays.copyOf(out, deflater.deflate(out));
      deflater.end();
      assertArrayEquals(in, inflate(deflated, raw));
    }
  }

  /// A call of both; false: the stream has ended or is broken.
  private static boolean sameCall(Inflater theirs, long handle, byte[] in, int inOffset, int inBytes, int outBytes) {
    byte[] out = new byte[outBytes], ourOut = new byte[outBytes];
    theirs.setInput(in, inOffset, inBytes);
    String expected, actual;
    try {
      int written = theirs.inflate(out);
      expected = inBytes - theirs.getRemaining() + " " + written + " " + theirs.finished() + " " + theirs.needsDictionary();
    } catch (DataFormatException e) {
      expected = e.getMessage();
    }
    try {
      long result = Inflation.of(handle).inflate(in, inOffset, inBytes, ourOut, 0, outBytes);
      actual = (int) (result & 0x7fff_ffffL) + " " + written(result) + " " + ((result & FINISHED) != 0) + " " + (result < 0);
    } catch (DataFormatException e) {
      actual = e.getMessage();
    }
    assertEquals(expected, actual);
    assertArrayEquals(out, ourOut);
    assertEquals(theirs.getAdler(), Inflation.of(handle).adler());
    return !theirs.finished() && Character.isDigit(expected.charAt(0));
  }

  private static byte[] deflateByJdk(byte[] in, int level, int strategy, boolean raw) {
    Deflater deflater = new Deflater(level, raw);
    deflater.setStrategy(strategy);
    deflater.setInput(in);
    deflater.finish();
    byte[] out = new byte[in.length + 1000];
    int bytes = 0;
    while (!deflater.finished()) bytes += deflater.deflate(out, bytes, out.length - bytes);
    deflater.end();
    return Arrays.copyOf(out, bytes);
  }

  /// With each byte that comes in, and with each that goes out: a raw stream has ended with its last byte.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 100, 3000})
  void everyByteInAndOutIsAsWithTheJdk(int bytes) {
    byte[][] inputs = {sample(bytes), new byte[bytes]};
    for (byte[] in : inputs) {
      for (int strategy = Deflater.DEFAULT_STRATEGY; strategy <= Deflater.HUFFMAN_ONLY; strategy++) {
        for (boolean raw : new boolean[] {false, true}) {
          byte[] deflated = deflateByJdk(in, 9, strategy, raw);
          bytewise(deflated, raw, 1, 40_000);
          bytewise(deflated, raw, deflated.length, 1);
          bytewise(deflated, raw, deflated.length, Math.max(bytes, 1));
        }
      }
    }
  }

  private static void bytewise(byte[] deflated, boolean raw, int inBytes, int outBytes) {
    Inflater theirs = new Inflater(raw);
    long handle = Inflation.open(raw);
    int at = 0;
    int calls = 0;
    while (sameCall(theirs, handle, deflated, at, Math.min(inBytes, deflated.length - at), outBytes)) {
      at = (int) theirs.getBytesRead();
      assertTrue(++calls < 10_000, "no end after byte " + at + " of " + deflated.length);
    }
    assertTrue(theirs.finished());
    theirs.end();
    Inflation.close(handle);
  }

  @Test
  void brokenStreamsBreakAsWithTheJdk() {
    Random random = new Random(7);
    for (int round = 0; round < 4000; round++) {
      boolean raw = random.nextBoolean();
      byte[] deflated = deflateByJdk(sample(random.nextInt(2000)), random.nextInt(10), random.nextInt(3), raw);
      for (int i = random.nextInt(4); i >= 0; i--) deflated[random.nextInt(Math.min(deflated.length, 1 << random.nextInt(11)))] ^= (byte) (1 << random.nextInt(8));
      Inflater theirs = new Inflater(raw);
      long handle = Inflation.open(raw);
      sameCall(theirs, handle, deflated, 0, deflated.length, 4000);
      theirs.end();
      Inflation.close(handle);
    }
  }

  @Test
  void brokenInputIsADataFormatException() {
    byte[] deflated = deflate(sample(5000), 6, false);
    deflated[deflated.length / 2] ^= 0x55;
    deflated[0] = 0x12;
    assertThrows(DataFormatException.class, () -> inflate(deflated, false));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 4096, 100_003})
  void checksumsEqualTheJdks(int bytes) {
    byte[] in = sample(bytes);
    CRC32 crc = new CRC32();
    crc.update(in);
    assertEquals((int) crc.getValue(), Crc32.update(Crc32.update(0, in, 0, bytes / 3), in, bytes / 3, bytes - bytes / 3));
    Adler32 adler = new Adler32();
    adler.update(in);
    assertEquals((int) adler.getValue(), Adler32Sum.update(1, in, 0, bytes));
  }
}
