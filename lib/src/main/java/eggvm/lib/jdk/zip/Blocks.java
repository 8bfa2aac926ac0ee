package eggvm.lib.jdk.zip;

import static eggvm.lib.jdk.zip.HuffmanCode.INVALID;
import static eggvm.lib.jdk.zip.HuffmanCode.MORE;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/// The blocks of a deflated stream (RFC 1951, 3.2). Each step is taken as a whole or not at all; texts of errors are zlib's.
/// ```
///  TYPE ─▸ STORED_LENGTH ─▸ STORED ──────────────────────┐
///   │ └──▸ TABLE_SIZES ─▸ CODE_LENGTHS ─▸ LENGTHS ─┐     │ last block
///   └──────────── fixed ─────────▸ SYMBOL ◂────────┘     ├──────────▸ DONE
///                  MATCH, LITERAL ◂──┴─▸ end of block ───┘
/// ```
final class Blocks {
  private enum State { TYPE, STORED_LENGTH, STORED, TABLE_SIZES, CODE_LENGTHS, LENGTHS, SYMBOL, LITERAL, MATCH, DONE }

  private static final int END_OF_BLOCK = 256, MAX_LENGTHS = 286, MAX_DISTANCES = 30;
  private static final byte[] CODE_LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

  private final BitReader in;
  private final SlidingWindow out;
  private final HuffmanCode symbols = new HuffmanCode();
  private final HuffmanCode distances = new HuffmanCode();
  private final HuffmanCode codeLengths = new HuffmanCode();
  private final byte[] lengths = new byte[320];
  private State state = State.TYPE;
  private boolean isLast;
  private int lengthCount, distanceCount, codeLengthCount;
  private int index;
  private int literal;
  private int leftBytes;
  private int distance;

  Blocks(BitReader in, SlidingWindow out) {
    this.in = in;
    this.out = out;
  }

  /// True: the last block has ended. False: more input or room for output is needed.
  boolean run() throws DataFormatException {
    while (state != State.DONE) {
      if (!step()) {
        in.rollback();
        return false;
      }
      in.commit();
    }
    return true;
  }

  private boolean step() throws DataFormatException {
    return switch (state) {
      case TYPE -> type();
      case STORED_LENGTH -> storedLength();
      case STORED -> stored();
      case TABLE_SIZES -> tableSizes();
      case CODE_LENGTHS -> codeLengths();
      case LENGTHS -> lengths();
      case SYMBOL -> symbol();
      case LITERAL -> literal();
      case MATCH -> match();
      case DONE -> true;
    };
  }

  private boolean type() throws DataFormatException {
    if (!in.has(3)) return false;
    isLast = in.take(1) == 1;
    switch (in.take(2)) {
      case 0 -> state = State.STORED_LENGTH;
      case 1 -> fixed();
      case 2 -> state = State.TABLE_SIZES;
      default -> throw new DataFormatException("invalid block type");
    }
    in.commit();
    if (state == State.STORED_LENGTH) in.alignToByte();
    return true;
  }

  private void fixed() {
    for (int i = 0; i < 288; i++) lengths[i] = (byte) (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
    symbols.build(lengths, 0, 288);
    for (int i = 0; i < 32; i++) lengths[i] = 5;
    distances.build(lengths, 0, 32);
    state = State.SYMBOL;
  }

  private void endBlock() { state = isLast ? State.DONE : State.TYPE; }

  private boolean storedLength() throws DataFormatException {
    if (!in.has(32)) return false;
    leftBytes = in.take(16);
    if (in.take(16) != (leftBytes ^ 0xffff)) throw new DataFormatException("invalid stored block lengths");
    state = State.STORED;
    return true;
  }

  private boolean stored() {
    leftBytes -= in.takeBytes(out, leftBytes);
    if (leftBytes > 0) return false;
    endBlock();
    return true;
  }

  private boolean tableSizes() throws DataFormatException {
    if (!in.has(14)) return false;
    lengthCount = in.take(5) + 257;
    distanceCount = in.take(5) + 1;
    codeLengthCount = in.take(4) + 4;
    if (lengthCount > MAX_LENGTHS || distanceCount > MAX_DISTANCES) throw new DataFormatException("too many length or distance symbols");
    Arrays.fill(lengths, (byte) 0);
    index = 0;
    state = State.CODE_LENGTHS;
    return true;
  }

  private boolean codeLengths() throws DataFormatException {
    if (!in.has(3)) return false;
    lengths[CODE_LENGTH_ORDER[index++]] = (byte) in.take(3);
    if (index < codeLengthCount) return true;
    int left = codeLengths.build(lengths, 0, 19);
    if (left == HuffmanCode.NO_CODES) throw new DataFormatException("invalid code -- missing end-of-block");
    if (left != 0) throw new DataFormatException("invalid code lengths set");
    Arrays.fill(lengths, (byte) 0);
    index = 0;
    state = State.LENGTHS;
    return true;
  }

  private boolean lengths() throws DataFormatException {
    int symbol = codeLengths.decode(in);
    if (symbol == MORE) return false;
    if (symbol < 16) {
      lengths[index++] = (byte) symbol;
    } else {
      int extraBits = symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
      if (!in.has(extraBits)) return false;
      repeat(symbol, in.take(extraBits) + (symbol == 18 ? 11 : 3));
    }
    if (index == lengthCount + distanceCount) buildCodes();
    return true;
  }

  private void repeat(int symbol, int count) throws DataFormatException {
    if (symbol == 16 && index == 0 || index + count > lengthCount + distanceCount) throw new DataFormatException("invalid bit length repeat");
    byte length = symbol == 16 ? lengths[index - 1] : 0;
    for (int i = 0; i < count; i++) lengths[index++] = length;
  }

  private void buildCodes() throws DataFormatException {
    if (lengths[END_OF_BLOCK] == 0) throw new DataFormatException("invalid code -- missing end-of-block");
    if (!isUsable(symbols, symbols.build(lengths, 0, lengthCount))) throw new DataFormatException("invalid literal/lengths set");
    if (!isUsable(distances, distances.build(lengths, lengthCount, distanceCount))) throw new DataFormatException("invalid distances set");
    state = State.SYMBOL;
  }

  /// Incomplete codes have at most one code, of one bit.
  private static boolean isUsable(HuffmanCode code, int left) { return left == 0 || left > 0 && code.longestBits() == 1; }

  private boolean symbol() throws DataFormatException {
    int symbol = symbols.decode(in);
    if (symbol == MORE) return false;
    if (symbol == INVALID || symbol >= 257 + 29) throw new DataFormatException("invalid literal/length code");
    if (symbol < END_OF_BLOCK) {
      literal = symbol;
      state = State.LITERAL;
      return true;
    }
    if (symbol == END_OF_BLOCK) {
      endBlock();
      return true;
    }
    return length(symbol - 257) && distance();
  }

  private boolean length(int code) {
    int extraBits = code < 8 || code == 28 ? 0 : (code >> 2) - 1;
    if (!in.has(extraBits)) return false;
    int base = code == 28 ? 258 : code < 8 ? 3 + code : (4 + (code & 3) << extraBits) + 3;
    leftBytes = base + in.take(extraBits);
    return true;
  }

  private boolean distance() throws DataFormatException {
    int code = distances.decode(in);
    if (code == MORE) return false;
    if (code == INVALID || code >= MAX_DISTANCES) throw new DataFormatException("invalid distance code");
    int extraBits = code < 4 ? 0 : (code >> 1) - 1;
    if (!in.has(extraBits)) return false;
    distance = (code < 4 ? 1 + code : (2 + (code & 1) << extraBits) + 1) + in.take(extraBits);
    if (!out.reaches(distance)) throw new DataFormatException("invalid distance too far back");
    state = State.MATCH;
    return true;
  }

  private boolean literal() {
    if (out.isFull()) return false;
    out.write(literal);
    state = State.SYMBOL;
    return true;
  }

  private boolean match() {
    leftBytes -= out.copy(distance, leftBytes);
    if (leftBytes > 0) return false;
    state = State.SYMBOL;
    return true;
  }
}
