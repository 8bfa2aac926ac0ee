package bench;

import java.util.HashMap;
import java.util.Map;

/// Keeps so many MiB of small objects alive, half in a hash map and half in a binary tree, replaces some of them all the time and makes garbage
/// in between. The pauses are read from the collector's own log, see `bench/pauses`.
///
///     PauseBench LIVE_MIB ALLOCATED_MIB
public final class PauseBench {
    /// With references of 8 bytes: map entry, key, value, its share of the table; a tree's node.
    private static final int ENTRY_BYTES = 40 + 16 + 40 + 12;
    private static final int NODE_BYTES = 40;
    private static final int GARBAGE_PER_STEP = 100;
    private static final int STEP_BYTES = 40 + GARBAGE_PER_STEP * 32;

    private static final class Value {
        final int key;
        final long square;
        Value previous;

        Value(int key) {
            this.key = key;
            this.square = (long) key * key;
        }
    }

    private static final class Node {
        Node left;
        Node right;
        final long number;

        Node(long number, int depth) {
            this.number = number;
            if (depth == 0) return;
            left = new Node(2 * number, depth - 1);
            right = new Node(2 * number + 1, depth - 1);
        }

        long sum() { return number + (left == null ? 0 : left.sum() + right.sum()); }
    }

    /// At the end, of all cells at once: what marking and sweeping costs.
    private static final int COLLECTIONS = 3;
    private static final int TREE_DEPTH = 12;
    private static final int TREE_NODES = (2 << TREE_DEPTH) - 1;

    private final Map<Integer, Value> map = new HashMap<>();
    private final int entries;
    private final Node[] trees;
    private long random = 42;

    private PauseBench(long liveBytes) {
        entries = (int) (liveBytes / 2 / ENTRY_BYTES);
        trees = new Node[(int) Math.max(1, liveBytes / 2 / NODE_BYTES / TREE_NODES)];
        for (int key = 0; key < entries; key++) map.put(key, new Value(key));
        for (int i = 0; i < trees.length; i++) trees[i] = new Node(1, TREE_DEPTH);
    }

    private int next(int bound) {
        random = random * 6364136223846793005L + 1442695040888963407L;
        return (int) ((random >>> 33) % bound);
    }

    private long churn(long allocatedBytes) {
        long checked = 0;
        long steps = allocatedBytes / STEP_BYTES;
        for (long step = 0; step < steps; step++) {
            int key = next(entries);
            Value value = new Value(key);
            if (map.put(key, value).square != value.square) throw new IllegalStateException("entry " + key);
            checked += garbage(key);
            if (step % (TREE_NODES * 4L) == 0) trees[next(trees.length)] = new Node(1, TREE_DEPTH);
        }
        return checked;
    }

    private static Value lastGarbage;

    private static long garbage(int key) {
        Value list = null;
        for (int i = 0; i < GARBAGE_PER_STEP; i++) {
            Value value = new Value(key + i);
            value.previous = list;
            list = value;
        }
        lastGarbage = list;
        return list.previous.square;
    }

    private boolean isWhole() {
        long wanted = trees[0].sum();
        for (Node tree : trees) if (tree.sum() != wanted) return false;
        for (int key = 0; key < entries; key++) if (map.get(key).square != (long) key * key) return false;
        return map.size() == entries;
    }

    public static void main(String[] arguments) {
        PauseBench bench = new PauseBench(Long.parseLong(arguments[0]) << 20);
        bench.churn(Long.parseLong(arguments[1]) << 20);
        for (int i = 0; i < COLLECTIONS; i++) System.gc();
        System.out.println(bench.isWhole() ? "OK" : "BROKEN");
    }
}
