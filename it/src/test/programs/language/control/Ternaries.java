package control;

/// Types of conditional expressions, short circuits, compound assignments with narrowing.
public final class Ternaries {
    static Object box(boolean b, Integer i, Double d) {
        return b ? i : d;
    }

    public static void main(String[] args) {
        boolean t = args.length == 0;
        char c = 'x';
        int i = 0;
        Integer nul = null;
        byte b = 10;
        short s = 1;
        long l = 5;
        float f = 2.9f;
        System.out.println(t ? c : 0);
        System.out.println(t ? c : i);
        System.out.println(false ? 1.0 : i);
        System.out.println(
                box(t, 1, 2.0)
                        + " "
                        + (t ? (Object) 1 : 2.0)
                        + " "
                        + (t ? 1 : 'a')
                        + " "
                        + (t ? 'b' : (short) 1));
        try {
            int v = t ? nul : 0;
            System.out.println(v);
        } catch (NullPointerException e) {
            System.out.println("unboxed null");
        }
        System.out.println((t ? null : 0) + " " + (t ? nul : "s"));
        b += 300;
        s *= 70000;
        l += 0.7;
        f -= 0.9;
        c += 1;
        i += 3.99;
        b >>>= 1;
        System.out.println(b + " " + s + " " + l + " " + f + " " + c + " " + i);
        byte m = -1;
        m >>>= 4;
        int n = (byte) 200 >>> 4;
        char w = (char) -1;
        System.out.println(m + " " + n + " " + (int) w + " " + (w >> 20) + " " + (short) w);
        int x = 7;
        x = x > 5 ? x < 8 ? 1 : 2 : 3;
        System.out.println(x);
        boolean p = false;
        if (p = true) {
            System.out.println("assigned " + p);
        }
        System.out.println(
                (5 & 6)
                        + " "
                        + (5 | 6)
                        + " "
                        + (5 ^ 6)
                        + " "
                        + (~5)
                        + " "
                        + (-17 >> 2)
                        + " "
                        + (-17 >>> 28)
                        + " "
                        + (1 << 33)
                        + " "
                        + (1L << 33)
                        + " "
                        + (1 << -1));
        System.out.println(
                -7 / 2
                        + " "
                        + -7 % 2
                        + " "
                        + 7 % -2
                        + " "
                        + -7.5 % 2
                        + " "
                        + Math.floorMod(-7, 2)
                        + " "
                        + Math.floorDiv(-7, 2));
        final int k = 10;
        byte fits = k;
        char cc = k + 55;
        System.out.println(fits + " " + cc);
        System.out.println(
                0x7fff_ffff
                        + 1
                        + " "
                        + 0b1010
                        + " "
                        + 017
                        + " "
                        + 1_000_000
                        + " "
                        + 0xFFFFFFFFL
                        + " "
                        + '\u0041'
                        + '\101'
                        + "\t|\0|".length()
                        + " "
                        + 0x1.8p1
                        + " "
                        + 1e-3f);
        String a = "con" + "stant", d = "con", e = d + "stant";
        System.out.println((a == "constant") + " " + (a == e) + " " + (a == e.intern()));
        switch (args.length) {
            case 0 -> System.out.println(t ? t ? "tt" : "tf" : "f");
            default -> {}
        }
    }
}
