package eggvm.vm.bulk;

import eggvm.vm.heap.marksweep.Cards;
import eggvm.vm.machine.Memory;
import eggvm.vm.thread.Safepoints;

/// Copies and fills inside objects, in pieces, with a poll between two of them, so that others need not wait for long. Nothing is
/// checked here.
public final class Blocks {
  private Blocks() {}

  /// Some 10 µs of copying.
  private static final long PIECE_BYTES = 256 << 10;

  /// Elements of a primitive type; ranges may overlap.
  public static void copy(Object from, long fromOffset, Object to, long toOffset, long bytes) {
    if (bytes <= PIECE_BYTES) Memory.copy(Memory.addressOf(from) + fromOffset, Memory.addressOf(to) + toOffset, bytes);
    else copyPieces(from, fromOffset, to, toOffset, bytes, false);
  }

  /// References that all fit. The cards of each piece are dirty before anything can collect.
  public static void copyReferences(Object from, long fromOffset, Object to, long toOffset, long bytes) {
    copyPieces(from, fromOffset, to, toOffset, bytes, true);
  }

  private static void copyPieces(Object from, long fromOffset, Object to, long toOffset, long bytes, boolean areReferences) {
    boolean backward = from == to && toOffset > fromOffset;
    for (long left = bytes; left > 0; left -= PIECE_BYTES) {
      long piece = Math.min(left, PIECE_BYTES);
      long done = backward ? left - piece : bytes - left;
      Memory.copy(Memory.addressOf(from) + fromOffset + done, Memory.addressOf(to) + toOffset + done, piece);
      if (areReferences) Cards.dirtyRange(Memory.addressOf(to) + toOffset + done, piece);
      if (left > PIECE_BYTES) Safepoints.pollIfAsked();
    }
  }

  /// `pattern` as [Memory#fill] takes it.
  public static void fill(Object array, long offset, long bytes, long pattern) {
    for (long done = 0; done < bytes; done += PIECE_BYTES) {
      Memory.fill(Memory.addressOf(array) + offset + done, Math.min(bytes - done, PIECE_BYTES), pattern);
      if (bytes - done > PIECE_BYTES) Safepoints.pollIfAsked();
    }
  }
}
