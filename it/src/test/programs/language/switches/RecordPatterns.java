package switches;

import java.util.List;

/// Record deconstruction: nested, generic, var, with nulls inside, guarded; unnamed patterns;
/// exception from an accessor.
public final class RecordPatterns {
    sealed interface Expr permits Num, Add, Mul, Neg, Var {}

    record Num(int value) implements Expr {}

    record Add(Expr left, Expr right) implements Expr {}

    record Mul(Expr left, Expr right) implements Expr {}

    record Neg(Expr inner) implements Expr {}

    record Var(String name) implements Expr {}

    record Pair<A, B>(A first, B second) {}

    record Prim(byte b, char c, long l, float f, double d, boolean z, short s) {}

    record Bad(int x) {
        public int x() {
            throw new IllegalStateException("accessor");
        }
    }

    static Expr simplify(Expr e) {
        return switch (e) {
            case Add(Num(var a), Num(var b)) -> new Num(a + b);
            case Add(Num(int zero), Expr r) when zero == 0 -> simplify(r);
            case Add(Expr l, Num(int zero)) when zero == 0 -> simplify(l);
            case Mul(Num(int z), _) when z == 0 -> new Num(0);
            case Mul(Num(int one), var r) when one == 1 -> simplify(r);
            case Neg(Neg(Expr x)) -> simplify(x);
            case Add(Expr l, Expr r) -> new Add(simplify(l), simplify(r));
            case Mul(Expr l, Expr r) -> new Mul(simplify(l), simplify(r));
            case Neg(Expr x) -> new Neg(simplify(x));
            case Num n -> n;
            case Var v -> v;
        };
    }

    static String pair(Object o) {
        return switch (o) {
            case Pair(String a, Integer b) -> "SI " + a + b;
            case Pair(Pair(var a, var b), var c) -> "nested " + a + b + c;

            case Pair(var a, String b) when a == null -> "null first " + b;
            case Pair(var a, var b) -> "any " + a + b;
            default -> "none";
        };
    }

    public static void main(String[] args) {
        Expr e =
                new Add(
                        new Add(new Num(0), new Neg(new Neg(new Var("x")))),
                        new Mul(new Num(1), new Add(new Num(2), new Num(3))));
        System.out.println(e);
        System.out.println(simplify(e));
        System.out.println(simplify(new Mul(new Num(0), null)));
        for (Object o :
                List.of(
                        new Pair<>("a", 1),
                        new Pair<>(new Pair<>(1, 2), 3),
                        new Pair<>(null, "b"),
                        new Pair<>(null, null),
                        new Pair<>(2.5, 'c'),
                        "x")) {
            System.out.println(pair(o));
        }
        Object p = new Prim((byte) -1, 'z', 1L << 50, 1.5f, -0.0, true, (short) 300);
        if (p instanceof Prim(byte b, char c, long l, float f, double d, boolean z, short s)) {
            System.out.println(b + " " + c + " " + l + " " + f + " " + d + " " + z + " " + s);
        }
        try {
            if ((Object) new Bad(1) instanceof Bad(int x)) {
                System.out.println(x);
            }
        } catch (MatchException m) {
            System.out.println(m.getClass().getName() + ": " + m.getCause());
        }
        for (Pair<Integer, String> q : List.of(new Pair<>(1, "one"), new Pair<>(2, "two"))) {
            if (q instanceof Pair<Integer, String>(var n, var t) && n > 1) {
                System.out.println(n + t);
            }
        }
    }
}
