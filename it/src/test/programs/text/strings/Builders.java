package strings;

/// StringBuilder and StringBuffer: every append and insert, deletion, replacement, growth from
/// Latin-1 to UTF-16.
public final class Builders {
    public static void main(String[] args) {
        StringBuilder b =
                new StringBuilder("x")
                        .append(1)
                        .append('c')
                        .append(2L)
                        .append(1.5)
                        .append(2.5f)
                        .append(true)
                        .append((String) null)
                        .append((Object) null)
                        .append(new char[] {'p', 'q'})
                        .append("abcdef", 2, 4)
                        .append(new char[] {'1', '2', '3'}, 1, 2)
                        .appendCodePoint(0x1F600)
                        .append(new StringBuffer("sb"));
        System.out.println(b + " " + b.length());
        b.insert(0, "start")
                .insert(3, 42)
                .insert(b.length(), "end")
                .insert(1, '\u4e2d')
                .insert(2, 1.5)
                .insert(5, new char[] {'Z'})
                .insert(0, false)
                .insert(0, (Object) null);
        System.out.println(b);
        b.delete(2, 7).deleteCharAt(0).replace(1, 3, "REPLACED").setCharAt(0, '#');
        b.reverse();
        System.out.println(
                b
                        + " "
                        + b.indexOf("D")
                        + b.lastIndexOf("E")
                        + b.charAt(2)
                        + b.codePointAt(0)
                        + " "
                        + b.substring(4, 9)
                        + b.subSequence(0, 2));
        b.setLength(5);
        System.out.println(b);
        b.setLength(8);
        System.out.println(b.toString().replace('\0', '0') + " " + b.length());
        b.setLength(0);
        System.out.println("[" + b + "]" + b.isEmpty());
        for (int i = 0; i < 1000; i++) {
            b.append((char) ('a' + i % 26));
            if (i == 500) {
                b.append('\u20ac');
            }
        }
        System.out.println(
                b.toString().hashCode()
                        + " "
                        + b.length()
                        + " "
                        + b.compareTo(new StringBuilder("b"))
                        + " "
                        + b.chars().distinct().count());
        StringBuffer f = new StringBuffer();
        f.append("sync").append(1).insert(0, "a").reverse();
        System.out.println(f + " " + f.capacity());
        System.out.println(
                new StringBuilder("a\ud83d\ude00b\ud83d").reverse().codePoints().boxed().toList());
        System.out.println(
                new StringBuilder().repeat("ab", 3).repeat('c', 2)
                        + " "
                        + new StringBuilder(10).capacity()
                        + " "
                        + new StringBuilder("abc").equals(new StringBuilder("abc"))
                        + " "
                        + new StringBuilder("abc").compareTo(new StringBuilder("abd")));
        try {
            b.insert(5000, "x");
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            b.charAt(-1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            b.delete(5, 3);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            b.setLength(-1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        String s = "";
        for (int i = 0; i < 50; i++) {
            s += i;
            s = i % 7 == 0 ? s + '\u4e2d' : s;
        }
        System.out.println(s);
        String big = "x".repeat(100_000) + "y";
        System.out.println(big.length() + " " + big.indexOf('y') + " " + big.hashCode());
    }
}
