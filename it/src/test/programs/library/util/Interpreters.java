package util;

import java.util.*;
import java.util.function.*;

/// A Forth, a Lisp and a Brainfuck interpreter: programs made of everyday library classes.
public final class Interpreters {
    static String forth(String source) {
        Deque<Integer> stack = new ArrayDeque<>();
        StringBuilder out = new StringBuilder();
        Map<String, Runnable> words = new HashMap<>();
        BiConsumer<String, IntBinaryOperator> op =
                (n, f) ->
                        words.put(
                                n,
                                () -> {
                                    int b = stack.pop(), a = stack.pop();
                                    stack.push(f.applyAsInt(a, b));
                                });
        op.accept("+", Integer::sum);
        op.accept("-", (a, b) -> a - b);
        op.accept("*", (a, b) -> a * b);
        op.accept("/", (a, b) -> a / b);
        words.put("dup", () -> stack.push(stack.peek()));
        words.put(
                "swap",
                () -> {
                    int b = stack.pop(), a = stack.pop();
                    stack.push(b);
                    stack.push(a);
                });
        words.put(".", () -> out.append(stack.pop()).append(' '));
        Iterator<String> it = List.of(source.split("\\s+")).iterator();
        while (it.hasNext()) {
            String w = it.next();
            if (w.equals(":")) {
                String name = it.next();
                List<Runnable> body = new ArrayList<>();
                for (String x = it.next(); !x.equals(";"); x = it.next()) {
                    String y = x;
                    body.add(
                            words.containsKey(x)
                                    ? words.get(x)
                                    : () -> stack.push(Integer.parseInt(y)));
                }
                words.put(name, () -> body.forEach(Runnable::run));
            } else if (words.containsKey(w)) {
                words.get(w).run();
            } else {
                stack.push(Integer.parseInt(w));
            }
        }
        return out.toString().trim();
    }

    interface Fn {
        Object call(List<Object> args);
    }

    static Object parse(Deque<String> t) {
        String s = t.pop();
        if (!s.equals("(")) {
            return s.matches("-?\\d+") ? (Object) Long.valueOf(s) : s;
        }
        List<Object> l = new ArrayList<>();
        while (!t.peek().equals(")")) {
            l.add(parse(t));
        }
        t.pop();
        return l;
    }

    static Object eval(Object x, Map<String, Object> env) {
        if (x instanceof String s) {
            Object v = env.get(s);
            if (v == null) {
                throw new NoSuchElementException("unbound " + s);
            }
            return v;
        }
        if (!(x instanceof List<?> l)) {
            return x;
        }
        return switch (String.valueOf(l.get(0))) {
            case "if" ->
                    !eval(l.get(1), env).equals(0L) ? eval(l.get(2), env) : eval(l.get(3), env);
            case "define" -> {
                env.put((String) l.get(1), eval(l.get(2), env));
                yield 0L;
            }
            case "lambda" ->
                    (Fn)
                            a -> {
                                Map<String, Object> inner = new HashMap<>(env);
                                List<?> ps = (List<?>) l.get(1);
                                for (int i = 0; i < ps.size(); i++) {
                                    inner.put((String) ps.get(i), a.get(i));
                                }
                                inner.putIfAbsent("self", 0L);
                                return eval(
                                        l.get(2),
                                        new HashMap<>(env) {
                                            {
                                                putAll(inner);
                                                env.forEach(this::putIfAbsent);
                                            }
                                        });
                            };
            default ->
                    ((Fn) eval(l.get(0), env))
                            .call(
                                    new ArrayList<>(
                                            l.subList(1, l.size()).stream()
                                                    .map(a -> eval(a, env))
                                                    .toList()));
        };
    }

    static String lisp(String source) {
        Map<String, Object> env = new HashMap<>();
        env.put("+", (Fn) a -> a.stream().mapToLong(x -> (Long) x).sum());
        env.put("*", (Fn) a -> a.stream().mapToLong(x -> (Long) x).reduce(1, (x, y) -> x * y));
        env.put("-", (Fn) a -> (Long) a.get(0) - (Long) a.get(1));
        env.put("<", (Fn) a -> (Long) a.get(0) < (Long) a.get(1) ? 1L : 0L);
        env.put("list", (Fn) a -> a);
        env.put("first", (Fn) a -> ((List<?>) a.get(0)).getFirst());
        Deque<String> t =
                new ArrayDeque<>(
                        List.of(
                                source.replace("(", " ( ")
                                        .replace(")", " ) ")
                                        .trim()
                                        .split("\\s+")));
        StringBuilder out = new StringBuilder();
        while (!t.isEmpty()) {
            try {
                out.append(eval(parse(t), env)).append(' ');
            } catch (NoSuchElementException e) {
                out.append('!').append(e.getMessage()).append(' ');
            }
        }
        return out.toString().trim();
    }

    static String brain(String p) {
        byte[] m = new byte[1000];
        StringBuilder out = new StringBuilder();
        int[] jump = new int[p.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < p.length(); i++) {
            if (p.charAt(i) == '[') {
                open.push(i);
            } else if (p.charAt(i) == ']') {
                jump[i] = open.pop();
                jump[jump[i]] = i;
            }
        }
        int at = 0;
        for (int i = 0; i < p.length(); i++) {
            switch (p.charAt(i)) {
                case '>' -> at++;
                case '<' -> at--;
                case '+' -> m[at]++;
                case '-' -> m[at]--;
                case '.' -> out.append((char) m[at]);
                case '[' -> {
                    if (m[at] == 0) {
                        i = jump[i];
                    }
                }
                case ']' -> {
                    if (m[at] != 0) {
                        i = jump[i];
                    }
                }
                default -> {}
            }
        }
        return out.toString().trim();
    }

    public static void main(String[] args) {
        System.out.println(
                forth("1 2 + . 10 3 - dup * . : square dup * ; 7 square . 2 9 swap / ."));
        System.out.println(
                lisp(
                        "(+ 1 2 3) (define sq (lambda (x) (* x x))) (sq 9) (if (< 1 2) 10 20) (list"
                            + " 1 (+ 1 1) (list 3)) (undefined 1) ((lambda (f x) (f (f x))) sq 3)"
                            + " (first (list 7 8))"));
        System.out.println(
                brain(
                        "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."));
        StringBuilder life = new StringBuilder();
        boolean[][] g = new boolean[8][8];
        for (int[] c : new int[][] {{1, 2}, {2, 3}, {3, 1}, {3, 2}, {3, 3}}) {
            g[c[0]][c[1]] = true;
        }
        for (int s = 0; s < 12; s++) {
            boolean[][] n = new boolean[8][8];
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 8; x++) {
                    int k = 0;
                    for (int dy = -1; dy <= 1; dy++) {
                        for (int dx = -1; dx <= 1; dx++) {
                            if ((dy | dx) != 0 && g[y + dy & 7][x + dx & 7]) {
                                k++;
                            }
                        }
                    }
                    n[y][x] = k == 3 || k == 2 && g[y][x];
                }
            }
            g = n;
        }
        for (boolean[] row : g) {
            for (boolean c : row) {
                life.append(c ? '#' : '.');
            }
            life.append('\n');
        }
        System.out.print(life);
    }
}
