package algorithms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/// A compiler from expressions to stack code, its virtual machine, and an optimiser; results must
/// agree.
public final class Machines {
    sealed interface Node {
        record Num(int value) implements Node {}

        record Var(String name) implements Node {}

        record Bin(String op, Node left, Node right) implements Node {}

        record Let(String name, Node value, Node body) implements Node {}

        record If(Node condition, Node then, Node otherwise) implements Node {}
    }

    record Code(String op, int arg) {
        @Override
        public String toString() {
            return arg == 0 ? op : op + " " + arg;
        }
    }

    static final Map<String, IntBinaryOperator> OPS = new HashMap<>();

    static {
        OPS.put("+", Integer::sum);
        OPS.put("-", (a, b) -> a - b);
        OPS.put("*", (a, b) -> a * b);
        OPS.put("<", (a, b) -> a < b ? 1 : 0);
        OPS.put("%", Math::floorMod);
    }

    static int eval(Node n, Map<String, Integer> env) {
        return switch (n) {
            case Node.Num(int v) -> v;
            case Node.Var(String name) -> env.get(name);
            case Node.Bin(String op, Node l, Node r) ->
                    OPS.get(op).applyAsInt(eval(l, env), eval(r, env));
            case Node.Let(String name, Node value, Node body) -> {
                Map<String, Integer> inner = new HashMap<>(env);
                inner.put(name, eval(value, env));
                yield eval(body, inner);
            }
            case Node.If(Node c, Node t, Node o) -> eval(c, env) != 0 ? eval(t, env) : eval(o, env);
        };
    }

    static Node fold(Node n) {
        return switch (n) {
            case Node.Bin(String op, Node l, Node r) -> {
                Node a = fold(l), b = fold(r);
                if (a instanceof Node.Num(int x)
                        && b instanceof Node.Num(int y)
                        && !(op.equals("%") && y == 0)) {
                    yield new Node.Num(OPS.get(op).applyAsInt(x, y));
                }
                if (op.equals("*") && (a.equals(new Node.Num(0)) || b.equals(new Node.Num(0)))) {
                    yield new Node.Num(0);
                }
                yield op.equals("+") && a.equals(new Node.Num(0)) ? b : new Node.Bin(op, a, b);
            }
            case Node.Let(String name, Node v, Node body) ->
                    new Node.Let(name, fold(v), fold(body));
            case Node.If(Node c, Node t, Node o) ->
                    fold(c) instanceof Node.Num(int k)
                            ? fold(k != 0 ? t : o)
                            : new Node.If(fold(c), fold(t), fold(o));
            default -> n;
        };
    }

    static void compile(Node n, List<String> scope, List<Code> out) {
        switch (n) {
            case Node.Num(int v) -> out.add(new Code("push", v));
            case Node.Var(String name) -> out.add(new Code("load", scope.lastIndexOf(name)));
            case Node.Bin(String op, Node l, Node r) -> {
                compile(l, scope, out);
                compile(r, scope, out);
                out.add(new Code(op, 0));
            }
            case Node.Let(String name, Node v, Node body) -> {
                compile(v, scope, out);
                out.add(new Code("store", scope.size()));
                scope.add(name);
                compile(body, scope, out);
                scope.removeLast();
            }
            case Node.If(Node c, Node t, Node o) -> {
                compile(c, scope, out);
                int branch = out.size();
                out.add(null);
                compile(t, scope, out);
                int jump = out.size();
                out.add(null);
                out.set(branch, new Code("jz", out.size()));
                compile(o, scope, out);
                out.set(jump, new Code("jmp", out.size()));
            }
        }
    }

    static int run(List<Code> code) {
        int[] stack = new int[64], locals = new int[32];
        int top = 0;
        for (int pc = 0; pc < code.size(); pc++) {
            Code c = code.get(pc);
            switch (c.op()) {
                case "push" -> stack[top++] = c.arg();
                case "load" -> stack[top++] = locals[c.arg()];
                case "store" -> locals[c.arg()] = stack[--top];
                case "jmp" -> pc = c.arg() - 1;
                case "jz" -> pc = stack[--top] == 0 ? c.arg() - 1 : pc;
                default -> {
                    top--;
                    stack[top - 1] = OPS.get(c.op()).applyAsInt(stack[top - 1], stack[top]);
                }
            }
        }
        return stack[0];
    }

    private static int seed = 1;

    static Node random(int depth, List<String> scope) {
        seed = seed * 1103515245 + 12345;
        int pick = (seed >>> 16) % 8;
        if (depth == 0 || pick == 0) {
            return scope.isEmpty() || pick % 2 == 0
                    ? new Node.Num((seed >>> 20) % 10)
                    : new Node.Var(scope.get((seed >>> 18) % scope.size()));
        }
        if (pick == 1) {
            String name = "v" + scope.size();
            Node value = random(depth - 1, scope);
            List<String> inner = new ArrayList<>(scope);
            inner.add(name);
            return new Node.Let(name, value, random(depth - 1, inner));
        }
        if (pick == 2) {
            return new Node.If(
                    random(depth - 1, scope), random(depth - 1, scope), random(depth - 1, scope));
        }
        return new Node.Bin(
                List.of("+", "-", "*", "<", "+").get(pick - 3),
                random(depth - 1, scope),
                random(depth - 1, scope));
    }

    public static void main(String[] args) {
        Node sample =
                new Node.Let(
                        "x",
                        new Node.Bin("+", new Node.Num(2), new Node.Num(3)),
                        new Node.If(
                                new Node.Bin("<", new Node.Var("x"), new Node.Num(9)),
                                new Node.Bin("*", new Node.Var("x"), new Node.Num(7)),
                                new Node.Num(-1)));
        List<Code> code = new ArrayList<>();
        compile(sample, new ArrayList<>(), code);
        System.out.println(sample);
        System.out.println(code + " = " + run(code) + " = " + eval(sample, Map.of()));
        System.out.println(fold(sample));
        int agree = 0, shorter = 0;
        long sum = 0;
        for (int i = 0; i < 500; i++) {
            Node n = random(6, List.of());
            List<Code> plain = new ArrayList<>(), folded = new ArrayList<>();
            compile(n, new ArrayList<>(), plain);
            compile(fold(n), new ArrayList<>(), folded);
            int expected = eval(n, Map.of());
            agree += run(plain) == expected && run(folded) == expected ? 1 : 0;
            shorter += folded.size() < plain.size() ? 1 : 0;
            sum = sum * 31 + expected;
        }
        System.out.println(agree + " agree, " + shorter + " shorter, " + sum);
    }
}
