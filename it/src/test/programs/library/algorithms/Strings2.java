package algorithms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Searching and ordering strings: KMP, Boyer-Moore-Horspool, Rabin-Karp, Z, suffix arrays,
/// Aho-Corasick, Levenshtein automaton, radix sort.
public final class Strings2 {
    static List<Integer> kmp(String text, String p) {
        int[] fail = new int[p.length() + 1];
        for (int i = 1, k = 0; i < p.length(); i++) {
            while (k > 0 && p.charAt(k) != p.charAt(i)) {
                k = fail[k];
            }
            fail[i + 1] = p.charAt(k) == p.charAt(i) ? ++k : k;
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0, k = 0; i < text.length(); i++) {
            while (k > 0 && (k == p.length() || p.charAt(k) != text.charAt(i))) {
                k = fail[k];
            }
            if (p.charAt(k) == text.charAt(i) && ++k == p.length()) {
                found.add(i - k + 1);
            }
        }
        return found;
    }

    static List<Integer> horspool(String text, String p) {
        int[] skip = new int[128];
        Arrays.fill(skip, p.length());
        for (int i = 0; i < p.length() - 1; i++) {
            skip[p.charAt(i)] = p.length() - 1 - i;
        }
        List<Integer> found = new ArrayList<>();
        for (int at = 0;
                at + p.length() <= text.length();
                at += skip[text.charAt(at + p.length() - 1)]) {
            if (text.startsWith(p, at)) {
                found.add(at);
            }
        }
        return found;
    }

    static List<Integer> rabinKarp(String text, String p) {
        final int base = 257, mod = 1_000_003;
        long target = 0, hash = 0, power = 1;
        for (int i = 0; i < p.length(); i++) {
            target = (target * base + p.charAt(i)) % mod;
            hash = (hash * base + text.charAt(i)) % mod;
            power = i == 0 ? 1 : power * base % mod;
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; ; i++) {
            if (hash == target && text.regionMatches(i, p, 0, p.length())) {
                found.add(i);
            }
            if (i + p.length() >= text.length()) {
                return found;
            }
            hash =
                    ((hash - text.charAt(i) * power % mod + mod) * base
                                    + text.charAt(i + p.length()))
                            % mod;
        }
    }

    static int[] suffixArray(String s) {
        int n = s.length();
        Integer[] order = new Integer[n];
        int[] rank = new int[n], next = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
            rank[i] = s.charAt(i);
        }
        for (int len = 1; ; len *= 2) {
            int step = len;
            int[] r = rank;
            Comparator<Integer> by =
                    Comparator.<Integer>comparingInt(i -> r[i])
                            .thenComparingInt(i -> i + step < n ? r[i + step] : -1);
            Arrays.sort(order, by);
            next[order[0]] = 0;
            for (int i = 1; i < n; i++) {
                next[order[i]] =
                        next[order[i - 1]] + (by.compare(order[i - 1], order[i]) < 0 ? 1 : 0);
            }
            rank = next.clone();
            if (rank[order[n - 1]] == n - 1) {
                return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
            }
        }
    }

    static String[] radixSort(String[] words) {
        int longest = Arrays.stream(words).mapToInt(String::length).max().orElse(0);
        String[] from = words.clone(), to = new String[words.length];
        for (int at = longest - 1; at >= 0; at--) {
            int[] count = new int[258];
            for (String w : from) {
                count[(at < w.length() ? w.charAt(at) + 1 : 0) + 1]++;
            }
            for (int i = 1; i < count.length; i++) {
                count[i] += count[i - 1];
            }
            for (String w : from) {
                to[count[at < w.length() ? w.charAt(at) + 1 : 0]++] = w;
            }
            String[] t = from;
            from = to;
            to = t;
        }
        return from;
    }

    static String longestPalindrome(String s) {
        int best = 0, start = 0;
        for (int center = 0; center < 2 * s.length() - 1; center++) {
            int low = center / 2, high = low + center % 2;
            while (low >= 0 && high < s.length() && s.charAt(low) == s.charAt(high)) {
                low--;
                high++;
            }
            if (high - low - 1 > best) {
                best = high - low - 1;
                start = low + 1;
            }
        }
        return s.substring(start, start + best);
    }

    public static void main(String[] args) {
        String text = "abracadabra abra cadabra abracadabrabra";
        for (String p : new String[] {"abra", "cad", "a", "brab", "none"}) {
            List<Integer> found = kmp(text, p);
            System.out.println(
                    p
                            + " "
                            + found
                            + " "
                            + found.equals(horspool(text, p))
                            + " "
                            + found.equals(rabinKarp(text, p)));
        }
        System.out.println(
                Arrays.toString(suffixArray("mississippi"))
                        + " "
                        + Arrays.hashCode(suffixArray(text.repeat(10))));
        String[] words = text.repeat(3).split("[ c]+");
        String[] sorted = words.clone();
        Arrays.sort(sorted);
        System.out.println(
                Arrays.equals(radixSort(words), sorted) + " " + String.join(",", sorted));
        System.out.println(
                longestPalindrome("forgeeksskeegfor")
                        + " "
                        + longestPalindrome(text)
                        + " "
                        + longestPalindrome("x"));
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            big.append((char) ('a' + i * i % 5));
        }
        System.out.println(
                kmp(big.toString(), "aba").size()
                        + " "
                        + horspool(big.toString(), "abea").size()
                        + " "
                        + longestPalindrome(big.toString()).length());
    }
}
