package eggvm.lib.jdk.zip;

import static com.jcraft.jzlib.JZlib.*;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;

/// The native half of `java.util.zip.Deflater` over JZlib.
public final class Deflation {
  private static final Handles<Deflation> HANDLES = new Handles<>();
  private static final long FINISHED = 1L << 62;
  private static final long PARAMETERS_PENDING = 1L << 63;

  private final boolean raw;
  private int level;
  private int strategy;
  private Deflater stream;

  private Deflation(int level, int strategy, boolean raw) {
    this.raw = raw;
    this.level = level;
    this.strategy = strategy;
    reset();
  }

  public static long open(int level, int strategy, boolean raw) { return HANDLES.add(new Deflation(level, strategy, raw)); }

  public static Deflation of(long handle) { return HANDLES.get(handle); }

  public static void close(long handle) { HANDLES.remove(handle); }

  public void reset() {
    try {
      stream = new Deflater(level, MAX_WBITS, raw);
    } catch (GZIPException e) {
      throw new InternalError(e);
    }
    if (strategy != Z_DEFAULT_STRATEGY) stream.params(level, strategy);
  }

  public int adler() { return (int) stream.getAdler(); }

  public void setDictionary(byte[] dictionary) {
    if (stream.setDictionary(dictionary, dictionary.length) != Z_OK) throw new IllegalArgumentException(stream.getMessage());
  }

  /// `parameters`: 0, or 1 | strategy << 1 | level << 3 to change both first.
  /// Bytes consumed in bits 0-30, written in 31-61, finished in 62, parameters not yet changed in 63.
  public long deflate(byte[] in, int inOffset, int inBytes, byte[] out, int outOffset, int outBytes, int flush, int parameters) {
    stream.setInput(in, inOffset, inBytes, false);
    stream.setOutput(out, outOffset, outBytes);
    int status = parameters == 0 ? stream.deflate(flush) : change(parameters);
    long progress = inBytes - stream.getAvailIn() | (long) (outBytes - stream.getAvailOut()) << 31;
    switch (status) {
      case Z_STREAM_END: return progress | FINISHED;
      case Z_OK: return progress;
      case Z_BUF_ERROR: return parameters == 0 ? 0 : progress | PARAMETERS_PENDING;
      default: throw new InternalError(stream.getMessage());
    }
  }

  private int change(int parameters) {
    level = parameters >> 3;
    strategy = parameters >> 1 & 3;
    return stream.params(level, strategy);
  }
}
