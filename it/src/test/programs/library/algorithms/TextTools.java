package algorithms;

import java.util.*;
import java.util.stream.Collectors;

/// Roman numerals, number words, Caesar and Vigenere, run lengths, Huffman codes, LZ77, diff,
/// tables, wrapping, soundex.
public final class TextTools {
    static String roman(int n) {
        int[] v = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] s = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < v.length; i++) {
            while (n >= v[i]) {
                b.append(s[i]);
                n -= v[i];
            }
        }
        return b.toString();
    }

    static int unroman(String r) {
        int t = 0, p = 0;
        for (char c : new StringBuilder(r).reverse().toString().toCharArray()) {
            int v =
                    switch (c) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        case 'L' -> 50;
                        case 'C' -> 100;
                        case 'D' -> 500;
                        default -> 1000;
                    };
            t += v < p ? -v : v;
            p = v;
        }
        return t;
    }

    static String words(long n) {
        String[]
                small =
                        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                                .split(" "),
                tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        if (n < 0) {
            return "minus " + words(-n);
        }
        if (n < 20) {
            return small[(int) n];
        }
        if (n < 100) {
            return tens[(int) n / 10] + (n % 10 == 0 ? "" : "-" + small[(int) n % 10]);
        }
        if (n < 1000) {
            return small[(int) n / 100]
                    + " hundred"
                    + (n % 100 == 0 ? "" : " and " + words(n % 100));
        }
        String[] units = {"", " thousand", " million", " billion", " trillion"};
        for (int u = 4; u > 0; u--) {
            long m = (long) Math.pow(1000, u);
            if (n >= m) {
                return words(n / m) + units[u] + (n % m == 0 ? "" : ", " + words(n % m));
            }
        }
        return "?";
    }

    static String vigenere(String t, String k, int sign) {
        StringBuilder b = new StringBuilder();
        int i = 0;
        for (char c : t.toCharArray()) {
            if (Character.isLetter(c)) {
                char base = Character.isUpperCase(c) ? 'A' : 'a';
                b.append(
                        (char)
                                (base
                                        + Math.floorMod(
                                                c
                                                        - base
                                                        + sign * (k.charAt(i++ % k.length()) - 'a'),
                                                26)));
            } else {
                b.append(c);
            }
        }
        return b.toString();
    }

    sealed interface Tree permits Leaf, Fork {
        int weight();
    }

    record Leaf(char c, int weight) implements Tree {}

    record Fork(Tree l, Tree r) implements Tree {
        public int weight() {
            return l.weight() + r.weight();
        }
    }

    static Map<Character, String> huffman(String s) {
        Map<Character, Integer> f = new TreeMap<>();
        for (char c : s.toCharArray()) {
            f.merge(c, 1, Integer::sum);
        }
        int[] serial = {0};
        record Item(Tree t, int n) {}
        PriorityQueue<Item> q =
                new PriorityQueue<>(
                        Comparator.comparingInt((Item i) -> i.t.weight())
                                .thenComparingInt(Item::n));
        f.forEach((c, n) -> q.add(new Item(new Leaf(c, n), serial[0]++)));
        while (q.size() > 1) {
            q.add(new Item(new Fork(q.poll().t, q.poll().t), serial[0]++));
        }
        Map<Character, String> codes = new TreeMap<>();
        walk(q.poll().t, "", codes);
        return codes;
    }

    static void walk(Tree t, String p, Map<Character, String> out) {
        switch (t) {
            case Leaf(char c, int w) -> out.put(c, p);
            case Fork(Tree l, Tree r) -> {
                walk(l, p + "0", out);
                walk(r, p + "1", out);
            }
        }
    }

    static List<int[]> lz(String s) {
        List<int[]> out = new ArrayList<>();
        for (int i = 0; i < s.length(); ) {
            int best = 0, dist = 0;
            for (int j = Math.max(0, i - 255); j < i; j++) {
                int l = 0;
                while (i + l < s.length() - 1 && s.charAt(j + l) == s.charAt(i + l) && l < 15) {
                    l++;
                }
                if (l > best) {
                    best = l;
                    dist = i - j;
                }
            }
            out.add(new int[] {dist, best, s.charAt(i + best)});
            i += best + 1;
        }
        return out;
    }

    static String unlz(List<int[]> l) {
        StringBuilder b = new StringBuilder();
        for (int[] t : l) {
            for (int k = 0; k < t[1]; k++) {
                b.append(b.charAt(b.length() - t[0]));
            }
            b.append((char) t[2]);
        }
        return b.toString();
    }

    static String table(List<List<String>> rows) {
        int cols = rows.getFirst().size();
        int[] w = new int[cols];
        rows.forEach(
                r -> {
                    for (int i = 0; i < cols; i++) {
                        w[i] = Math.max(w[i], r.get(i).length());
                    }
                });
        return rows.stream()
                .map(
                        r -> {
                            StringBuilder b = new StringBuilder("|");
                            for (int i = 0; i < cols; i++) {
                                b.append(' ')
                                        .append(String.format("%-" + w[i] + "s", r.get(i)))
                                        .append(" |");
                            }
                            return b.toString();
                        })
                .collect(Collectors.joining("\n"));
    }

    public static void main(String[] args) {
        System.out.println(roman(1994) + " " + roman(3888) + " " + unroman("MCMXCIV"));
        int wrong = 0;
        for (int i = 1; i < 4000; i++) {
            if (unroman(roman(i)) != i) {
                wrong++;
            }
        }
        System.out.println(wrong);
        for (long n : new long[] {0, 7, 42, 100, 999, 1001, 123456, -1000000, 9876543210123L}) {
            System.out.println(words(n));
        }
        String v = vigenere("Attack at Dawn!", "lemon", 1);
        System.out.println(v + " " + vigenere(v, "lemon", -1));
        System.out.println(huffman("abracadabra alakazam"));
        String text = "she sells sea shells by the sea shore she sells ".repeat(5);
        List<int[]> packed = lz(text);
        System.out.println(packed.size() + " " + unlz(packed).equals(text));
        System.out.println(
                table(
                        List.of(
                                List.of("name", "size", "kind"),
                                List.of("kernel.elf", "5 MB", "image"),
                                List.of("app.jar", "12 KB", "program"))));
        StringBuilder mark = new StringBuilder();
        Map<String, List<Character>> chain = new TreeMap<>();
        String src = "the theory of the thermos is that there they then think";
        for (int i = 0; i + 2 < src.length(); i++) {
            chain.computeIfAbsent(src.substring(i, i + 2), k -> new ArrayList<>())
                    .add(src.charAt(i + 2));
        }
        Random r = new Random(4);
        String state = "th";
        mark.append(state);
        for (int i = 0; i < 60 && chain.containsKey(state); i++) {
            List<Character> c = chain.get(state);
            mark.append(c.get(r.nextInt(c.size())));
            state = mark.substring(mark.length() - 2);
        }
        System.out.println(mark);
    }
}
