package eggvm.lib.net.tcp;

import eggvm.lib.net.BufferBudget;
import eggvm.lib.net.socket.Carrier;

/// Bytes in order for the reader, and behind them what came early, put where it will belong.
/// ```
///   head                 head + readable                        head + limit
///    │ readable           │   gap   │ early │  gap   │ early │     │
/// ```
/// Early ranges are sequence numbers, sorted and disjoint, with the time of their last growth, for SACK reports the newest first (RFC 2018 section 4).
final class ReceiveBuffer {
  private static final int MAX_RANGES = 32;

  private final BufferBudget budget;
  private byte[] ring = new byte[0];
  private int limitBytes;
  private int head;
  private int readableBytes;
  private final int[] left = new int[MAX_RANGES];
  private final int[] right = new int[MAX_RANGES];
  private final int[] grown = new int[MAX_RANGES];
  private int ranges;
  private int growths;

  ReceiveBuffer(int limitBytes, BufferBudget budget) {
    this.limitBytes = limitBytes;
    this.budget = budget;
  }

  void limit(int bytes) { limitBytes = bytes; }

  int limitBytes() { return limitBytes; }

  int readableBytes() { return readableBytes; }

  int freeBytes() {
    int free = budget.mayGrow(ring.length) ? limitBytes - readableBytes : Math.min(limitBytes, ring.length) - readableBytes;
    return Math.max(0, free);
  }

  boolean hasEarly() { return ranges > 0; }

  int rangeCount() { return ranges; }

  /// Takes bytes whose first has this sequence number, not before `next`; returns how far `next` moves. Refused, -1, is what
  /// there is no memory or no place in the list of ranges for.
  int add(int next, int sequence, byte[] from, int offset, int count) {
    if (count == 0) return 0;
    int needed = readableBytes + sequence - next + count;
    if (needed > ring.length && !grow(needed) || sequence != next && !note(sequence, sequence + count)) return -1;
    store(sequence - next, from, offset, count);
    if (sequence != next) return 0;
    int end = absorb(next + count);
    readableBytes += end - next;
    return end - next;
  }

  private void store(int at, byte[] from, int offset, int count) {
    int tail = head + readableBytes + at & ring.length - 1;
    int first = Math.min(count, ring.length - tail);
    System.arraycopy(from, offset, ring, tail, first);
    System.arraycopy(from, offset + first, ring, 0, count - first);
  }

  /// Copies all of the old ring, for early bytes lie anywhere behind the readable ones.
  private boolean grow(int neededBytes) {
    byte[] larger = budget.grow(ring.length, neededBytes);
    if (larger == null) return false;
    int first = ring.length - head;
    System.arraycopy(ring, head, larger, 0, first);
    System.arraycopy(ring, 0, larger, first, head);
    ring = larger;
    head = 0;
    return true;
  }

  /// Takes the ranges that begin at or before this end; returns the end of what is now in order.
  private int absorb(int from) {
    int end = from;
    int gone = 0;
    while (gone < ranges && !Sequence.isAfter(left[gone], end)) end = Sequence.max(end, right[gone++]);
    if (gone > 0) remove(0, gone);
    return end;
  }

  private void remove(int at, int count) {
    ranges -= count;
    System.arraycopy(left, at + count, left, at, ranges - at);
    System.arraycopy(right, at + count, right, at, ranges - at);
    System.arraycopy(grown, at + count, grown, at, ranges - at);
  }

  /// Joins a range with those that it touches; false: there would be too many.
  private boolean note(int from, int to) {
    int at = 0;
    while (at < ranges && Sequence.isBefore(right[at], from)) at++;
    int last = at;
    while (last < ranges && !Sequence.isAfter(left[last], to)) last++;
    if (last == at) return insert(at, from, to);
    left[at] = Sequence.min(left[at], from);
    right[at] = Sequence.max(right[last - 1], to);
    grown[at] = ++growths;
    remove(at + 1, last - at - 1);
    return true;
  }

  private boolean insert(int at, int from, int to) {
    if (ranges == MAX_RANGES) return false;
    System.arraycopy(left, at, left, at + 1, ranges - at);
    System.arraycopy(right, at, right, at + 1, ranges - at);
    System.arraycopy(grown, at, grown, at + 1, ranges - at);
    left[at] = from;
    right[at] = to;
    grown[at] = ++growths;
    ranges++;
    return true;
  }

  /// Index of the range that grew last before the given time, newest first; start with `Integer.MAX_VALUE`. -1: no more.
  int newestBefore(int time) {
    int best = -1;
    for (int i = 0; i < ranges; i++) if (grown[i] < time && (best < 0 || grown[i] > grown[best])) best = i;
    return best;
  }

  int left(int index) { return left[index]; }

  int right(int index) { return right[index]; }

  int grown(int index) { return grown[index]; }

  int read(byte[] into, int offset, int length) {
    int count = Math.min(length, readableBytes);
    if (count == 0) return 0;
    int first = Math.min(count, ring.length - head);
    System.arraycopy(ring, head, into, offset, first);
    System.arraycopy(ring, 0, into, offset + first, count - first);
    skip(count);
    return count;
  }

  int read(Carrier to, int most) {
    int count = Math.min(most, readableBytes);
    if (count == 0) return 0;
    int first = Math.min(count, ring.length - head);
    to.carry(ring, head, first);
    if (first < count) to.carry(ring, 0, count - first);
    skip(count);
    return count;
  }

  private void skip(int count) {
    readableBytes -= count;
    head = head + count & ring.length - 1;
    if (readableBytes == 0 && ranges == 0 && ring.length > BufferBudget.FIRST_BYTES && budget.isTight()) free();
  }

  /// Drops what is readable.
  void discard() { if (readableBytes > 0) skip(readableBytes); }

  void forgetEarly() { ranges = 0; }

  void free() {
    budget.give(ring.length);
    ring = new byte[0];
    head = readableBytes = ranges = 0;
  }
}
