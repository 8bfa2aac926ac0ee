package regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Groups, quantifiers, classes, anchors, look-around, back references, flags, replacement,
/// splitting, errors.
public final class RegexBasics {
    static void all(String regex, String text) {
        Matcher m = Pattern.compile(regex).matcher(text);
        List<String> found = new ArrayList<>();
        while (m.find()) {
            StringBuilder s =
                    new StringBuilder()
                            .append(m.start())
                            .append('-')
                            .append(m.end())
                            .append(':')
                            .append(m.group());
            for (int g = 1; g <= m.groupCount(); g++) {
                s.append('(').append(m.group(g)).append(')');
            }
            found.add(s.toString());
        }
        System.out.println(regex + " " + found);
    }

    public static void main(String[] args) {
        all("a*", "baaac");
        all("a*?", "aa");
        all("a+?b", "aaab");
        all("(a|ab)(c|bcd)(d*)", "abcd");
        all("(a+)(b+)?", "aabbaac");
        all("\\b\\w+\\b", "the quick, brown");
        all("^\\w", "multi\nline");
        all("(?m)^\\w|$", "multi\nline");
        all("(?i)HeLLo", "hello HELLO");
        all("(\\w)\\1", "aabbcd");
        all("(?<year>\\d{4})-(?<m>\\d\\d)", "on 2024-05 and 1999-12");
        all("(?=a)\\w", "abca");
        all("(?<!a)b", "ab bb");
        all("(?<=\\$)\\d+", "$100 200");
        all("(?>a+)ab", "aaab");
        all("a++b", "aaab");
        all("[a-c&&[^b]]+", "abcac");
        all("[^\\s\\d]+", "ab 12 c3");
        all("\\p{Lu}\\p{L}*", "Hello World \u00c9t\u00e9");
        all("\\p{IsAlphabetic}+", "a\u4e2d1b");
        all(".", "\ud83d\ude00x");
        all("\\Qa.b\\E", "a.b axb");
        all("x{2,3}", "xxxxxxx");
        all("x{2,3}?", "xxxxxxx");
        all("(a(b(c)))", "abc");
        all("(?:a|b)+c", "ababc");
        all("\\R", "a\r\nb\nc");
        all("\\h+\\v", " \t\n");
        all("(?s).+", "a\nb");
        all("(?x) a b # comment", "ab");
        all("\\x41\\u0042\\t", "AB\t");
        all("\\G\\d", "12a3");
        all("(a)|(b)", "ab");
        all("\\d+(?!\\d|px)", "10px 20em");
        all("((a)?b)*", "abb");
        all("[\\w&&\\D]+", "ab12");
        all("\\X", "e\u0301x");
        System.out.println(
                "a1b22c333".replaceAll("(\\d+)", "<$1>")
                        + " "
                        + "John Smith".replaceAll("(?<f>\\w+) (?<l>\\w+)", "${l}, ${f}")
                        + " "
                        + Pattern.compile("\\d")
                                .matcher("a1b2")
                                .replaceAll(r -> "" + (char) (r.group().charAt(0) + 1))
                        + " "
                        + Matcher.quoteReplacement("$1\\")
                        + " "
                        + Pattern.quote("a\\Eb"));
        System.out.println(
                Pattern.compile("[,;]\\s*").splitAsStream("a, b;c,,d").toList()
                        + " "
                        + Pattern.matches("\\d+", "123x")
                        + " "
                        + Pattern.compile("b").asPredicate().test("abc")
                        + " "
                        + Pattern.compile("b").asMatchPredicate().test("abc")
                        + " "
                        + Pattern.compile("a(b)?")
                                .matcher("a")
                                .results()
                                .map(r -> r.group(1))
                                .toList());
        Matcher m = Pattern.compile("(\\w)(\\d)?").matcher("a1b");
        System.out.println(
                m.lookingAt()
                        + " "
                        + m.hitEnd()
                        + " "
                        + m.matches()
                        + " "
                        + m.region(2, 3).find()
                        + m.group(2)
                        + m.start(2)
                        + " "
                        + m.toMatchResult().end());
        m.reset("x9");
        StringBuilder sb = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(sb, "[$2$1]");
        }
        m.appendTail(sb);
        System.out.println(sb);
        try {
            m.group();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            m.reset().find();
            m.group(5);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            m.group("none");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        for (String bad :
                new String[] {
                    "(",
                    "a{2,1}",
                    "[z-a]",
                    "*a",
                    "\\",
                    "(?<1a>x)",
                    "\\p{Nope}",
                    "(?<=a*)b",
                    "[a",
                    "x**"
                }) {
            try {
                Pattern.compile(bad);
                System.out.println(bad + " compiles");
            } catch (PatternSyntaxException e) {
                System.out.println(e.getDescription() + " " + e.getIndex() + " " + e.getPattern());
            }
        }
        System.out.println(
                Pattern.compile("(x+x+)+y").matcher("x".repeat(18)).matches()
                        + " "
                        + Pattern.compile("a", Pattern.CASE_INSENSITIVE | Pattern.LITERAL).flags()
                        + " "
                        + Pattern.compile("\u00e9", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                .matcher("\u00c9")
                                .matches()
                        + " "
                        + Pattern.compile("a.c").toString());
    }
}
