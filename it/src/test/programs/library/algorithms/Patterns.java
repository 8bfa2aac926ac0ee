package algorithms;

import java.util.*;
import java.util.function.*;

/// Visitor, observer, builder, strategy, command with undo, chain of responsibility, memento,
/// iterator, interpreter, flyweight.
public final class Patterns {
    interface Visitor<R> {
        R num(double v);

        R bin(char op, Expr l, Expr r);

        R var(String n);
    }

    interface Expr {
        <R> R accept(Visitor<R> v);
    }

    static Expr num(double d) {
        return new Expr() {
            public <R> R accept(Visitor<R> v) {
                return v.num(d);
            }
        };
    }

    static Expr bin(char op, Expr l, Expr r) {
        return new Expr() {
            public <R> R accept(Visitor<R> v) {
                return v.bin(op, l, r);
            }
        };
    }

    static Expr var(String n) {
        return new Expr() {
            public <R> R accept(Visitor<R> v) {
                return v.var(n);
            }
        };
    }

    static class Show implements Visitor<String> {
        public String num(double v) {
            return v == (long) v ? "" + (long) v : "" + v;
        }

        public String bin(char op, Expr l, Expr r) {
            return "(" + l.accept(this) + " " + op + " " + r.accept(this) + ")";
        }

        public String var(String n) {
            return n;
        }
    }

    record Eval(Map<String, Double> env) implements Visitor<Double> {
        public Double num(double v) {
            return v;
        }

        public Double bin(char op, Expr l, Expr r) {
            double a = l.accept(this), b = r.accept(this);
            return switch (op) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                default -> Math.pow(a, b);
            };
        }

        public Double var(String n) {
            return Optional.ofNullable(env.get(n))
                    .orElseThrow(() -> new NoSuchElementException("unbound " + n));
        }
    }

    record Derive(String x) implements Visitor<Expr> {
        public Expr num(double v) {
            return Patterns.num(0);
        }

        public Expr var(String n) {
            return Patterns.num(n.equals(x) ? 1 : 0);
        }

        public Expr bin(char op, Expr l, Expr r) {
            Expr dl = l.accept(this), dr = r.accept(this);
            return switch (op) {
                case '+', '-' -> Patterns.bin(op, dl, dr);
                case '*' -> Patterns.bin('+', Patterns.bin('*', dl, r), Patterns.bin('*', l, dr));
                default -> throw new UnsupportedOperationException("d" + op);
            };
        }
    }

    static class Parser {
        final String s;
        int at;

        Parser(String s) {
            this.s = s.replace(" ", "");
        }

        Expr parse() {
            Expr e = sum();
            if (at < s.length()) {
                throw new IllegalArgumentException("unexpected '" + s.charAt(at) + "' at " + at);
            }
            return e;
        }

        Expr sum() {
            Expr e = product();
            while (at < s.length() && "+-".indexOf(s.charAt(at)) >= 0) {
                e = bin(s.charAt(at++), e, product());
            }
            return e;
        }

        Expr product() {
            Expr e = power();
            while (at < s.length() && "*/".indexOf(s.charAt(at)) >= 0) {
                e = bin(s.charAt(at++), e, power());
            }
            return e;
        }

        Expr power() {
            Expr e = atom();
            return at < s.length() && s.charAt(at) == '^' ? bin(s.charAt(at++), e, power()) : e;
        }

        Expr atom() {
            if (at == s.length()) {
                throw new IllegalArgumentException("unexpected end");
            }
            char c = s.charAt(at);
            if (c == '(') {
                at++;
                Expr e = sum();
                at++;
                return e;
            }
            int f = at;
            while (at < s.length()
                    && (Character.isLetterOrDigit(s.charAt(at)) || s.charAt(at) == '.')) {
                at++;
            }
            String t = s.substring(f, at);
            if (t.isEmpty()) {
                throw new IllegalArgumentException("unexpected '" + c + "' at " + at);
            }
            return Character.isDigit(t.charAt(0)) ? num(Double.parseDouble(t)) : var(t);
        }
    }

    static class Property<T> {
        private T v;
        private final List<BiConsumer<T, T>> ls = new ArrayList<>();

        Property(T v) {
            this.v = v;
        }

        void on(BiConsumer<T, T> l) {
            ls.add(l);
        }

        void set(T n) {
            T o = v;
            v = n;
            if (!Objects.equals(o, n)) {
                ls.forEach(l -> l.accept(o, n));
            }
        }

        <R> Property<R> map(Function<T, R> f) {
            Property<R> p = new Property<>(f.apply(v));
            on((o, n) -> p.set(f.apply(n)));
            return p;
        }
    }

    static class Editor {
        final StringBuilder text = new StringBuilder();
        final Deque<Runnable> undo = new ArrayDeque<>();

        void type(String s) {
            int n = text.length();
            text.append(s);
            undo.push(() -> text.setLength(n));
        }

        void cut(int a, int b) {
            String gone = text.substring(a, b);
            text.delete(a, b);
            undo.push(() -> text.insert(a, gone));
        }

        void undo() {
            if (!undo.isEmpty()) {
                undo.pop().run();
            }
        }
    }

    static Function<String, String> chain(List<UnaryOperator<String>> l) {
        return l.stream()
                .map(f -> (Function<String, String>) f)
                .reduce(Function.identity(), Function::andThen);
    }

    public static void main(String[] args) {
        Expr e = new Parser("2 * (x + 3) - y / 4 ^ 0.5").parse();
        System.out.println(
                e.accept(new Show()) + " = " + e.accept(new Eval(Map.of("x", 5.0, "y", 8.0))));
        System.out.println(
                new Parser("x*x*3+2*x").parse().accept(new Derive("x")).accept(new Show())
                        + " "
                        + new Parser("x*x*3+2*x")
                                .parse()
                                .accept(new Derive("x"))
                                .accept(new Eval(Map.of("x", 2.0))));
        for (String bad : new String[] {"2 +", "(1", "1 2 )", "$", "z", "2^x"}) {
            try {
                System.out.println(new Parser(bad).parse().accept(new Eval(Map.of())));
            } catch (IllegalArgumentException | NoSuchElementException x) {
                System.out.println(bad + ": " + x.getMessage());
            }
        }
        try {
            new Parser("2^x").parse().accept(new Derive("x"));
        } catch (UnsupportedOperationException x) {
            System.out.println(x.getMessage());
        }
        Property<Integer> p = new Property<>(1);
        Property<String> q = p.map(x -> "v" + x * 10);
        q.on((o, n) -> System.out.println(o + " -> " + n));
        p.set(2);
        p.set(2);
        p.set(5);
        Editor ed = new Editor();
        ed.type("hello ");
        ed.type("world");
        ed.cut(0, 6);
        System.out.println(ed.text);
        ed.undo();
        System.out.println(ed.text);
        ed.undo();
        ed.undo();
        ed.undo();
        System.out.println("[" + ed.text + "]");
        System.out.println(
                chain(List.of(String::strip, s -> s.replace('o', '0'), s -> s + "!"))
                        .apply("  good morning "));
    }
}
