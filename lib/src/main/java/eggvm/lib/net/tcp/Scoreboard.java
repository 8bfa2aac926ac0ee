package eggvm.lib.net.tcp;

/// What the peer has told by SACK (RFC 2018), and what follows from it for loss recovery (RFC 6675).
/// ```
///   una                                                       highest
///    │ hole, lost │ sacked │ hole, lost │ sacked │ hole │ sacked │ in flight │
/// ```
/// Ranges are sorted and disjoint; there are so few of them that every question walks over all.
final class Scoreboard {
  private static final int MAX_RANGES = 64, DUPLICATE_THRESHOLD = 3;

  private final int[] left = new int[MAX_RANGES];
  private final int[] right = new int[MAX_RANGES];
  private int ranges;

  void clear() { ranges = 0; }

  boolean isEmpty() { return ranges == 0; }

  /// True: that was news. A report beyond a full list is forgotten, which costs at most a needless retransmission.
  boolean add(int from, int to) {
    int at = 0;
    while (at < ranges && Sequence.isBefore(right[at], from)) at++;
    int last = at;
    while (last < ranges && !Sequence.isAfter(left[last], to)) last++;
    if (last == at) return insert(at, from, to);
    if (last == at + 1 && !Sequence.isBefore(from, left[at]) && !Sequence.isAfter(to, right[at])) return false;
    left[at] = Sequence.min(left[at], from);
    right[at] = Sequence.max(right[last - 1], to);
    remove(at + 1, last - at - 1);
    return true;
  }

  private boolean insert(int at, int from, int to) {
    if (ranges == MAX_RANGES) return false;
    System.arraycopy(left, at, left, at + 1, ranges - at);
    System.arraycopy(right, at, right, at + 1, ranges - at);
    left[at] = from;
    right[at] = to;
    ranges++;
    return true;
  }

  private void remove(int at, int count) {
    ranges -= count;
    System.arraycopy(left, at + count, left, at, ranges - at);
    System.arraycopy(right, at + count, right, at, ranges - at);
  }

  /// All before this is acknowledged.
  void advance(int una) {
    int gone = 0;
    while (gone < ranges && !Sequence.isAfter(right[gone], una)) gone++;
    remove(0, gone);
    if (ranges > 0 && Sequence.isBefore(left[0], una)) left[0] = una;
  }

  /// Everything before it that is not sacked is lost: three ranges, or more than two full segments, lie above (IsLost of section 4).
  int lostEdge(int una, int mss) {
    long bytes = 0;
    for (int i = ranges - 1; i >= 0; i--) {
      bytes += right[i] - left[i];
      if (ranges - i >= DUPLICATE_THRESHOLD || bytes > (long) (DUPLICATE_THRESHOLD - 1) * mss) return left[i];
    }
    return una;
  }

  int highestSacked(int otherwise) { return ranges == 0 ? otherwise : right[ranges - 1]; }

  /// Bytes between the two that are not sacked.
  int unsackedBytes(int from, int to) {
    if (!Sequence.isBefore(from, to)) return 0;
    int bytes = to - from;
    for (int i = 0; i < ranges; i++) {
      int start = Sequence.max(left[i], from);
      int end = Sequence.min(right[i], to);
      if (Sequence.isBefore(start, end)) bytes -= end - start;
    }
    return bytes;
  }

  /// The first number from here on that is not sacked.
  int nextHole(int from) {
    int at = from;
    for (int i = 0; i < ranges; i++) if (!Sequence.isAfter(left[i], at) && Sequence.isAfter(right[i], at)) at = right[i];
    return at;
  }

  /// Where the hole at this number ends: at the next sacked range, or at the limit given.
  int holeEnd(int from, int limit) {
    for (int i = 0; i < ranges; i++) if (Sequence.isAfter(left[i], from)) return Sequence.min(left[i], limit);
    return limit;
  }
}
