package eggvm.lib.net.ip;

import java.util.Arrays;

/// Multicast groups of one interface, each with the number of those who joined it.
final class Groups {
  private static final int LIMIT = 64;
  private long[] highs = new long[4];
  private long[] lows = new long[4];
  private int[] members = new int[4];
  private int count;

  private int find(long high, long low) {
    for (int i = 0; i < count; i++) if (lows[i] == low && highs[i] == high) return i;
    return -1;
  }

  boolean contains(long high, long low) { return find(high, low) >= 0; }

  int count() { return count; }

  long high(int index) { return highs[index]; }

  long low(int index) { return lows[index]; }

  boolean isFull() { return count == LIMIT; }

  /// True: the first to join.
  boolean join(long high, long low) {
    int at = find(high, low);
    if (at >= 0) {
      members[at]++;
      return false;
    }
    if (count == highs.length) grow();
    highs[count] = high;
    lows[count] = low;
    members[count++] = 1;
    return true;
  }

  private void grow() {
    highs = Arrays.copyOf(highs, 2 * count);
    lows = Arrays.copyOf(lows, 2 * count);
    members = Arrays.copyOf(members, 2 * count);
  }

  /// True: the last has left.
  boolean leave(long high, long low) {
    int at = find(high, low);
    if (at < 0 || --members[at] > 0) return false;
    count--;
    highs[at] = highs[count];
    lows[at] = lows[count];
    members[at] = members[count];
    return true;
  }
}
