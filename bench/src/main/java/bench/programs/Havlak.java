package bench.programs;

import bench.Benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the loops, reducible and not, of a generated flow graph: lists, sets, union-find,
/// depth-first search.
public final class Havlak implements Benchmark {
    private static final int OUTER_LOOPS = 10;
    private static final int INNER_LOOPS = 8;
    private static final int RUNS = 20;

    @Override
    public String name() {
        return "havlak";
    }

    @Override
    public long run() {
        Graph graph = Graph.generated();
        long checksum = graph.blocks.size();
        for (int run = 0; run < RUNS; run++) {
            LoopFinder finder = new LoopFinder(graph);
            finder.find();
            checksum = checksum * 31 + finder.checksum();
        }
        return checksum;
    }

    @Override
    public long expectedChecksum() {
        return 236614825300156898L;
    }

    private static final class Block {
        final int name;
        final List<Block> in = new ArrayList<>(2), out = new ArrayList<>(2);

        Block(int name) {
            this.name = name;
        }
    }

    private static final class Graph {
        final List<Block> blocks = new ArrayList<>();

        static Graph generated() {
            Graph graph = new Graph();
            Block entry = graph.block(), at = graph.block();
            connect(entry, at);
            for (int outer = 0; outer < OUTER_LOOPS; outer++) {
                Block outerHead = graph.straight(at, 1);
                at = outerHead;
                for (int inner = 0; inner < INNER_LOOPS; inner++) {
                    Block head = graph.straight(at, 1);
                    for (int nest = 0; nest < 5; nest++) {
                        head = graph.nestedLoops(head);
                    }
                    at = graph.straight(head, 1);
                    connect(head, at);
                    if (inner % 3 == 1) {
                        graph.twoEntryLoop(at);
                    }
                }
                connect(at, outerHead);
                at = graph.straight(at, 1);
            }
            return graph;
        }

        private Block block() {
            Block block = new Block(blocks.size());
            blocks.add(block);
            return block;
        }

        private static void connect(Block from, Block to) {
            from.out.add(to);
            to.in.add(from);
        }

        private Block straight(Block from, int length) {
            for (int i = 0; i < length; i++) {
                Block next = block();
                connect(from, next);
                from = next;
            }
            return from;
        }

        private Block diamond(Block from) {
            Block left = straight(from, 1), right = straight(from, 1), end = straight(left, 1);
            connect(right, end);
            return end;
        }

        private Block nestedLoops(Block from) {
            Block head = straight(from, 1);
            Block top = diamond(head);
            Block bottom = straight(diamond(straight(top, 1)), 1);
            connect(bottom, top);
            connect(bottom, bottom);
            Block end = straight(bottom, 1);
            connect(end, head);
            return straight(end, 1);
        }

        /// A loop that can be entered at either of its blocks: irreducible.
        private void twoEntryLoop(Block from) {
            Block a = straight(from, 1), b = straight(from, 1);
            connect(a, b);
            connect(b, a);
        }
    }

    private enum Kind {
        PLAIN,
        REDUCIBLE,
        SELF,
        IRREDUCIBLE,
        DEAD
    }

    private static final class Loop {
        final Set<Block> members = new LinkedHashSet<>();
        final Block head;
        final boolean reducible;
        Loop parent;

        Loop(Block head, boolean reducible) {
            this.head = head;
            this.reducible = reducible;
            members.add(head);
        }

        int depth() {
            return parent == null ? 1 : 1 + parent.depth();
        }
    }

    /// A node of the union-find forest: a block with the loop it stands for.
    private static final class Node {
        Node parent = this;
        final Block block;
        final int number;
        Loop loop;

        Node(Block block, int number) {
            this.block = block;
            this.number = number;
        }

        Node root() {
            Node root = this;
            while (root.parent != root) {
                root = root.parent;
            }
            for (Node node = this; node != root; ) {
                Node next = node.parent;
                node.parent = root;
                node = next;
            }
            return root;
        }
    }

    private static final class LoopFinder {
        private static final int UNVISITED = -1;
        private final Graph graph;
        private final int[] numberOf, lastDescendant, headOf;
        private final Kind[] kinds;
        private final Node[] nodes;
        private final List<List<Integer>> backEdges = new ArrayList<>();
        private final List<Set<Integer>> otherEdges = new ArrayList<>();
        private final List<Loop> loops = new ArrayList<>();

        LoopFinder(Graph graph) {
            int size = graph.blocks.size();
            this.graph = graph;
            numberOf = new int[size];
            lastDescendant = new int[size];
            headOf = new int[size];
            kinds = new Kind[size];
            nodes = new Node[size];
            Arrays.fill(numberOf, UNVISITED);
            Arrays.fill(kinds, Kind.PLAIN);
            for (int i = 0; i < size; i++) {
                backEdges.add(new ArrayList<>());
                otherEdges.add(new HashSet<>());
            }
        }

        void find() {
            number(graph.blocks.getFirst(), 0);
            classifyEdges();
            for (int w = nodes.length - 1; w >= 0; w--) {
                if (nodes[w] != null) {
                    findLoopAt(w);
                }
            }
        }

        private int number(Block block, int next) {
            int own = next;
            numberOf[block.name] = own;
            nodes[own] = new Node(block, own);
            next++;
            for (Block successor : block.out) {
                if (numberOf[successor.name] == UNVISITED) {
                    next = number(successor, next);
                }
            }
            lastDescendant[own] = next - 1;
            return next;
        }

        private boolean isAncestor(int w, int v) {
            return w <= v && v <= lastDescendant[w];
        }

        private void classifyEdges() {
            for (int w = 0; w < nodes.length; w++) {
                if (nodes[w] == null) {
                    kinds[w] = Kind.DEAD;
                    continue;
                }
                for (Block predecessor : nodes[w].block.in) {
                    int v = numberOf[predecessor.name];
                    if (v == UNVISITED) {
                        continue;
                    }
                    if (isAncestor(w, v)) {
                        backEdges.get(w).add(v);
                    } else {
                        otherEdges.get(w).add(v);
                    }
                }
            }
        }

        private void findLoopAt(int w) {
            List<Node> pool = new ArrayList<>();
            for (int v : backEdges.get(w)) {
                if (v == w) {
                    kinds[w] = Kind.SELF;
                } else {
                    Node root = nodes[v].root();
                    if (!pool.contains(root)) {
                        pool.add(root);
                    }
                }
            }
            if (!pool.isEmpty()) {
                kinds[w] = Kind.REDUCIBLE;
                collectBody(w, pool);
            }
            if (!pool.isEmpty() || kinds[w] == Kind.SELF) {
                makeLoop(w, pool);
            }
        }

        /// Walks backwards from the sources of back edges; a way out of the subtree makes the loop
        /// irreducible.
        private void collectBody(int w, List<Node> pool) {
            List<Node> todo = new ArrayList<>(pool);
            while (!todo.isEmpty()) {
                Node x = todo.removeLast();
                for (int y : List.copyOf(otherEdges.get(x.number))) {
                    Node root = nodes[y].root();
                    if (!isAncestor(w, root.number)) {
                        kinds[w] = Kind.IRREDUCIBLE;
                        otherEdges.get(w).add(root.number);
                    } else if (root.number != w && !pool.contains(root)) {
                        todo.add(root);
                        pool.add(root);
                    }
                }
            }
        }

        private void makeLoop(int w, List<Node> pool) {
            Loop loop = new Loop(nodes[w].block, kinds[w] != Kind.IRREDUCIBLE);
            nodes[w].loop = loop;
            loops.add(loop);
            for (Node node : pool) {
                headOf[node.number] = w;
                node.parent = nodes[w];
                if (node.loop != null) {
                    node.loop.parent = loop;
                } else {
                    loop.members.add(node.block);
                }
            }
        }

        long checksum() {
            long checksum = loops.size();
            int irreducible = 0;
            for (Loop loop : loops) {
                checksum =
                        checksum * 31
                                + loop.head.name * 7L
                                + loop.members.size() * 3L
                                + loop.depth();
                irreducible += loop.reducible ? 0 : 1;
            }
            return checksum * 31 + irreducible + headOf[headOf.length / 2];
        }
    }
}
