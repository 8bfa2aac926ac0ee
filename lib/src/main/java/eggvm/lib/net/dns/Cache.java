package eggvm.lib.net.dns;

import eggvm.lib.net.NetClock;
import eggvm.lib.net.socket.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers for as long as they may be kept, and negative ones (RFC 2308) for five minutes at most.
final class Cache {
  private static final int LIMIT = 256;
  private static final long SECOND = 1_000_000_000L, MOST_SECONDS = 86400, MOST_NEGATIVE_SECONDS = 300;

  /// No addresses: it is known that there are none.
  record Entry(List<IpAddress> addresses, boolean nameExists, long endNanos) {}

  private final NetClock clock;
  private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

  Cache(NetClock clock) { this.clock = clock; }

  private static String key(String name, int type) { return type + " " + name; }

  /// Null: not known.
  Entry get(String name, int type) {
    Entry entry = entries.get(key(name, type));
    if (entry == null || entry.endNanos - clock.nanos() > 0) return entry;
    entries.remove(key(name, type));
    return null;
  }

  void put(String name, int type, List<IpAddress> addresses, boolean nameExists, long lifeSeconds) {
    long life = Math.min(lifeSeconds, addresses.isEmpty() ? MOST_NEGATIVE_SECONDS : MOST_SECONDS);
    if (life <= 0) return;
    if (entries.size() >= LIMIT) entries.remove(entries.keySet().iterator().next());
    entries.put(key(name, type), new Entry(List.copyOf(addresses), nameExists, clock.nanos() + life * SECOND));
  }

  int size() { return entries.size(); }

  void clear() { entries.clear(); }
}
