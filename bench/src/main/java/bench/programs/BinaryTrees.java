package bench.programs;

import bench.Benchmark;

/// Many short-lived complete trees beside one that lives long: allocation and collection.
public final class BinaryTrees implements Benchmark {
    private static final int MIN_DEPTH = 4;
    private static final int MAX_DEPTH = 15;

    private record Node(Node left, Node right) {
        static Node tree(int depth) {
            return depth == 0 ? new Node(null, null) : new Node(tree(depth - 1), tree(depth - 1));
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    @Override
    public String name() {
        return "binarytrees";
    }

    @Override
    public long run() {
        long checksum = Node.tree(MAX_DEPTH + 1).count();
        Node longLived = Node.tree(MAX_DEPTH);
        for (int depth = MIN_DEPTH; depth <= MAX_DEPTH; depth += 2) {
            int trees = 1 << MAX_DEPTH - depth + MIN_DEPTH;
            int nodes = 0;
            for (int i = 0; i < trees; i++) {
                nodes += Node.tree(depth).count();
            }
            checksum = checksum * 31 + nodes;
        }
        return checksum * 31 + longLived.count();
    }

    @Override
    public long expectedChecksum() {
        return 4538423247554752L;
    }
}
