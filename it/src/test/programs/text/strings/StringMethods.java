package strings;

import java.util.Arrays;

/// String methods over Latin-1 and UTF-16 receivers and arguments.
public final class StringMethods {
    static void all(String s) {
        System.out.println(
                s
                        + " len="
                        + s.length()
                        + " hash="
                        + s.hashCode()
                        + " up="
                        + s.toUpperCase(java.util.Locale.ROOT)
                        + " low="
                        + s.toLowerCase(java.util.Locale.ROOT)
                        + " rev="
                        + new StringBuilder(s).reverse());
        System.out.println(
                "  "
                        + s.indexOf('a')
                        + s.indexOf("an")
                        + s.lastIndexOf('a')
                        + s.indexOf('a', 2)
                        + s.lastIndexOf("a", 2)
                        + s.indexOf('\u4e2d')
                        + s.indexOf("\u4e2d\u6587")
                        + s.indexOf("")
                        + s.lastIndexOf("")
                        + " "
                        + s.contains("na")
                        + s.startsWith("b")
                        + s.endsWith("")
                        + s.startsWith("a", 1)
                        + s.isBlank()
                        + s.isEmpty());
        System.out.println(
                "  "
                        + s.replace('a', 'o')
                        + " "
                        + s.replace("a", "\u4e2d")
                        + " "
                        + s.replace("", "-")
                        + " "
                        + s.replaceAll("[an]+", "<$0>")
                        + " "
                        + s.replaceFirst("a", "\\$")
                        + " "
                        + s.substring(s.length() / 2)
                        + " "
                        + s.substring(0, s.length() / 2)
                        + " "
                        + s.concat("\u00e9").concat("\u4e2d")
                        + " "
                        + s.repeat(2));
        System.out.println(
                "  "
                        + s.compareTo("banana")
                        + " "
                        + s.compareToIgnoreCase("BANANA")
                        + " "
                        + s.equalsIgnoreCase("BaNaNa")
                        + " "
                        + s.regionMatches(true, 1, "ANA", 0, 2)
                        + " "
                        + s.contentEquals(new StringBuilder(s))
                        + " "
                        + s.matches(".*n.*")
                        + " "
                        + s.chars().sum()
                        + " "
                        + s.codePoints().count()
                        + " "
                        + s.codePointCount(0, s.length()));
    }

    public static void main(String[] args) {
        for (String s :
                new String[] {
                    "banana",
                    "",
                    "b\u00e1nana",
                    "\u4e2d\u6587banana",
                    "\ud83d\ude00x\ud83d",
                    "STRASSE \u00df \u0130 \u0131 \u03a3\u03b1\u03c3"
                }) {
            all(s);
        }
        System.out.println(
                Arrays.toString("a,b,,c,,".split(","))
                        + Arrays.toString("a,b,,c,,".split(",", -1))
                        + Arrays.toString("a,b,,c,,".split(",", 2))
                        + Arrays.toString("".split(","))
                        + Arrays.toString("a1b22c".split("\\d+"))
                        + Arrays.toString("abc".split(""))
                        + Arrays.toString("a.b.c".split("."))
                        + Arrays.toString("a|b".split("|"))
                        + Arrays.toString("boo:and:foo".splitWithDelimiters("o", 0)));
        System.out.println(
                "  \t x \u2003".strip()
                        + "|"
                        + "  x ".trim()
                        + "|"
                        + " x ".stripLeading()
                        + "|"
                        + " x ".stripTrailing()
                        + "|"
                        + "\u0000x\u0001".trim()
                        + "|"
                        + "\u2003x".trim().length());
        System.out.println(
                String.join("-", "a", "b", null)
                        + String.join(",", java.util.List.of())
                        + String.valueOf((Object) null)
                        + String.valueOf(new char[] {'x'})
                        + String.valueOf(1.5f)
                        + String.copyValueOf(new char[] {'a', 'b', 'c'}, 1, 2)
                        + new String(new int[] {0x1F600, 65}, 0, 2));
        System.out.println(
                "a\nb\r\nc\r\rd\n".lines().toList()
                        + "x".indent(3).replace("\n", "$")
                        + "  a\n b".stripIndent().replace("\n", "$")
                        + "tab\\tq\\101\\s|".translateEscapes().replace("\t", "<t>")
                        + "%d %s".formatted(1, "x")
                        + "abc".transform(x -> x + x.length())
                        + "AbC".chars().filter(Character::isUpperCase).count()
                        + "b".compareTo("abc")
                        + "abc".compareTo("ab"));
        try {
            "abc".codePointAt(5);
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            "a".repeat(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            "abc".subSequence(2, 9);
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(
                String.CASE_INSENSITIVE_ORDER.compare("a", "B")
                        + " "
                        + "\u00e9".equals("e\u0301")
                        + " "
                        + "a".describeConstable().get()
                        + " "
                        + "abcabc".indexOf("c", 0, 2)
                        + "abc".indexOf('c', 0, 3));
    }
}
