package collections;

import java.util.*;

/// Stable sorts of many sizes and shapes, comparators that break their contract, merge of runs.
public final class SortStability {
    record Item(int key, int order) {}

    public static void main(String[] args) {
        for (int n : new int[] {2, 31, 32, 33, 100, 1000, 10_000}) {
            for (String shape :
                    new String[] {"random", "sorted", "reverse", "saw", "equal", "organ"}) {
                List<Item> l = new ArrayList<>();
                Random r = new Random(n);
                for (int i = 0; i < n; i++) {
                    l.add(
                            new Item(
                                    switch (shape) {
                                        case "random" -> r.nextInt(n / 2 + 1);
                                        case "sorted" -> i;
                                        case "reverse" -> n - i;
                                        case "saw" -> i % 7;
                                        case "equal" -> 1;
                                        default -> Math.min(i, n - i);
                                    },
                                    i));
                }
                l.sort(Comparator.comparingInt(Item::key));
                boolean ok = true;
                int h = 0;
                for (int i = 1; i < n; i++) {
                    Item a = l.get(i - 1), b = l.get(i);
                    ok &= a.key < b.key || a.key == b.key && a.order < b.order;
                    h = h * 31 + b.order;
                }
                System.out.print(n + shape.charAt(0) + (ok ? "" : "BROKEN") + h + " ");
            }
            System.out.println();
        }
        Integer[] bad = new Integer[200];
        for (int i = 0; i < 200; i++) {
            bad[i] = i * 31 % 200;
        }
        try {
            Arrays.sort(bad, (a, b) -> 1);
            System.out.println("sorted somehow");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        int[] state = {1};
        try {
            Integer[] c = new Integer[500];
            Arrays.setAll(c, i -> i * 7919 % 501);
            Arrays.sort(
                    c,
                    (a, b) -> {
                        state[0] = state[0] * 1103515245 + 12345;
                        return state[0] >> 16;
                    });
            System.out.println("sorted somehow");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        List<String> words =
                new ArrayList<>(List.of("banana", "Apple", "cherry", "apple", "Banana"));
        words.sort(String.CASE_INSENSITIVE_ORDER);
        System.out.print(words);
        words.sort(null);
        System.out.print(words);
        words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.print(words);
        words.sort(Comparator.comparing((String s) -> s.charAt(1)).reversed());
        System.out.println(words);
        List<String> nulls = new ArrayList<>(Arrays.asList("b", null, "a"));
        nulls.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        System.out.println(
                nulls
                        + " "
                        + Collections.max(nulls, Comparator.nullsFirst(Comparator.naturalOrder())));
        try {
            nulls.sort(null);
        } catch (NullPointerException e) {
            System.out.println("npe");
        }
        try {
            List<Integer> l = new ArrayList<>(List.of(3, 1, 2));
            l.sort(
                    (a, b) -> {
                        l.add(9);
                        return a - b;
                    });
        } catch (ConcurrentModificationException e) {
            System.out.println("cme");
        }
    }
}
