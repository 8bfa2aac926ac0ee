package strings;

/// The + operator over every type, many operands, constants between, evaluation order, compound
/// forms, toString side effects.
public final class Concatenation {
    static int n;
    final String name;

    Concatenation(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        n++;
        return name + n;
    }

    static String nul() {
        return null;
    }

    static String t(String s) {
        System.out.print(s + ' ');
        return s;
    }

    public static void main(String[] args) {
        byte b = -1;
        short s = 300;
        char c = '\u00e9';
        int i = Integer.MIN_VALUE;
        long l = Long.MIN_VALUE;
        float f = 1e10f;
        double d = -0.0;
        boolean z = true;
        Object o = null;
        String e = "";
        char[] arr = {'a'};
        System.out.println("" + b + s + c + i + l + f + d + z + o + e + nul());
        System.out.println(b + s + c + " then " + b + s + c + (char) (c + 1));
        System.out.println(
                c + c + "" + c + c + 'x' + 1 + (1 + 1) + 1.0f + 1e-5 + null + true + 'y');
        System.out.println(new Concatenation("A") + "-" + new Concatenation("B") + n + n++ + n);
        String acc = "s";
        acc += 1 + 2;
        acc += 'c' + 1;
        acc += c;
        acc += o;
        acc += 1.5f;
        acc += acc;
        System.out.println(acc);
        Object obj = "o";
        obj = obj + "p" + 1;
        System.out.println(obj);
        System.out.println(t("first") + t("second") + t("third"));
        System.out.println("const" + 1 + 'x' + 2.5 + true + (byte) 3 == "const1x2.5true3");
        String[] sa = {"q"};
        int k = 0;
        sa[k++] += k + "r";
        System.out.println(sa[0] + k);
        System.out.println("a" + "\u4e2d" + c + "\ud83d\ude00" + b + "\u0001\u0002" + "end");
        System.out.println(
                ""
                        + i
                        + ","
                        + l
                        + ","
                        + (i + 1)
                        + ","
                        + Integer.MAX_VALUE
                        + ","
                        + Long.MAX_VALUE
                        + ","
                        + 0
                        + ","
                        + -1
                        + ","
                        + 10
                        + ","
                        + 99
                        + ","
                        + 100
                        + ","
                        + -100
                        + ","
                        + 1234567890123L
                        + ","
                        + (short) -32768
                        + ","
                        + (byte) 127);
        System.out.println(
                "many " + 1 + 'a' + 2L + "b" + 3.0 + "c" + 4f + z + "d" + 5 + 'e' + 6L + "f" + 7.0
                        + "g" + 8f + z + "h" + 9 + 'i' + 10L + "j" + 11.0 + "k" + 12f + z + "l" + 13
                        + 'm' + 14L + "n" + 15.0 + "o" + 16f + z + "p" + 17 + 'q' + 18L + "r" + 19.0
                        + "s" + 20f + z + "t" + b + s + c + i + l + f + d + o);
        StringBuilder sb = new StringBuilder("sb");
        System.out.println(sb + "!" + sb.append("x") + sb);
        Character boxed = 'B';
        Integer ib = 7;
        Boolean bb = null;
        System.out.println(boxed + "" + ib + bb + (boxed + ib));
        int x = 5;
        System.out.println("" + x++ + x + ++x + -x + ~x + (x > 5 ? "yes" : 'n'));
        CharSequence cs = "cs";
        System.out.println(
                cs
                        + ""
                        + java.util.List.of(1, 2)
                        + java.util.Optional.empty()
                        + Thread.State.NEW
                        + int.class);
    }
}
