package exceptions;

/// The NullPointerException names what was null.
public final class HelpfulNpe {
    static class Node {
        Node next;
        int value;
        int[] cells;
        String[][] grid;

        Node next() {
            return next;
        }

        Node to(int k, String s) {
            return null;
        }

        static Node none() {
            return null;
        }
    }

    static Node statik;
    Node field;

    interface Body {
        Object run();
    }

    static void attempt(Body body) {
        try {
            System.out.println("value " + body.run());
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    static void parameters(Node node, int[] array, String text, long wide) {
        attempt2(() -> node.value);
        int local = 2;
        try {
            array[local] = 3;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            local += array[local + 1];
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            local += array.length;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            text.length();
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            node.next.next = null;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            node.value = 1;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            synchronized (node) {
                local++;
            }
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            if (wide > 0) {
                RuntimeException none = null;
                throw none;
            }
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    static void attempt2(Body body) {
        attempt(body);
    }

    public static void main(String[] args) {
        HelpfulNpe me = new HelpfulNpe();
        Node n = new Node();
        Node[] nodes = new Node[2];
        Integer boxed = null;
        Object object = null;
        int[][] deep = new int[3][];
        try {
            System.out.println(me.field.value);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(n.next.next.value);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(n.next().value);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(n.to(1, "x").next());
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(Node.none().cells[0]);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(n.cells[0]);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(n.grid[1][2].length());
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(statik.next);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(nodes[1].value);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            int i = 1;
            nodes[i].next().value = 4;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            deep[2][1]++;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            int unboxed = boxed;
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            object.hashCode();
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        try {
            object.getClass();
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        parameters(null, null, null, 5L);
        System.out.println(new NullPointerException().getMessage());
        System.out.println(new NullPointerException("given").getMessage());
        try {
            throw new NullPointerException();
        } catch (NullPointerException e) {
            System.out.println(e);
        }
    }
}
