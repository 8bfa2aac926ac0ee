package limits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/// OutOfMemoryError is caught repeatedly, by large arrays and by many small objects; memory comes
/// back afterwards.
public final class OutOfMemory {
    static int fill(List<Object> keep, int size) {
        int n = 0;
        try {
            while (true) {
                keep.add(new byte[size]);
                n++;
            }
        } catch (OutOfMemoryError e) {
            keep.clear();
        }
        return n;
    }

    static class Node {
        Node next;
        long a, b, c;

        Node(Node next) {
            this.next = next;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 20; i++) {
            try {
                Object o = new long[Integer.MAX_VALUE - 5];
                System.out.println("? " + o);
            } catch (OutOfMemoryError e) {
                if (i % 10 == 0) {
                    System.out.println("huge " + e.getClass().getName());
                }
            }
        }
        try {
            int[][] x = new int[1 << 15][1 << 15];
            System.out.println("? " + x.length);
        } catch (OutOfMemoryError e) {
            System.out.println("two dimensions");
        }
        for (int size : new int[] {10_000_000, 1_000_000, 50_000}) {
            int first = fill(new ArrayList<>(), size);
            int second = fill(new LinkedList<>(), size);
            System.out.println(
                    size + " " + (first > 2) + " " + (Math.abs(first - second) <= first / 2 + 1));
        }
        for (int round = 0; round < 3; round++) {
            Node head = null;
            int count = 0;
            try {
                while (true) {
                    head = new Node(head);
                    count++;
                }
            } catch (OutOfMemoryError e) {
                int walked = 0;
                for (Node n = head; n != null; n = n.next) {
                    walked++;
                }
                head = null;
                System.out.println("nodes " + (count > 100_000) + " " + (walked == count));
            }
        }
        Map<Integer, String> map = new HashMap<>();
        try {
            for (int i = 0; ; i++) {
                map.put(i, "value number " + i);
            }
        } catch (OutOfMemoryError e) {
            int size = map.size();
            String some = map.get(1000);
            map = null;
            System.out.println("map " + (size > 10_000) + " " + some);
        }
        try {
            StringBuilder b = new StringBuilder("x");
            while (true) {
                b.append(b);
            }
        } catch (OutOfMemoryError e) {
            System.out.println("builder");
        }
        try {
            "x".repeat(Integer.MAX_VALUE).length();
            System.out.println("?");
        } catch (OutOfMemoryError e) {
            System.out.println("repeat");
        }
        System.gc();
        long sum = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] b = new byte[100_000];
            b[i] = (byte) i;
            sum += b[i];
        }
        System.out.println("still alive " + sum);
    }
}
