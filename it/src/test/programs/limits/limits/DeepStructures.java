package limits;

/// A list and a tree far larger than the collector's mark stack survive collections of every kind. `-Ddeep.nodes=n` for other sizes.
public final class DeepStructures {
    /// On both sides of the link something that a depth-first marker must put off.
    static final class Link {
        final Object before;
        Link next;
        final Object after;

        Link(int number, Link next) {
            before = new int[] {number};
            this.next = next;
            after = number % 3 == 0 ? new Object[] {before} : null;
        }
    }

    static final class Tree {
        final int number;
        Tree left;
        Tree right;

        Tree(int number) { this.number = number; }
    }

    static Link list(int nodes) {
        Link list = null;
        for (int i = 0; i < nodes; i++) list = new Link(i, list);
        return list;
    }

    static boolean isWhole(Link list, int nodes) {
        int number = nodes;
        for (Link link = list; link != null; link = link.next) {
            number--;
            if (((int[]) link.before)[0] != number) return false;
            if (link.after instanceof Object[] array && array[0] != link.before) return false;
        }
        return number == 0;
    }

    /// A heap in the order of numbers: node i has the children 2i and 2i + 1.
    static Tree tree(int nodes) {
        Tree[] all = new Tree[nodes + 1];
        for (int i = 1; i <= nodes; i++) {
            all[i] = new Tree(i);
            if (i == 1) continue;
            Tree parent = all[i / 2];
            if (i % 2 == 0) parent.left = all[i];
            else parent.right = all[i];
        }
        return all[1];
    }

    static long count(Tree tree) {
        if (tree == null) return 0;
        long left = count(tree.left);
        long right = count(tree.right);
        boolean inOrder = (tree.left == null || tree.left.number == 2 * tree.number) && (tree.right == null || tree.right.number == 2 * tree.number + 1);
        return inOrder ? left + right + 1 : Long.MIN_VALUE / 2;
    }

    public static void main(String[] arguments) {
        int nodes = Integer.getInteger("deep.nodes", 300_000);
        Link list = list(nodes);
        System.gc();
        System.out.println("list " + (isWhole(list, nodes) ? "whole" : "broken"));
        list = null;
        Tree tree = tree(nodes);
        System.gc();
        System.out.println("tree " + (count(tree) == nodes ? "whole" : "broken"));
        Tree kept = tree;
        Link second = list(nodes / 2);
        System.out.println("tree still " + (count(kept) == nodes ? "whole" : "broken"));
        System.out.println("second list " + (isWhole(second, nodes / 2) ? "whole" : "broken"));
    }
}
