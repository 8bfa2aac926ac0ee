package bench.programs;

import bench.Benchmark;

import java.util.HashMap;
import java.util.Map;

/// Puts, gets and removes in hash maps with boxed and string keys: hashing, boxing, resizing,
/// garbage.
public final class HashChurn implements Benchmark {
    private static final int OPERATIONS = 200_000;
    private static final int KEYS = 20_000;

    private record Key(int high, String low) {}

    @Override
    public String name() {
        return "hashmap";
    }

    @Override
    public long run() {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Key, Integer> pairs = new HashMap<>();
        String[] names = new String[64];
        for (int i = 0; i < names.length; i++) {
            names[i] = "name-" + i;
        }
        long random = 12345, checksum = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            random = random * 6364136223846793005L + 1442695040888963407L;
            int key = (int) (random >>> 33) % KEYS;
            switch ((int) (random >>> 60) & 3) {
                case 0 -> numbers.merge(key, 1, Integer::sum);
                case 1 -> pairs.put(new Key(key >> 6, names[key & 63]), i);
                case 2 ->
                        checksum +=
                                numbers.getOrDefault(key, -1) * 31L
                                        + pairs.getOrDefault(new Key(key >> 6, names[key & 63]), 7);
                default -> checksum ^= numbers.remove(key) == null ? i : 1;
            }
        }
        for (Map.Entry<Key, Integer> entry : pairs.entrySet()) {
            checksum += entry.getKey().high * (long) entry.getValue() ^ entry.getKey().low.length();
        }
        return checksum * 31 + numbers.size() * 7L + pairs.size();
    }

    @Override
    public long expectedChecksum() {
        return 12306311911799L;
    }
}
