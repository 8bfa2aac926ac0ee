package bench.programs;

import bench.Benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Frequencies of substrings of DNA, kept in a hash map from packed sequence to counter.
public final class KNucleotide implements Benchmark {
    private static final int LENGTH = 80_000;
    private static final String BASES = "ACGT";

    private static final class Count {
        int value = 1;
    }

    @Override
    public String name() {
        return "knucleotide";
    }

    @Override
    public long run() {
        byte[] strand = strand();
        long checksum = 0;
        for (int size : new int[] {1, 2, 4, 6, 12}) {
            Map<Long, Count> counts = count(strand, size);
            List<Map.Entry<Long, Count>> sorted = new ArrayList<>(counts.entrySet());
            sorted.sort(
                    (a, b) ->
                            b.getValue().value != a.getValue().value
                                    ? Integer.compare(b.getValue().value, a.getValue().value)
                                    : Long.compare(a.getKey(), b.getKey()));
            for (int i = 0; i < Math.min(100, sorted.size()); i++) {
                checksum =
                        checksum * 31 + sorted.get(i).getKey() * 7 + sorted.get(i).getValue().value;
            }
            checksum += counts.size();
        }
        for (String sequence : new String[] {"GGT", "GGTA", "GGTATT", "GGTATTTTAATT"}) {
            Count found = count(strand, sequence.length()).get(pack(sequence));
            checksum = checksum * 31 + (found == null ? 0 : found.value);
        }
        return checksum;
    }

    @Override
    public long expectedChecksum() {
        return 5138322944287271783L;
    }

    private static byte[] strand() {
        byte[] strand = new byte[LENGTH];
        int random = 42;
        for (int i = 0; i < LENGTH; i++) {
            random = (random * 3877 + 29573) % 139968;
            int place = random * 100 / 139968;
            strand[i] = (byte) (place < 30 ? 0 : place < 50 ? 1 : place < 70 ? 2 : 3);
        }
        return strand;
    }

    private static Map<Long, Count> count(byte[] strand, int size) {
        Map<Long, Count> counts = new HashMap<>();
        long mask = (1L << 2 * size) - 1, key = 0;
        for (int i = 0; i < strand.length; i++) {
            key = (key << 2 | strand[i]) & mask;
            if (i >= size - 1) {
                Count count = counts.get(key);
                if (count == null) {
                    counts.put(key, new Count());
                } else {
                    count.value++;
                }
            }
        }
        return counts;
    }

    private static long pack(String sequence) {
        long key = 0;
        for (int i = 0; i < sequence.length(); i++) {
            key = key << 2 | BASES.indexOf(sequence.charAt(i));
        }
        return key;
    }
}
