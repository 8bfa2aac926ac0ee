package algorithms;

import java.util.*;

/// Sudoku, eight queens, knight's tour, sliding puzzle, cryptarithm, magic squares.
public final class Puzzles {
    static int steps;

    static boolean sudoku(int[] g) {
        int best = -1, fewest = 10, mask = 0;
        for (int i = 0; i < 81; i++) {
            if (g[i] == 0) {
                int m = free(g, i);
                if (Integer.bitCount(m) < fewest) {
                    fewest = Integer.bitCount(m);
                    best = i;
                    mask = m;
                }
            }
        }
        if (best < 0) {
            return true;
        }
        for (int d = 1; d <= 9; d++) {
            if ((mask & 1 << d) != 0) {
                g[best] = d;
                steps++;
                if (sudoku(g)) {
                    return true;
                }
            }
        }
        g[best] = 0;
        return false;
    }

    static int free(int[] g, int i) {
        int used = 0, r = i / 9, c = i % 9;
        for (int k = 0; k < 9; k++) {
            used |=
                    1 << g[r * 9 + k]
                            | 1 << g[k * 9 + c]
                            | 1 << g[(r / 3 * 3 + k / 3) * 9 + c / 3 * 3 + k % 3];
        }
        return ~used & 0x3fe;
    }

    static int queens(int n, int cols, int d1, int d2) {
        if (cols == (1 << n) - 1) {
            return 1;
        }
        int c = 0;
        for (int f = ~(cols | d1 | d2) & (1 << n) - 1; f != 0; f &= f - 1) {
            int b = f & -f;
            c += queens(n, cols | b, (d1 | b) << 1, (d2 | b) >> 1);
        }
        return c;
    }

    static boolean tour(int[][] b, int y, int x, int n) {
        int size = b.length;
        b[y][x] = n;
        if (n == size * size) {
            return true;
        }
        int[][] moves = {{1, 2}, {2, 1}, {2, -1}, {1, -2}, {-1, -2}, {-2, -1}, {-2, 1}, {-1, 2}};
        List<int[]> next = new ArrayList<>();
        for (int[] m : moves) {
            int v = y + m[0], u = x + m[1];
            if (v >= 0 && u >= 0 && v < size && u < size && b[v][u] == 0) {
                int exits = 0;
                for (int[] k : moves) {
                    int p = v + k[0], q = u + k[1];
                    if (p >= 0 && q >= 0 && p < size && q < size && b[p][q] == 0) {
                        exits++;
                    }
                }
                next.add(new int[] {exits, v, u});
            }
        }
        next.sort(Comparator.comparingInt(a -> a[0]));
        for (int[] m : next) {
            if (tour(b, m[1], m[2], n + 1)) {
                return true;
            }
        }
        b[y][x] = 0;
        return false;
    }

    static int sliding(String start) {
        Map<String, Integer> seen = new HashMap<>(Map.of(start, 0));
        Deque<String> q = new ArrayDeque<>(List.of(start));
        while (!q.isEmpty()) {
            String s = q.poll();
            if (s.equals("123456780")) {
                return seen.get(s);
            }
            int z = s.indexOf('0');
            for (int d : new int[] {-3, 3, -1, 1}) {
                int t = z + d;
                if (t < 0 || t > 8 || d == -1 && z % 3 == 0 || d == 1 && z % 3 == 2) {
                    continue;
                }
                char[] c = s.toCharArray();
                c[z] = c[t];
                c[t] = '0';
                String n = new String(c);
                if (seen.putIfAbsent(n, seen.get(s) + 1) == null) {
                    q.add(n);
                }
            }
        }
        return -1;
    }

    static String money() {
        int[] d = new int[8];
        StringBuilder out = new StringBuilder();
        assign(d, 0, 0, out);
        return out.toString();
    }

    static void assign(int[] d, int k, int used, StringBuilder out) {
        if (k == 8) {
            int s = d[0], e = d[1], n = d[2], dd = d[3], m = d[4], o = d[5], r = d[6], y = d[7];
            if (s != 0
                    && m != 0
                    && s * 1000 + e * 100 + n * 10 + dd + m * 1000 + o * 100 + r * 10 + e
                            == m * 10000 + o * 1000 + n * 100 + e * 10 + y) {
                out.append(Arrays.toString(d));
            }
            return;
        }
        for (int v = 0; v < 10; v++) {
            if ((used & 1 << v) == 0) {
                d[k] = v;
                assign(d, k + 1, used | 1 << v, out);
            }
        }
    }

    public static void main(String[] args) {
        String hard =
                "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..";
        int[] g = hard.chars().map(c -> c == '.' ? 0 : c - '0').toArray();
        System.out.println(sudoku(g) + " " + steps);
        for (int r = 0; r < 9; r++) {
            StringBuilder b = new StringBuilder();
            for (int c = 0; c < 9; c++) {
                b.append(g[r * 9 + c]).append(c % 3 == 2 ? " " : "");
            }
            System.out.println(b);
        }
        for (int n = 4; n <= 9; n++) {
            System.out.print(queens(n, 0, 0, 0) + " ");
        }
        System.out.println();
        int[][] b = new int[8][8];
        System.out.println(tour(b, 0, 0, 1));
        for (int[] row : b) {
            System.out.println(Arrays.toString(row));
        }
        System.out.println(sliding("867254301") + " " + sliding("123456708"));
        System.out.println(money());
    }
}
