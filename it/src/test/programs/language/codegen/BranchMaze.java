package codegen;

/// Control flow a structured reader would not expect: nested labels, loops with several exits and
/// re-entries, state machines.
public final class BranchMaze {
    static int maze(int a, int b) {
        int r = b, steps = 0;
        outer:
        while (true) {
            r = r * 3 + 1;
            inner:
            for (int i = steps & 3; ; i++) {
                if (++steps > 5000) {
                    return r ^ steps;
                }
                switch ((a + i * b) & 7) {
                    case 0:
                        continue outer;
                    case 1:
                        r += i;
                        continue;
                    case 2:
                        if (i > 3) {
                            break inner;
                        }
                        break;
                    case 3:
                        do {
                            r ^= i;
                            if (++steps > 5000) {
                                return ~r;
                            }
                            if ((r & 1) == 0) {
                                continue inner;
                            }
                            if (r % 7 == 3) {
                                break outer;
                            }
                            r++;
                        } while (r % 5 != 0);
                        break;
                    case 4:
                        r -= b;
                    case 5:
                        r += a;
                        break;
                    case 6:
                        if (a > b) {
                            a--;
                            continue outer;
                        }
                        b--;
                        break inner;
                    default:
                        if (i > 10) {
                            break outer;
                        }
                }
                r += 2;
            }
            a += 1;
            b ^= r & 3;
            if (a > 50) {
                return -r;
            }
        }
        return r;
    }

    static String machine(String in) {
        int state = 0, i = 0;
        StringBuilder out = new StringBuilder();
        loop:
        for (; ; ) {
            switch (state) {
                case 0 -> {
                    if (i >= in.length()) {
                        break loop;
                    }
                    char c = in.charAt(i);
                    state = Character.isDigit(c) ? 1 : Character.isLetter(c) ? 2 : c == '"' ? 3 : 4;
                }
                case 1 -> {
                    int v = 0;
                    while (i < in.length() && Character.isDigit(in.charAt(i))) {
                        v = v * 10 + in.charAt(i++) - '0';
                    }
                    out.append('#').append(v);
                    state = 0;
                }
                case 2 -> {
                    while (i < in.length() && Character.isLetterOrDigit(in.charAt(i))) {
                        out.append(Character.toUpperCase(in.charAt(i++)));
                    }
                    state = 0;
                }
                case 3 -> {
                    i++;
                    while (i < in.length() && in.charAt(i) != '"') {
                        if (in.charAt(i) == '\\') {
                            i++;
                        }
                        out.append('<').append(in.charAt(i++)).append('>');
                    }
                    i++;
                    state = 0;
                }
                default -> {
                    i++;
                    out.append('_');
                    state = 0;
                }
            }
        }
        return out.toString();
    }

    static int shortCircuit(int x) {
        int n = 0;
        if (x > 0 && (n += 1) > 0 || x < -5 && (n += 2) > 0 || (n += 4) < 0) {
            n += 8;
        }
        if (!(x == 3 || x == 5) && (x & 1) == 1) {
            n += 16;
        }
        n += x > 2 ? x > 4 ? x > 6 ? 100 : 200 : 300 : 400;
        boolean b = x > 1 ^ x > 3 ^ x > 5;
        return b ? n : -n;
    }

    static int loops(int n) {
        int c = 0;
        for (int i = n; i-- > 0; ) {
            for (int j = i; j > 0; j >>= 1) {
                for (int k = j; k < n; k += j) {
                    if (((i ^ j ^ k) & 3) == 3) {
                        continue;
                    }
                    c += i * j - k;
                }
            }
        }
        int i = 0;
        do {
            c ^= i;
        } while (i++ < n && c != 0);
        while (n > 0) n -= c & 3 | 1;
        return c + n;
    }

    static int tries(int n) {
        int r = 0;
        for (int i = 0; i < n; i++) {
            try {
                try {
                    if (i % 3 == 0) {
                        continue;
                    }
                    if (i % 5 == 0) {
                        throw new RuntimeException("5");
                    }
                    if (i % 7 == 0) {
                        return r;
                    }
                    r += i;
                } finally {
                    r += 1000;
                    if (i % 11 == 0) {
                        break;
                    }
                }
            } catch (RuntimeException e) {
                r -= 7;
            } finally {
                r ^= 1;
            }
        }
        return r;
    }

    public static void main(String[] args) {
        for (int a = 0; a < 6; a++) {
            StringBuilder s = new StringBuilder();
            for (int b = -3; b < 6; b++) {
                s.append(maze(a * 3, b)).append(' ');
            }
            System.out.println(s);
        }
        System.out.println(machine("abc 123x \"q\\\"z\" 9+8;end"));
        StringBuilder s = new StringBuilder();
        for (int x = -8; x < 9; x++) {
            s.append(shortCircuit(x)).append(' ');
        }
        System.out.println(s);
        for (int n = 0; n < 40; n += 6) {
            System.out.print(loops(n) + " " + tries(n) + " ");
        }
        System.out.println();
    }
}
