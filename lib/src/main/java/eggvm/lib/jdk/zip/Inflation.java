package eggvm.lib.jdk.zip;

import static com.jcraft.jzlib.JZlib.*;

import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.Inflater;
import java.util.zip.DataFormatException;

/// The native half of `java.util.zip.Inflater` over JZlib.
public final class Inflation {
  private static final Handles<Inflation> HANDLES = new Handles<>();
  private static final long FINISHED = 1L << 62;
  private static final long NEEDS_DICTIONARY = 1L << 63;

  private final boolean raw;
  private Inflater stream;
  private int inBytes;
  private int outBytes;
  private int outputSum;
  private int adler;

  private Inflation(boolean raw) {
    this.raw = raw;
    reset();
  }

  public static long open(boolean raw) { return HANDLES.add(new Inflation(raw)); }

  public static Inflation of(long handle) { return HANDLES.get(handle); }

  public static void close(long handle) { HANDLES.remove(handle); }

  public void reset() {
    try {
      stream = new Inflater(MAX_WBITS, raw);
    } catch (GZIPException e) {
      throw new InternalError(e);
    }
    outputSum = 1;
    adler = raw ? 0 : 1;
  }

  /// Of the output so far; the identifier of the dictionary while one is needed. JZlib forgets its own at the end.
  public int adler() { return adler; }

  public void setDictionary(byte[] dictionary) {
    if (stream.setDictionary(dictionary, dictionary.length) != Z_OK) throw new IllegalArgumentException(stream.getMessage());
    outputSum = 1;
  }

  /// Bytes consumed in bits 0-30, written in 31-61, finished in 62, needs a dictionary in 63.
  public long inflate(byte[] in, int inOffset, int inLength, byte[] out, int outOffset, int outLength)
      throws DataFormatException {
    inBytes = inLength;
    outBytes = outLength;
    stream.setInput(in, inOffset, inLength, false);
    stream.setOutput(out, outOffset, outLength);
    int status = stream.inflate(Z_PARTIAL_FLUSH);
    if (!raw) sum(status, out, outOffset);
    switch (status) {
      case Z_STREAM_END: return progress() | FINISHED;
      case Z_OK, Z_BUF_ERROR: return progress();
      case Z_NEED_DICT: return progress() | NEEDS_DICTIONARY;
      case Z_DATA_ERROR: throw new DataFormatException(stream.getMessage());
      default: throw new InternalError(stream.getMessage());
    }
  }

  private void sum(int status, byte[] out, int outOffset) {
    outputSum = Adler32Sum.update(outputSum, out, outOffset, writtenBytes());
    adler = status == Z_NEED_DICT ? (int) stream.getAdler() : outputSum;
  }

  private long progress() { return consumedBytes() | (long) writtenBytes() << 31; }

  /// What the last call took, after a failure as well.
  public int consumedBytes() { return inBytes - stream.getAvailIn(); }

  public int writtenBytes() { return outBytes - stream.getAvailOut(); }
}
