package eggvm.lib.net.tcp;

/// Connections by their four numbers, in chains of a table that doubles.
final class ConnectionTable {
  private final SipHash hash;
  private Connection[] buckets = new Connection[64];
  private int count;
  /// What was found last, for segments come in flocks. Null: nothing yet, or it is gone.
  private Connection recent;

  ConnectionTable(SipHash hash) { this.hash = hash; }

  int count() { return count; }

  /// As they are now.
  Connection[] all() {
    Connection[] all = new Connection[count];
    int put = 0;
    for (Connection first : buckets) for (Connection c = first; c != null; c = c.nextInBucket) all[put++] = c;
    return all;
  }

  private int bucket(long localLow, long remoteHigh, long remoteLow, int localPort, int remotePort) {
    return (int) hash.begin().add(remoteHigh ^ localLow).add(remoteLow).add((long) localPort << 16 | remotePort).end() & buckets.length - 1;
  }

  private int bucket(Connection c) { return bucket(c.localLow, c.remoteHigh, c.remoteLow, c.localPort, c.remotePort); }

  /// Null: there is none.
  Connection find(long localHigh, long localLow, int localPort, long remoteHigh, long remoteLow, int remotePort) {
    Connection c = recent;
    if (c != null && c.is(localHigh, localLow, localPort, remoteHigh, remoteLow, remotePort)) return c;
    c = buckets[bucket(localLow, remoteHigh, remoteLow, localPort, remotePort)];
    while (c != null && !c.is(localHigh, localLow, localPort, remoteHigh, remoteLow, remotePort)) c = c.nextInBucket;
    if (c != null) recent = c;
    return c;
  }

  void add(Connection c) {
    if (count >= buckets.length) grow();
    int bucket = bucket(c);
    c.nextInBucket = buckets[bucket];
    buckets[bucket] = c;
    count++;
  }

  private void grow() {
    Connection[] old = buckets;
    buckets = new Connection[2 * old.length];
    for (Connection first : old) {
      for (Connection c = first; c != null; ) {
        Connection next = c.nextInBucket;
        int bucket = bucket(c);
        c.nextInBucket = buckets[bucket];
        buckets[bucket] = c;
        c = next;
      }
    }
  }

  /// False: it was not there.
  boolean remove(Connection c) {
    if (recent == c) recent = null;
    int bucket = bucket(c);
    Connection before = null;
    for (Connection at = buckets[bucket]; at != null; before = at, at = at.nextInBucket) {
      if (at != c) continue;
      if (before == null) buckets[bucket] = c.nextInBucket;
      else before.nextInBucket = c.nextInBucket;
      c.nextInBucket = null;
      count--;
      return true;
    }
    return false;
  }

  boolean usesPort(int localPort) {
    for (Connection first : buckets) for (Connection c = first; c != null; c = c.nextInBucket) if (c.localPort == localPort) return true;
    return false;
  }
}
