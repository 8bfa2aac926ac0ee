package eggvm.lib.jdk.zip;

import java.util.zip.DataFormatException;

/// The native half of `java.util.zip.Inflater`: a zlib stream (RFC 1950) or raw blocks.
/// ```
///  HEADER ─▸ (DICTIONARY_ID ─▸ DICTIONARY, left after setDictionary) ─▸ BLOCKS ─▸ CHECK ─▸ DONE        raw: BLOCKS ─▸ DONE
/// ```
/// JZlib is not used here: it looks further ahead than a raw stream may go on, and so does not see the end of one.
public final class Inflation {
  private enum State { HEADER, DICTIONARY_ID, DICTIONARY, BLOCKS, CHECK, DONE }

  private static final Handles<Inflation> HANDLES = new Handles<>();
  private static final long FINISHED = 1L << 62;
  private static final long NEEDS_DICTIONARY = 1L << 63;
  private static final int DEFLATED = 8, MAX_WINDOW_CODE = 7;

  private final boolean raw;
  private BitReader in;
  private SlidingWindow out;
  private Blocks blocks;
  private State state;
  private int adler;
  private int consumedBytes;
  private int writtenBytes;
  private int summedBytes;
  private boolean hasDictionary;
  private String failure;

  private Inflation(boolean raw) {
    this.raw = raw;
    reset();
  }

  public static long open(boolean raw) { return HANDLES.add(new Inflation(raw)); }

  public static Inflation of(long handle) { return HANDLES.get(handle); }

  public static void close(long handle) { HANDLES.remove(handle); }

  public void reset() {
    in = new BitReader();
    out = new SlidingWindow();
    blocks = new Blocks(in, out);
    state = raw ? State.BLOCKS : State.HEADER;
    adler = raw ? 0 : 1;
    hasDictionary = false;
    failure = null;
  }

  /// Of the output so far; the identifier of the dictionary while one is needed.
  public int adler() { return adler; }

  public void setDictionary(byte[] dictionary) {
    boolean isWanted = raw || state == State.DICTIONARY && Adler32Sum.update(1, dictionary, 0, dictionary.length) == adler;
    if (!isWanted) throw new IllegalArgumentException();
    hasDictionary = true;
    out.remember(dictionary, 0, dictionary.length);
  }

  /// Bytes consumed in bits 0-30, written in 31-61, finished in 62, needs a dictionary in 63.
  public long inflate(byte[] from, int inOffset, int inBytes, byte[] to, int outOffset, int outBytes) throws DataFormatException {
    in.feed(from, inOffset, inBytes);
    out.open(to, outOffset, outBytes);
    summedBytes = 0;
    try {
      if (failure != null) throw new DataFormatException(failure);
      while (state != State.DONE && step(to, outOffset)) in.commit();
      in.rollback();
    } catch (DataFormatException e) {
      failure = e.getMessage();
      throw e;
    } finally {
      sum(to, outOffset);
      consumedBytes = in.consumedBytes();
      writtenBytes = out.writtenBytes();
      out.close();
    }
    long flags = state == State.DONE ? FINISHED : state == State.DICTIONARY ? NEEDS_DICTIONARY : 0;
    return consumedBytes | (long) writtenBytes << 31 | flags;
  }

  private boolean step(byte[] to, int outOffset) throws DataFormatException {
    return switch (state) {
      case HEADER -> header();
      case DICTIONARY_ID -> dictionaryId();
      case BLOCKS -> blocks();
      case CHECK -> check(to, outOffset);
      case DICTIONARY -> dictionary();
      case DONE -> false;
    };
  }

  private boolean header() throws DataFormatException {
    if (!in.has(16)) return false;
    int method = in.take(8);
    int flags = in.take(8);
    if ((method << 8 | flags) % 31 != 0) throw new DataFormatException("incorrect header check");
    if ((method & 15) != DEFLATED) throw new DataFormatException("unknown compression method");
    if (method >> 4 > MAX_WINDOW_CODE) throw new DataFormatException("invalid window size");
    state = (flags & 0x20) != 0 ? State.DICTIONARY_ID : State.BLOCKS;
    return true;
  }

  private boolean dictionaryId() {
    if (!in.has(32)) return false;
    adler = Integer.reverseBytes(in.take(32));
    state = State.DICTIONARY;
    return true;
  }

  private boolean dictionary() {
    if (!hasDictionary) return false;
    adler = 1;
    state = State.BLOCKS;
    return true;
  }

  private boolean blocks() throws DataFormatException {
    if (!blocks.run()) return false;
    in.alignToByte();
    state = raw ? State.DONE : State.CHECK;
    return true;
  }

  private boolean check(byte[] to, int outOffset) throws DataFormatException {
    if (!in.has(32)) return false;
    sum(to, outOffset);
    if (Integer.reverseBytes(in.take(32)) != adler) throw new DataFormatException("incorrect data check");
    state = State.DONE;
    return true;
  }

  private void sum(byte[] to, int outOffset) {
    int newBytes = out.writtenBytes() - summedBytes;
    if (!raw && newBytes > 0) adler = Adler32Sum.update(adler, to, outOffset + summedBytes, newBytes);
    summedBytes = out.writtenBytes();
  }

  /// What the last call took, after a failure as well.
  public int consumedBytes() { return consumedBytes; }

  public int writtenBytes() { return writtenBytes; }
}
