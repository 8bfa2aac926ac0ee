package eggvm.vm.heap.marksweep;

import eggvm.vm.machine.Memory;

/// A full collection in steps, each at the end of a minor one, when every live cell is old. The program runs in between.
/// ```
///  idle --begin, roots--> marking --nothing left to scan: roots again, references--> idle, the new marks are the marks
///                          |   ^
///                          '---' advance, within the budget
/// ```
/// New marks and lines grow beside those in force; [#exchange] puts one in the place of the other. What the program does meanwhile is
/// caught so:
/// ```
///  a cell becomes old        promote: it has a new mark, and is still to be scanned
///  a reference is stored     the minor collection that scans the dirty card leaves it SCANNED; the cycle scans it once more
///  roots change, references  looked at in the last step
///  are cleared
/// ```
/// Source: incremental update by dirty cards as in Printezis and Detlefs, "A Generational Mostly-Concurrent Garbage Collector", ISMM 2000.
///
/// Invariant: what has a new mark has a mark.
final class Cycle {
  private Cycle() {}

  private static boolean active;
  /// Of the marks that are not in force.
  private static long otherLiveBytes, otherTopAddress;
  private static boolean otherOverflowed;

  static void initialize() { active = false; }

  static boolean isActive() { return active; }

  /// The marks in force are about to be made anew anyway.
  static void abandon() { active = false; }

  /// The new marks are in force then, for the roots to be visited; [#suspend] follows.
  static void begin() {
    active = true;
    otherTopAddress = HeapRange.otherStackAddress;
    otherLiveBytes = 0;
    otherOverflowed = false;
    exchange();
    MarkBits.clearUsed();
    Lines.clearAll();
    Memory.clear(HeapRange.rescanBitmap, Bitmap.bytes(HeapRange.blockCount()));
    Memory.clear(HeapRange.referenceBitmap, Bitmap.bytes(HeapRange.blockCount()));
    Cards.restartScanned();
    DiscoveredReferences.reachPending();
  }

  /// The former marks are in force again.
  static void suspend() { exchange(); }

  /// True when nothing but roots is left to look at; the new marks are in force then, and [#finish] follows.
  static boolean advance() {
    exchange();
    DiscoveredReferences.defer(true);
    boolean done = Marker.advance();
    if (done) {
      StepBudget.extend();
      done = Cards.scanScanned() & Marker.advance();
    }
    DiscoveredReferences.defer(false);
    if (!done) exchange();
    return done;
  }

  /// After the roots were visited once more. The new marks stay in force.
  static void finish() {
    DiscoveredReferences.reachPending();
    scanDeferred();
    Marker.finish();
    active = false;
  }

  private static void scanDeferred() {
    int count = HeapRange.blockCount();
    for (long block = nextDeferred(0, count); block < count; block = nextDeferred(block + 1, count)) {
      long end = HeapRange.blockAddress((int) block) + HeapRange.BLOCK_BYTES;
      for (long cell = MarkBits.next(end - HeapRange.BLOCK_BYTES, end); cell < end; cell = MarkBits.next(cell + 8, end)) {
        Marker.rescanReference(cell);
      }
      Marker.relieve();
    }
  }

  private static long nextDeferred(long block, int count) { return Bitmap.nextSet(HeapRange.referenceBitmap, block, count); }

  /// The cell has a new mark, its referent none yet: only the last step knows whether it lives otherwise.
  static void defer(long referenceAddress) { Bitmap.set(HeapRange.referenceBitmap, HeapRange.blockOf(referenceAddress)); }

  /// A cell has just got its mark in a minor collection.
  static void promote(long cellAddress) {
    if (otherTopAddress < HeapRange.otherStackAddress + HeapRange.stackBytes) {
      Bitmap.set(HeapRange.otherMarkBitsAddress, MarkBits.index(cellAddress));
      Memory.putLong(otherTopAddress, cellAddress);
      otherTopAddress += 8;
    } else {
      exchange();
      Marker.markNoted(cellAddress);
      exchange();
    }
  }

  /// The collector itself has changed a marked cell, after the dirty cards were scanned.
  static void changed(long cellAddress) {
    if (active) Cards.setScanned(cellAddress);
  }

  /// A cell has got its mark with its birth; its dirty cards make sure that it is scanned.
  static void bornOld(long cellAddress, long bytes) {
    exchange();
    MarkBits.mark(cellAddress);
    Lines.take(cellAddress, bytes);
    Marker.liveBytes += bytes;
    exchange();
  }

  private static void exchange() {
    HeapRange.exchange();
    long liveBytes = Marker.liveBytes;
    Marker.liveBytes = otherLiveBytes;
    otherLiveBytes = liveBytes;
    boolean overflowed = Marker.overflowed;
    Marker.overflowed = otherOverflowed;
    otherOverflowed = overflowed;
    otherTopAddress = MarkStack.exchange(otherTopAddress);
  }
}
