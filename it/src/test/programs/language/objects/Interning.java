package objects;

/// String identity: literals, constants across classes, intern, switch labels, substring results.
public final class Interning {
    static class Other {
        static final String CONST = "shared literal";
        static final String MADE = "shared".concat(" literal");

        static String get() {
            return "shared literal";
        }
    }

    public static void main(String[] args) {
        String a = "shared literal";
        String b = new String(a);
        char[] chars = a.toCharArray();
        String c = String.valueOf(chars);
        System.out.println(
                (a == Other.CONST)
                        + " "
                        + (a == Other.get())
                        + " "
                        + (a == Other.MADE)
                        + " "
                        + (a == Other.MADE.intern()));
        System.out.println(
                (a == b)
                        + " "
                        + a.equals(b)
                        + " "
                        + (a == b.intern())
                        + " "
                        + (b.intern() == c.intern())
                        + " "
                        + (b == c));
        String fresh = new StringBuilder("never seen ").append(System.nanoTime() * 0).toString();
        System.out.println(
                (fresh.intern() == "never seen 0")
                        + " "
                        + (fresh.intern() == fresh.intern())
                        + " "
                        + ("" + fresh == fresh)
                        + " "
                        + (String.valueOf((Object) fresh) == fresh));
        System.out.println(
                (a.substring(0) == a)
                        + " "
                        + (a.trim() == a)
                        + " "
                        + (a.toString() == a)
                        + " "
                        + (a.replace('q', 'z') == a)
                        + " "
                        + (a.concat("") == a)
                        + " "
                        + ("".repeat(3) == "")
                        + " "
                        + (a.repeat(1) == a)
                        + " "
                        + (a.strip() == a));
        System.out.println(
                ("a" + 1 == "a1")
                        + " "
                        + (1 + 2 + "" == "3")
                        + " "
                        + ((char) 65 + "" == "A")
                        + " "
                        + (true + "" == "true")
                        + " "
                        + (1.0f + "" == "1.0"));
        final int k = 7;
        int v = 7;
        System.out.println(
                ("k" + k == "k7") + " " + ("k" + v == "k7") + " " + (("k" + v).intern() == "k7"));
        int same = 0;
        for (int i = 0; i < 5000; i++) {
            if (("i" + i % 100).intern() == ("i" + i % 100).intern()) {
                same++;
            }
        }
        System.out.println(same);
        String uni = "\u00e9\u4e2d";
        System.out.println(
                (uni == "\u00e9" + "\u4e2d")
                        + " "
                        + (new String(uni.toCharArray()).intern() == uni));
        System.out.println(Interning.class.getName() == Interning.class.getName());
        System.out.println(Interning.class.getName().intern() == "objects.Interning");
    }
}
