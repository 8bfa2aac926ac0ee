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
    else copyPieces(from, fromOffset, to, toOffset, bytes);
  }

  /// References that all fit, with the write barrier: the cards of a piece are dirty before a poll can lead to a collection.
  public static void copyReferences(Object from, long fromOffset, Object to, long toOffset, long bytes) {
    if (bytes <= PIECE_BYTES) copyReferencePiece(from, fromOffset, to, toOffset, bytes);
    else copyReferencePieces(from, fromOffset, to, toOffset, bytes);
  }

  private static void copyReferencePieces(Object from, long fromOffset, Object to, long toOffset, long bytes) {
    boolean backward = from == to && toOffset > fromOffset;
    for (long left = bytes; left > 0; left -= PIECE_BYTES) {
      long piece = Math.min(left, PIECE_BYTES);
      long done = backward ? left - piece : bytes - left;
      copyReferencePiece(from, fromOffset + done, to, toOffset + done, piece);
      if (left > PIECE_BYTES) Safepoints.pollIfAsked();
    }
  }

  private static void copyReferencePiece(Object from, long fromOffset, Object to, long toOffset, long bytes) {
    long toAddress = Memory.addressOf(to) + toOffset;
    Memory.copy(Memory.addressOf(from) + fromOffset, toAddress, bytes);
    Cards.dirtyRange(toAddress, bytes);
  }

  private static void copyPieces(Object from, long fromOffset, Object to, long toOffset, long bytes) {
    boolean backward = from == to && toOffset > fromOffset;
    for (long left = bytes; left > 0; left -= PIECE_BYTES) {
      long piece = Math.min(left, PIECE_BYTES);
      long done = backward ? left - piece : bytes - left;
      Memory.copy(Memory.addressOf(from) + fromOffset + done, Memory.addressOf(to) + toOffset + done, piece);
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
