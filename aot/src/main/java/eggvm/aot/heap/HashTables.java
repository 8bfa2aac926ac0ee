package eggvm.aot.heap;

import java.util.List;
import java.util.function.ToLongFunction;

/// Open-addressed tables of u32 addresses keyed by `String.hashCode`, linear probing, at most half full.
final class HashTables {
  private HashTables() {}

  static int capacityFor(int count) { return Integer.highestOneBit(Math.max(8, count * 2 - 1)) << 1; }

  static Area.Item of(Area area, List<String> keys, ToLongFunction<String> address) {
    int capacity = capacityFor(keys.size());
    return area.allocate(capacity * 4, 8)
        .content(
            item -> {
              boolean[] taken = new boolean[capacity];
              for (String key : keys) {
                int slot = key.hashCode() & (capacity - 1);
                while (taken[slot]) slot = (slot + 1) & (capacity - 1);
                taken[slot] = true;
                item.u32(slot * 4, address.applyAsLong(key));
              }
            });
  }
}
