package codegen;

import java.util.function.IntBinaryOperator;

/// Inlining at every depth: recursion, mutual recursion, small hot methods, large cold ones,
/// virtual calls that become monomorphic.
public final class HotAndCold {
    static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static int ack(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1));
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static int tak(int x, int y, int z) {
        return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
    }

    static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    static int collatz(long n) {
        int s = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n >> 1 : 3 * n + 1;
            s++;
        }
        return s;
    }

    static void hanoi(int n, int a, int b, int c, int[] moves) {
        if (n > 0) {
            hanoi(n - 1, a, c, b, moves);
            moves[0]++;
            moves[1] = moves[1] * 3 + a - c;
            hanoi(n - 1, b, a, c, moves);
        }
    }

    private int x = 1;

    private int getX() {
        return x;
    }

    private void setX(int v) {
        x = v;
    }

    HotAndCold inc() {
        setX(getX() + 1);
        return this;
    }

    static int chain(HotAndCold h) {
        return h.inc().inc().inc().inc().getX();
    }

    abstract static class Op {
        abstract int go(int a, int b);

        int twice(int a, int b) {
            return go(go(a, b), b);
        }
    }

    static class Plus extends Op {
        int go(int a, int b) {
            return a + b;
        }
    }

    static class Times extends Op {
        int go(int a, int b) {
            return a * b | 1;
        }
    }

    static final class Late extends Op {
        int go(int a, int b) {
            return a ^ b;
        }
    }

    static int apply(IntBinaryOperator f, int n) {
        int r = 1;
        for (int i = 1; i < n; i++) {
            r = f.applyAsInt(r, i);
        }
        return r;
    }

    static int[] memo = new int[100];

    static int cached(int n) {
        if (memo[n] == 0) {
            memo[n] = n < 3 ? 1 : cached(n - 1) + cached(n - 2) + cached(n - 3);
        }
        return memo[n];
    }

    static int permutations(int[] a, int k) {
        if (k == a.length) {
            return a[0] * a[a.length - 1];
        }
        int s = 0;
        for (int i = k; i < a.length; i++) {
            int t = a[k];
            a[k] = a[i];
            a[i] = t;
            s += permutations(a, k + 1);
            a[i] = a[k];
            a[k] = t;
        }
        return s;
    }

    public static void main(String[] args) {
        int[] moves = new int[2];
        hanoi(12, 1, 2, 3, moves);
        System.out.println(
                fib(22)
                        + " "
                        + ack(2, 30)
                        + " "
                        + even(1001)
                        + " "
                        + tak(12, 8, 4)
                        + " "
                        + gcd(1071 * 462, 462 * 77)
                        + " "
                        + collatz(837799)
                        + " "
                        + moves[0]
                        + " "
                        + moves[1]
                        + " "
                        + chain(new HotAndCold())
                        + " "
                        + cached(30)
                        + " "
                        + permutations(new int[] {1, 2, 3, 4, 5, 6, 7}, 0));
        Op[] ops = {new Plus(), new Plus(), new Times()};
        int v = 1;
        for (int i = 0; i < 30_000; i++) {
            v = ops[i % 2].twice(v, i);
        }
        System.out.println(v);
        for (int i = 0; i < 30_000; i++) {
            v = ops[i % 3].twice(v, i);
        }
        System.out.println(v);
        ops[1] = new Late();
        for (int i = 0; i < 30_000; i++) {
            v = ops[i % 3].twice(v, i);
        }
        System.out.println(v);
        System.out.println(
                apply(Integer::sum, 1000)
                        + " "
                        + apply((a, b) -> a * 31 + b, 1000)
                        + " "
                        + apply(Math::max, 50)
                        + " "
                        + apply(HotAndCold::gcd, 50)
                        + " "
                        + apply(new Late()::go, 77));
        int s = 0;
        for (int i = 0; i < 200_000; i++) {
            s += i % 1000 == 999 ? cold(i) : i & 1;
        }
        System.out.println(s);
    }

    static int cold(int i) {
        String t = "cold path " + i + " with strings " + Integer.toHexString(i * 31);
        StringBuilder b = new StringBuilder();
        for (char c : t.toCharArray()) {
            b.append((char) (c + 1)).append(c > 'm' ? '<' : '>');
        }
        return b.reverse().toString().hashCode() & 0xff;
    }
}
