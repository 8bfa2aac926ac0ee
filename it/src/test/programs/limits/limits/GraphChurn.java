package limits;

/// Builds, rewires and drops random graphs until a hundred times a 32 MB heap has been allocated;
/// the checksum tells of any lost object.
public final class GraphChurn {
    static final class Node {
        final int id;
        final Node[] out;
        final byte[] load;
        Object tag;

        Node(int id, int degree, int loadBytes) {
            this.id = id;
            out = new Node[degree];
            load = new byte[loadBytes];
            for (int i = 0; i < loadBytes; i += 16) {
                load[i] = (byte) (id + i);
            }
        }
    }

    private static long state = 42;

    static int random(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    static Node make(int id) {
        int kind = random(1000);
        return new Node(id, 1 + random(6), kind == 0 ? 200_000 : kind < 20 ? 5_000 : random(120));
    }

    static long check(Node n) {
        long h = n.id;
        for (int i = 0; i < n.load.length; i += 16) {
            if (n.load[i] != (byte) (n.id + i)) {
                throw new IllegalStateException("node " + n.id + " lost its load at " + i);
            }
            h += n.load[i];
        }
        for (Node o : n.out) {
            h = h * 31 + (o == null ? 7 : o.id);
        }
        return n.tag instanceof String s
                ? h + s.hashCode()
                : n.tag instanceof Node t ? h ^ t.id : h;
    }

    /// Cuts a node that leaves the roots down to half an edge on average, or chains of dead nodes
    /// would grow without bound.
    static void retire(Node n) {
        for (int i = 1; i < n.out.length; i++) {
            n.out[i] = null;
        }
        if (random(2) == 0) {
            n.out[0] = null;
        }
        if (n.tag instanceof Node) {
            n.tag = null;
        }
    }

    public static void main(String[] args) {
        long allocated = 0;
        long goal = 100L * 32 * 1024 * 1024;
        Node[] roots = new Node[3000];
        int id = 0;
        long hash = 0;
        int reported = 0;
        while (allocated < goal) {
            int at = random(roots.length);
            Node n = make(id++);
            allocated += 64 + n.load.length + 8L * n.out.length;
            for (int i = 0; i < n.out.length; i++) {
                Node other = roots[random(roots.length)];
                if (other != null && random(8) != 0) {
                    n.out[i] =
                            random(3) == 0 && other.out[0] != null && other.out[0].out[0] == null
                                    ? other.out[0]
                                    : other;
                }
            }
            n.tag =
                    switch (random(4)) {
                        case 0 -> "tag " + n.id;
                        case 1 -> roots[random(roots.length)];
                        default -> null;
                    };
            Node old = roots[at];
            if (old != null) {
                hash = hash * 1_000_003 + check(old);
                retire(old);
            }
            roots[at] = n;
            if (allocated / (goal / 10) > reported) {
                reported++;
                System.out.println(reported * 10 + " % " + id + " " + Long.toHexString(hash));
            }
        }
        for (Node r : roots) {
            if (r != null) {
                hash = hash * 31 + check(r);
            }
        }
        System.out.println("done " + id + " " + Long.toHexString(hash));
    }
}
