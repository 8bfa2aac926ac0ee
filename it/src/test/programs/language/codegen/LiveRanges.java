package codegen;

/// Many values alive across calls, loops and allocations, so that registers run out.
public final class LiveRanges {
    static int sink;

    static int opaque(int x) {
        sink += x & 1;
        return x;
    }

    static double opaque(double x) {
        sink++;
        return x;
    }

    static Object alloc(int n) {
        return new byte[n];
    }

    static long ints(int s) {
        int a = opaque(s),
                b = opaque(a + 1),
                c = opaque(b * 2),
                d = opaque(c - 3),
                e = opaque(d ^ 4),
                f = opaque(e + 5),
                g = opaque(f * 6),
                h = opaque(g - 7),
                i = opaque(h ^ 8),
                j = opaque(i + 9),
                k = opaque(j * 10),
                l = opaque(k - 11),
                m = opaque(l ^ 12),
                n = opaque(m + 13),
                o = opaque(n * 14),
                p = opaque(o - 15),
                q = opaque(p ^ 16),
                r = opaque(q + 17);
        for (int x = 0; x < 10; x++) {
            a += b;
            b ^= c;
            c -= d;
            d += e;
            e ^= f;
            f -= g;
            g += h;
            h ^= i;
            i -= j;
            j += k;
            k ^= l;
            l -= m;
            m += n;
            n ^= o;
            o -= p;
            p += q;
            q ^= r;
            r -= a;
            if ((x & 3) == 1) {
                opaque(a ^ r);
            }
        }
        return a + 2L * b + 3L * c + 4L * d + 5L * e + 6L * f + 7L * g + 8L * h + 9L * i + 10L * j
                + 11L * k + 12L * l + 13L * m + 14L * n + 15L * o + 16L * p + 17L * q + 18L * r;
    }

    static double doubles(double s) {
        double a = opaque(s),
                b = opaque(a + 1),
                c = opaque(b * 2),
                d = opaque(c - 3),
                e = opaque(d / 4),
                f = opaque(e + 5),
                g = opaque(f * 6),
                h = opaque(g - 7),
                i = opaque(h / 8),
                j = opaque(i + 9),
                k = opaque(j * 10),
                l = opaque(k - 11),
                m = opaque(l / 12),
                n = opaque(m + 13),
                o = opaque(n * 14),
                p = opaque(o - 15),
                q = opaque(p / 16),
                r = opaque(q + 17);
        for (int x = 0; x < 10; x++) {
            a += b * .5;
            b -= c * .5;
            c += d * .5;
            d -= e * .5;
            e += f * .5;
            f -= g * .5;
            g += h * .5;
            h -= i * .5;
            i += j * .5;
            j -= k * .5;
            k += l * .5;
            l -= m * .5;
            m += n * .5;
            n -= o * .5;
            o += p * .5;
            p -= q * .5;
            q += r * .5;
            r -= a * .5;
            opaque(r);
        }
        return a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r;
    }

    static int refs(int n) {
        Object a = alloc(n + 1),
                b = alloc(n + 2),
                c = alloc(n + 3),
                d = alloc(n + 4),
                e = alloc(n + 5),
                f = alloc(n + 6),
                g = alloc(n + 7),
                h = alloc(n + 8),
                i = alloc(n + 9),
                j = alloc(n + 10),
                k = alloc(n + 11),
                l = alloc(n + 12);
        for (int x = 0; x < 200; x++) {
            Object t = alloc(5000);
            a = b;
            b = c;
            c = d;
            d = e;
            e = f;
            f = g;
            g = h;
            h = i;
            i = j;
            j = k;
            k = l;
            l = x % 10 == 0 ? alloc(x) : t;
        }
        return len(a)
                + 2 * len(b)
                + 3 * len(c)
                + 4 * len(d)
                + 5 * len(e)
                + 6 * len(f)
                + 7 * len(g)
                + 8 * len(h)
                + 9 * len(i)
                + 10 * len(j)
                + 11 * len(k)
                + 12 * len(l);
    }

    static int len(Object o) {
        return ((byte[]) o).length;
    }

    static String mixed(int n) {
        long l = n;
        float f = n;
        double d = n;
        String s = "" + n;
        char c = (char) ('a' + n);
        byte b = (byte) n;
        boolean z = n > 2;
        int[] arr = {n, n + 1};
        for (int i = 0; i < 5; i++) {
            l = l * 3 + arr[i & 1];
            f = f / 2 + b;
            d = d * 1.5 - l;
            s = s + c + z;
            c++;
            b ^= i;
            z = !z;
            arr[i & 1] += s.length();
            try {
                if (i == n) {
                    throw new IllegalStateException();
                }
            } catch (IllegalStateException e) {
                l = -l;
                d = -d;
                s += "!";
            }
        }
        return l + " " + f + " " + d + " " + s + " " + c + " " + b + " " + z + " " + arr[0] + " "
                + arr[1];
    }

    public static void main(String[] args) {
        for (int s = -2; s < 3; s++) {
            System.out.println(
                    ints(s * 1000003)
                            + " "
                            + doubles(s * 1.1)
                            + " "
                            + refs(s + 2)
                            + " "
                            + mixed(s + 2));
        }
        System.out.println(sink);
    }
}
