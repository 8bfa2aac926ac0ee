package algorithms;

import java.util.*;

/// Dijkstra, topological order, strongly connected components, minimum spanning tree, flood fill,
/// max flow on fixed graphs.
public final class Graphs {
    record Edge(int from, int to, int w) {}

    static List<Edge> random(int n, int m, long seed) {
        Random r = new Random(seed);
        List<Edge> es = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            es.add(new Edge(r.nextInt(n), r.nextInt(n), 1 + r.nextInt(100)));
        }
        return es;
    }

    static int[] dijkstra(int n, List<Edge> es, int s) {
        Map<Integer, List<Edge>> out = new HashMap<>();
        es.forEach(e -> out.computeIfAbsent(e.from, k -> new ArrayList<>()).add(e));
        int[] d = new int[n];
        Arrays.fill(d, Integer.MAX_VALUE);
        d[s] = 0;
        PriorityQueue<int[]> q =
                new PriorityQueue<>(
                        Comparator.comparingInt((int[] x) -> x[1]).thenComparingInt(x -> x[0]));
        q.add(new int[] {s, 0});
        while (!q.isEmpty()) {
            int[] c = q.poll();
            if (c[1] > d[c[0]]) {
                continue;
            }
            for (Edge e : out.getOrDefault(c[0], List.of())) {
                if (d[c[0]] + e.w < d[e.to]) {
                    d[e.to] = d[c[0]] + e.w;
                    q.add(new int[] {e.to, d[e.to]});
                }
            }
        }
        return d;
    }

    static int[] parent;

    static int find(int x) {
        return parent[x] == x ? x : (parent[x] = find(parent[x]));
    }

    static int spanning(int n, List<Edge> es) {
        parent = new int[n];
        Arrays.setAll(parent, i -> i);
        int sum = 0;
        List<Edge> sorted = new ArrayList<>(es);
        sorted.sort(Comparator.comparingInt(Edge::w));
        for (Edge e : sorted) {
            int a = find(e.from), b = find(e.to);
            if (a != b) {
                parent[a] = b;
                sum += e.w;
            }
        }
        return sum;
    }

    static class Scc {
        int time, count;
        final int[] low, num;
        final boolean[] on;
        final Deque<Integer> stack = new ArrayDeque<>();
        final List<List<Integer>> out;

        Scc(int n, List<Edge> es) {
            low = new int[n];
            num = new int[n];
            on = new boolean[n];
            out = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                out.add(new ArrayList<>());
            }
            es.forEach(e -> out.get(e.from).add(e.to));
            for (int i = 0; i < n; i++) {
                if (num[i] == 0) {
                    visit(i);
                }
            }
        }

        void visit(int v) {
            low[v] = num[v] = ++time;
            stack.push(v);
            on[v] = true;
            for (int w : out.get(v)) {
                if (num[w] == 0) {
                    visit(w);
                    low[v] = Math.min(low[v], low[w]);
                } else if (on[w]) {
                    low[v] = Math.min(low[v], num[w]);
                }
            }
            if (low[v] == num[v]) {
                count++;
                int w;
                do {
                    w = stack.pop();
                    on[w] = false;
                } while (w != v);
            }
        }
    }

    static String topological(Map<String, List<String>> deps) {
        List<String> order = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>(), doing = new HashSet<>();
        try {
            for (String k : deps.keySet()) {
                visit(k, deps, done, doing);
            }
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
        order.addAll(done);
        return order.toString();
    }

    static void visit(
            String k, Map<String, List<String>> deps, Set<String> done, Set<String> doing) {
        if (done.contains(k)) {
            return;
        }
        if (!doing.add(k)) {
            throw new IllegalStateException("cycle through " + k);
        }
        for (String d : deps.getOrDefault(k, List.of())) {
            visit(d, deps, done, doing);
        }
        done.add(k);
    }

    static int maxFlow(int[][] cap, int s, int t) {
        int flow = 0, n = cap.length;
        while (true) {
            int[] from = new int[n];
            Arrays.fill(from, -1);
            from[s] = s;
            Queue<Integer> q = new ArrayDeque<>(List.of(s));
            while (!q.isEmpty() && from[t] < 0) {
                int u = q.remove();
                for (int v = 0; v < n; v++) {
                    if (from[v] < 0 && cap[u][v] > 0) {
                        from[v] = u;
                        q.add(v);
                    }
                }
            }
            if (from[t] < 0) {
                return flow;
            }
            int push = Integer.MAX_VALUE;
            for (int v = t; v != s; v = from[v]) {
                push = Math.min(push, cap[from[v]][v]);
            }
            for (int v = t; v != s; v = from[v]) {
                cap[from[v]][v] -= push;
                cap[v][from[v]] += push;
            }
            flow += push;
        }
    }

    public static void main(String[] args) {
        for (int n : new int[] {10, 100, 2000}) {
            List<Edge> es = random(n, n * 4, n);
            int[] d = dijkstra(n, es, 0);
            System.out.println(
                    n
                            + " "
                            + Arrays.hashCode(d)
                            + " "
                            + Arrays.stream(d).filter(x -> x < Integer.MAX_VALUE).max().getAsInt()
                            + " mst "
                            + spanning(n, es)
                            + " scc "
                            + new Scc(n, es).count);
        }
        System.out.println(Arrays.toString(dijkstra(10, random(10, 40, 10), 0)));
        Map<String, List<String>> deps = new TreeMap<>();
        deps.put("app", List.of("lib", "net"));
        deps.put("net", List.of("io"));
        deps.put("lib", List.of("io", "base"));
        deps.put("io", List.of("base"));
        System.out.println(topological(deps));
        deps.put("base", List.of("app"));
        System.out.println(topological(deps));
        System.out.println(
                maxFlow(
                        new int[][] {
                            {0, 16, 13, 0, 0, 0},
                            {0, 0, 10, 12, 0, 0},
                            {0, 4, 0, 0, 14, 0},
                            {0, 0, 9, 0, 0, 20},
                            {0, 0, 0, 7, 0, 4},
                            {0, 0, 0, 0, 0, 0}
                        },
                        0,
                        5));
        char[][] map =
                "..##..#.\n.##.....\n..#.###.\n#...#..."
                        .lines()
                        .map(String::toCharArray)
                        .toArray(char[][]::new);
        int regions = 0;
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[y].length; x++) {
                if (map[y][x] == '.') {
                    fill(map, y, x, (char) ('a' + regions++));
                }
            }
        }
        for (char[] row : map) {
            System.out.println(row);
        }
    }

    static void fill(char[][] m, int y, int x, char c) {
        if (y >= 0 && x >= 0 && y < m.length && x < m[y].length && m[y][x] == '.') {
            m[y][x] = c;
            fill(m, y + 1, x, c);
            fill(m, y - 1, x, c);
            fill(m, y, x + 1, c);
            fill(m, y, x - 1, c);
        }
    }
}
