package ints;

/// char, byte and short arithmetic: promotions, compound assignments, loops that wrap.
public final class CharArithmetic {
    static char next(char c) {
        return ++c;
    }

    static byte sum(byte[] bs) {
        byte s = 0;
        for (byte b : bs) {
            s += b;
        }
        return s;
    }

    static short mul(short a, short b) {
        a *= b;
        return a;
    }

    static String rot13(String s) {
        StringBuilder b = new StringBuilder();
        for (char c : s.toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                c = (char) ('a' + (c - 'a' + 13) % 26);
            } else if (c >= 'A' && c <= 'Z') {
                c = (char) ('A' + (c - 'A' + 13) % 26);
            }
            b.append(c);
        }
        return b.toString();
    }

    char field = '\ufffe';
    byte bf = Byte.MAX_VALUE;
    short sf = Short.MIN_VALUE;
    boolean flag;

    public static void main(String[] args) {
        System.out.println(
                next('a')
                        + ""
                        + next('z')
                        + (int) next('\uffff')
                        + " "
                        + ('a' + 'b')
                        + " "
                        + (char) ('a' + 1)
                        + " "
                        + (int) 'x'
                        + " "
                        + 'a' / 2
                        + " "
                        + -'a'
                        + " "
                        + ~'a'
                        + " "
                        + ('a' < 98)
                        + " "
                        + (char) 0x263A);
        byte[] bs = new byte[300];
        for (int i = 0; i < 300; i++) {
            bs[i] = (byte) (i * 3);
        }
        System.out.println(
                sum(bs)
                        + " "
                        + mul((short) 300, (short) 300)
                        + " "
                        + rot13("Hello, World!")
                        + " "
                        + rot13(rot13("Back")));
        CharArithmetic o = new CharArithmetic();
        o.field++;
        o.field += 1;
        o.bf++;
        o.sf--;
        o.flag |= o.field == 0;
        o.flag ^= true;
        o.bf >>= 1;
        o.sf >>>= 3;
        System.out.println((int) o.field + " " + o.bf + " " + o.sf + " " + o.flag);
        char c = 'A';
        c += 1.7;
        c *= 1;
        c <<= 1;
        c >>= 1;
        c |= 0x20;
        c ^= 3;
        c -= 1;
        System.out.println(c);
        short s = 10;
        s /= 3;
        s %= 2;
        s = (short) -s;
        s <<= 15;
        System.out.println(s);
        byte b = 100;
        b += 100;
        b = (byte) ~b;
        b &= 0x3f;
        System.out.println(b);
        int n = 0;
        for (char x = 'a'; x != 'f'; x += 1) {
            n = n * 31 + x;
        }
        System.out.println(n);
        int wraps = 0;
        for (byte x = 0; wraps < 3; x += 50) {
            if (x < 0) {
                wraps++;
            }
            n += x;
        }
        System.out.println(n);
        char[] cs = {'d', 'a', 'c'};
        cs[0]--;
        cs[1] += cs[2] - 'a';
        cs[cs[2] - 'a'] ^= ' ';
        System.out.println(cs);
        System.out.println("" + cs[0] + cs[1] + (cs[0] + cs[1]));
        boolean t = true, f = false;
        System.out.println(
                (t & f)
                        + " "
                        + (t | f)
                        + " "
                        + (t ^ t)
                        + " "
                        + !t
                        + " "
                        + (t == !f)
                        + " "
                        + (f ? 1 : 0));
        byte[] lookup = new byte[128];
        lookup['x'] = 5;
        lookup['x']++;
        System.out.println(lookup['x'] + lookup[(char) 120]);
        long l = 'z';
        double d = 'z';
        l += c;
        System.out.println(l + " " + d + " " + (l == d) + " " + (float) 'q');
        short sh = (short) 'é';
        System.out.println(
                sh + " " + (byte) 'é' + " " + (char) (byte) 'é' + (int) (char) (byte) 'é');
    }
}
