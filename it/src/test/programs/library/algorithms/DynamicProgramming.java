package algorithms;

import java.util.*;

/// Edit distance, knapsack, longest common subsequence, coin change, matrix chain, text
/// justification.
public final class DynamicProgramming {
    static int edit(String a, String b) {
        int[] p = new int[b.length() + 1];
        Arrays.setAll(p, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] c = new int[p.length];
            c[0] = i;
            for (int j = 1; j < c.length; j++) {
                c[j] =
                        Math.min(
                                Math.min(c[j - 1], p[j]) + 1,
                                p[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            }
            p = c;
        }
        return p[b.length()];
    }

    static String lcs(String a, String b) {
        int[][] t = new int[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                t[i][j] =
                        a.charAt(i) == b.charAt(j)
                                ? t[i + 1][j + 1] + 1
                                : Math.max(t[i + 1][j], t[i][j + 1]);
            }
        }
        StringBuilder s = new StringBuilder();
        for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
            if (a.charAt(i) == b.charAt(j)) {
                s.append(a.charAt(i));
                i++;
                j++;
            } else if (t[i + 1][j] >= t[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return s.toString();
    }

    static int knapsack(int[] w, int[] v, int cap) {
        int[] best = new int[cap + 1];
        for (int i = 0; i < w.length; i++) {
            for (int c = cap; c >= w[i]; c--) {
                best[c] = Math.max(best[c], best[c - w[i]] + v[i]);
            }
        }
        return best[cap];
    }

    static long coins(int[] cs, int n) {
        long[] ways = new long[n + 1];
        ways[0] = 1;
        for (int c : cs) {
            for (int i = c; i <= n; i++) {
                ways[i] += ways[i - c];
            }
        }
        return ways[n];
    }

    static int chain(int[] d) {
        int n = d.length - 1;
        int[][] m = new int[n][n];
        for (int len = 2; len <= n; len++) {
            for (int i = 0; i + len <= n; i++) {
                int j = i + len - 1;
                m[i][j] = Integer.MAX_VALUE;
                for (int k = i; k < j; k++) {
                    m[i][j] = Math.min(m[i][j], m[i][k] + m[k + 1][j] + d[i] * d[k + 1] * d[j + 1]);
                }
            }
        }
        return m[0][n - 1];
    }

    static List<String> justify(String text, int width) {
        String[] ws = text.split(" ");
        List<String> out = new ArrayList<>();
        int i = 0;
        while (i < ws.length) {
            int j = i, len = 0;
            while (j < ws.length && len + ws[j].length() + (j - i) <= width) {
                len += ws[j++].length();
            }
            StringBuilder b = new StringBuilder();
            int gaps = j - i - 1, space = width - len;
            for (int k = i; k < j; k++) {
                b.append(ws[k]);
                if (k < j - 1) {
                    b.repeat(
                            ' ',
                            j == ws.length ? 1 : space / gaps + (k - i < space % gaps ? 1 : 0));
                }
            }
            b.repeat(' ', width - b.length());
            out.add(b + "|");
            i = j;
        }
        return out;
    }

    static int lis(int[] a) {
        int[] tails = new int[a.length];
        int n = 0;
        for (int x : a) {
            int at = Arrays.binarySearch(tails, 0, n, x);
            at = at < 0 ? -at - 1 : at;
            tails[at] = x;
            if (at == n) {
                n++;
            }
        }
        return n;
    }

    public static void main(String[] args) {
        System.out.println(
                edit("kitten", "sitting")
                        + " "
                        + edit("", "abc")
                        + " "
                        + edit("intention", "execution")
                        + " "
                        + edit("a".repeat(200), "b".repeat(150)));
        System.out.println(
                lcs("AGGTABXAYB", "GXTXAYBAB")
                        + " "
                        + lcs("the quick brown fox", "a thick crown of ox"));
        System.out.println(
                knapsack(new int[] {1, 3, 4, 5, 9, 14}, new int[] {1, 4, 5, 7, 11, 20}, 25)
                        + " "
                        + coins(new int[] {1, 2, 5, 10, 20, 50, 100, 200}, 200)
                        + " "
                        + chain(new int[] {30, 35, 15, 5, 10, 20, 25}));
        justify(
                        "Far out in the uncharted backwaters of the unfashionable end of the"
                            + " western spiral arm of the Galaxy",
                        24)
                .forEach(System.out::println);
        int[] a = new int[5000];
        Random r = new Random(9);
        Arrays.setAll(a, i -> r.nextInt(100_000));
        System.out.println(lis(a) + " " + lis(new int[] {3, 1, 4, 1, 5, 9, 2, 6}));
        long[][] catalan = new long[31][31];
        for (int i = 0; i <= 30; i++) {
            for (int j = 0; j <= i; j++) {
                catalan[i][j] =
                        j == 0 ? 1 : catalan[i - 1][j] * (j < i ? 1 : 0) + catalan[i][j - 1];
            }
        }
        System.out.println(catalan[30][30]);
    }
}
