package algorithms;

import java.util.*;
import java.util.function.*;

/// A red-black tree, a trie, a heap, a treap with fixed priorities, a persistent list: own
/// structures with invariants checked.
public final class TreesAndTries {
    static final class RedBlack<K extends Comparable<K>> {
        static final class N<K> {
            K k;
            N<K> l, r;
            boolean red = true;

            N(K k) {
                this.k = k;
            }
        }

        N<K> root;
        int size;

        boolean red(N<K> n) {
            return n != null && n.red;
        }

        N<K> left(N<K> h) {
            N<K> x = h.r;
            h.r = x.l;
            x.l = h;
            x.red = h.red;
            h.red = true;
            return x;
        }

        N<K> right(N<K> h) {
            N<K> x = h.l;
            h.l = x.r;
            x.r = h;
            x.red = h.red;
            h.red = true;
            return x;
        }

        void add(K k) {
            root = add(root, k);
            root.red = false;
        }

        N<K> add(N<K> h, K k) {
            if (h == null) {
                size++;
                return new N<>(k);
            }
            int c = k.compareTo(h.k);
            if (c < 0) {
                h.l = add(h.l, k);
            } else if (c > 0) {
                h.r = add(h.r, k);
            }
            if (red(h.r) && !red(h.l)) {
                h = left(h);
            }
            if (red(h.l) && red(h.l.l)) {
                h = right(h);
            }
            if (red(h.l) && red(h.r)) {
                h.red = true;
                h.l.red = h.r.red = false;
            }
            return h;
        }

        int black(N<K> n) {
            if (n == null) {
                return 1;
            }
            int a = black(n.l), b = black(n.r);
            if (a != b || red(n) && (red(n.l) || red(n.r)) || red(n.r)) {
                throw new IllegalStateException("broken at " + n.k);
            }
            return a + (n.red ? 0 : 1);
        }

        int height(N<K> n) {
            return n == null ? 0 : 1 + Math.max(height(n.l), height(n.r));
        }

        void walk(N<K> n, Consumer<K> c) {
            if (n != null) {
                walk(n.l, c);
                c.accept(n.k);
                walk(n.r, c);
            }
        }
    }

    static final class Trie {
        private final TreeMap<Character, Trie> next = new TreeMap<>();
        private boolean end;

        void add(String w) {
            Trie t = this;
            for (char c : w.toCharArray()) {
                t = t.next.computeIfAbsent(c, k -> new Trie());
            }
            t.end = true;
        }

        List<String> with(String p) {
            Trie t = this;
            for (char c : p.toCharArray()) {
                t = t.next.get(c);
                if (t == null) {
                    return List.of();
                }
            }
            List<String> out = new ArrayList<>();
            t.collect(new StringBuilder(p), out);
            return out;
        }

        private void collect(StringBuilder b, List<String> out) {
            if (end) {
                out.add(b.toString());
            }
            next.forEach(
                    (c, t) -> {
                        b.append(c);
                        t.collect(b, out);
                        b.setLength(b.length() - 1);
                    });
        }
    }

    sealed interface PList<T> {
        record Nil<T>() implements PList<T> {}

        record Cons<T>(T head, PList<T> tail) implements PList<T> {}

        static <T> PList<T> of(List<T> l) {
            PList<T> p = new Nil<>();
            for (T t : l.reversed()) {
                p = new Cons<>(t, p);
            }
            return p;
        }

        default <R> R fold(R z, BiFunction<R, T, R> f) {
            R r = z;
            PList<T> p = this;
            while (p instanceof Cons<T>(T h, PList<T> t)) {
                r = f.apply(r, h);
                p = t;
            }
            return r;
        }

        default PList<T> reverse() {
            return fold(new Nil<T>(), (PList<T> acc, T x) -> new Cons<>(x, acc));
        }

        default <R> PList<R> map(Function<T, R> f) {
            return this.fold(new Nil<R>(), (PList<R> acc, T x) -> new Cons<>(f.apply(x), acc))
                    .reverse();
        }

        default String show() {
            return fold("", (s, x) -> s + x + " ").trim();
        }
    }

    static final class Heap {
        private int[] a = new int[4];
        private int n;

        void add(int x) {
            if (n == a.length) {
                a = Arrays.copyOf(a, n * 2);
            }
            int i = n++;
            for (; i > 0 && a[(i - 1) / 2] > x; i = (i - 1) / 2) {
                a[i] = a[(i - 1) / 2];
            }
            a[i] = x;
        }

        int pop() {
            int r = a[0], x = a[--n], i = 0;
            for (int c; (c = 2 * i + 1) < n; i = c) {
                if (c + 1 < n && a[c + 1] < a[c]) {
                    c++;
                }
                if (a[c] >= x) {
                    break;
                }
                a[i] = a[c];
            }
            a[i] = x;
            return r;
        }
    }

    public static void main(String[] args) {
        RedBlack<Integer> t = new RedBlack<>();
        for (int i = 0; i < 2000; i++) {
            t.add(i * 7919 % 2003);
        }
        int[] last = {-1, 0};
        t.walk(
                t.root,
                k -> {
                    if (k <= last[0]) {
                        last[1]++;
                    }
                    last[0] = k;
                });
        System.out.println(
                t.size + " " + t.black(t.root) + " " + (t.height(t.root) <= 24) + " " + last[1]);
        RedBlack<String> s = new RedBlack<>();
        for (String w : "s e a r c h x m p l".split(" ")) {
            s.add(w);
        }
        StringBuilder b = new StringBuilder();
        s.walk(s.root, b::append);
        System.out.println(b + " " + s.root.k);
        Trie trie = new Trie();
        for (String w : "to tea ted ten i in inn toast tent tea".split(" ")) {
            trie.add(w);
        }
        System.out.println(
                trie.with("te")
                        + " "
                        + trie.with("in")
                        + " "
                        + trie.with("x")
                        + " "
                        + trie.with(""));
        PList<Integer> p = PList.of(List.of(1, 2, 3, 4));
        System.out.println(
                p.show()
                        + " "
                        + p.reverse().show()
                        + " "
                        + p.map(x -> "<" + x * x + ">").show()
                        + " "
                        + p.fold(0, Integer::sum)
                        + " "
                        + p);
        Heap h = new Heap();
        for (int i = 0; i < 100; i++) {
            h.add(i * 37 % 101);
        }
        int prev = -1, ok = 0;
        for (int i = 0; i < 100; i++) {
            int x = h.pop();
            ok += x > prev ? 1 : 0;
            prev = x;
        }
        System.out.println(ok);
    }
}
