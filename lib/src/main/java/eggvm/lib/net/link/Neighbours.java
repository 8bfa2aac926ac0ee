package eggvm.lib.net.link;

import eggvm.lib.net.Environment;
import eggvm.lib.net.link.Neighbour.State;
import eggvm.lib.net.wire.Packet;

/// The neighbour table of one Ethernet link, for both families. Bounded: when it is full, the entry unused for longest makes room.
final class Neighbours {
  private static final long SECOND = 1_000_000_000L;
  private static final long REACHABLE_NANOS = 30 * SECOND, DELAY_NANOS = 5 * SECOND, QUESTION_NANOS = SECOND;
  private static final int MAX_QUESTIONS = 3, BUCKETS = 64;

  private final Environment environment;
  private final EthernetLink link;
  private final Neighbour[] buckets = new Neighbour[BUCKETS];
  private int count;

  Neighbours(Environment environment, EthernetLink link) {
    this.environment = environment;
    this.link = link;
  }

  int count() { return count; }

  /// Sends the packet, or keeps it until the neighbour has answered.
  void send(Packet packet, long high, long low) {
    Neighbour neighbour = find(high, low);
    if (neighbour == null) neighbour = ask(high, low);
    neighbour.usedNanos = environment.now();
    if (neighbour.state == State.INCOMPLETE) {
      keep(neighbour, packet);
      return;
    }
    if (neighbour.state == State.STALE) move(neighbour, State.DELAY, DELAY_NANOS);
    link.transmit(packet, neighbour.hardware);
  }

  /// Null: not known.
  Neighbour find(long high, long low) {
    Neighbour neighbour = buckets[bucket(high, low)];
    while (neighbour != null && (neighbour.low != low || neighbour.high != high)) neighbour = neighbour.nextInBucket;
    return neighbour;
  }

  private static int bucket(long high, long low) {
    long mixed = (high * 31 + low) * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 58);
  }

  private void move(Neighbour neighbour, State state, long nanos) {
    neighbour.state = state;
    if (nanos == 0) environment.timers.stop(neighbour);
    else environment.startIn(neighbour, nanos);
  }

  private Neighbour ask(long high, long low) {
    Neighbour neighbour = create(high, low);
    move(neighbour, State.INCOMPLETE, QUESTION_NANOS);
    question(neighbour);
    return neighbour;
  }

  private void question(Neighbour neighbour) {
    neighbour.questions++;
    link.solicit(neighbour.high, neighbour.low, neighbour.state == State.PROBE ? neighbour.hardware : 0);
  }

  private void keep(Neighbour neighbour, Packet packet) {
    if (neighbour.waiting.count() >= environment.limits.pendingPerNeighbour()) {
      environment.statistics.droppedNoNeighbour++;
      environment.pool.give(neighbour.waiting.poll());
    }
    Packet kept = environment.pool.copyOf(packet);
    if (kept == null) environment.statistics.droppedNoBuffers++;
    else neighbour.waiting.add(kept);
  }

  private Neighbour create(long high, long low) {
    if (count >= environment.limits.neighbours()) evict();
    Neighbour neighbour = new Neighbour(this, high, low);
    int bucket = bucket(high, low);
    neighbour.nextInBucket = buckets[bucket];
    neighbour.usedNanos = environment.now();
    buckets[bucket] = neighbour;
    count++;
    return neighbour;
  }

  private void evict() {
    Neighbour oldest = null;
    for (Neighbour first : buckets) {
      for (Neighbour n = first; n != null; n = n.nextInBucket) if (oldest == null || n.usedNanos - oldest.usedNanos < 0) oldest = n;
    }
    environment.statistics.neighboursEvicted++;
    remove(oldest);
  }

  private void remove(Neighbour neighbour) {
    environment.timers.stop(neighbour);
    neighbour.waiting.drainTo(environment.pool);
    int bucket = bucket(neighbour.high, neighbour.low);
    if (buckets[bucket] == neighbour) {
      buckets[bucket] = neighbour.nextInBucket;
    } else {
      Neighbour before = buckets[bucket];
      while (before.nextInBucket != neighbour) before = before.nextInBucket;
      before.nextInBucket = neighbour.nextInBucket;
    }
    count--;
  }

  /// Somebody asked us and told us who he is: he will want an answer soon.
  void learn(long high, long low, long hardware) {
    Neighbour neighbour = find(high, low);
    if (neighbour == null) neighbour = create(high, low);
    heard(neighbour, hardware, State.STALE);
  }

  /// An announcement that nobody asked for changes only what is known already.
  void announced(long high, long low, long hardware) {
    Neighbour neighbour = find(high, low);
    if (neighbour != null) heard(neighbour, hardware, State.STALE);
  }

  /// An answer to our question.
  void answered(long high, long low, long hardware) {
    Neighbour neighbour = find(high, low);
    if (neighbour != null) heard(neighbour, hardware, State.REACHABLE);
  }

  private void heard(Neighbour neighbour, long hardware, State state) {
    boolean isNews = neighbour.state == State.INCOMPLETE || neighbour.hardware != hardware;
    neighbour.hardware = hardware;
    if (state == State.REACHABLE) {
      neighbour.questions = 0;
      move(neighbour, State.REACHABLE, REACHABLE_NANOS / 2 + environment.random(1 << 30) * 30L);
    } else if (isNews) {
      neighbour.questions = 0;
      move(neighbour, State.STALE, 0);
    }
    for (Packet packet; (packet = neighbour.waiting.poll()) != null; environment.pool.give(packet)) link.transmit(packet, hardware);
  }

  void expire(Neighbour neighbour) {
    switch (neighbour.state) {
      case REACHABLE -> move(neighbour, State.STALE, 0);
      case DELAY -> {
        neighbour.questions = 0;
        move(neighbour, State.PROBE, QUESTION_NANOS);
        question(neighbour);
      }
      case INCOMPLETE, PROBE -> {
        if (neighbour.questions >= MAX_QUESTIONS) giveUp(neighbour);
        else {
          environment.startIn(neighbour, QUESTION_NANOS);
          question(neighbour);
        }
      }
      case STALE -> {}
    }
  }

  private void giveUp(Neighbour neighbour) {
    for (Packet packet; (packet = neighbour.waiting.poll()) != null; environment.pool.give(packet)) {
      environment.statistics.droppedNoNeighbour++;
      link.unreachable(packet);
    }
    remove(neighbour);
  }

  void clear() {
    for (int i = 0; i < BUCKETS; i++) while (buckets[i] != null) remove(buckets[i]);
  }
}
