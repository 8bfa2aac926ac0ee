package strings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Splitting, joining, wrapping, aligning, escaping, case mapping, trimming over many shapes of
/// text.
public final class Splitting {
    static String wrap(String text, int width) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : text.split("\\s+")) {
            if (column > 0 && column + 1 + word.length() > width) {
                out.append('\n');
                column = 0;
            }
            if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }

    static String escape(String s) {
        StringBuilder out = new StringBuilder("\"");
        s.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"' -> out.append("\\\"");
                                case '\\' -> out.append("\\\\");
                                case '\n' -> out.append("\\n");
                                case '\t' -> out.append("\\t");
                                default -> {
                                    if (c < 32 || c > 126) {
                                        out.append(
                                                String.format(
                                                        c > 0xffff ? "\\U%06X" : "\\u%04X", c));
                                    } else {
                                        out.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return out.append('"').toString();
    }

    static String title(String s) {
        return Arrays.stream(s.split("(?<=[ _-])|(?=[ _-])"))
                .map(
                        w ->
                                w.isEmpty()
                                        ? w
                                        : Character.toTitleCase(w.charAt(0))
                                                + w.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    static boolean wildcard(String pattern, String s) {
        if (pattern.isEmpty()) {
            return s.isEmpty();
        }
        char first = pattern.charAt(0);
        return switch (first) {
            case '*' ->
                    wildcard(pattern.substring(1), s)
                            || !s.isEmpty() && wildcard(pattern, s.substring(1));
            case '?' -> !s.isEmpty() && wildcard(pattern.substring(1), s.substring(1));
            default ->
                    !s.isEmpty()
                            && s.charAt(0) == first
                            && wildcard(pattern.substring(1), s.substring(1));
        };
    }

    public static void main(String[] args) {
        System.out.println(
                wrap(
                        "The  tall and terrible tree toppled over the tiny town, taking  two towers"
                            + " with it.",
                        22));
        System.out.println(escape("a\"b\\c\nd\te\u0001\u00e9\u4e2d\ud83d\ude00"));
        System.out.println(title("hello wORLD-wide_web") + " " + title(""));
        for (String p : List.of("*.java", "a?c", "*a*b*", "", "**", "?")) {
            System.out.print(
                    p
                            + ":"
                            + List.of("Main.java", "abc", "xaybz", "", "q").stream()
                                    .map(s -> wildcard(p, s) ? "1" : "0")
                                    .collect(Collectors.joining())
                            + " ");
        }
        System.out.println();
        for (String regex : List.of(",", ", *", "", "[,;]", "(?=,)", "\\b", "x")) {
            System.out.println(
                    regex
                            + " "
                            + Arrays.toString("a, b;c,,d e".split(regex))
                            + Arrays.toString("a, b;c,,d e".split(regex, 2)));
        }
        System.out.println(
                Arrays.toString("\u4e2d,\u6587,x".split(","))
                        + Arrays.toString("a\ud83d\ude00b".split(""))
                        + Arrays.toString(" a b ".split(" "))
                        + Arrays.toString("a\0b".split("\0")));
        System.out.println(
                "%-10s|%10s|%s".formatted("left", "right", "x".repeat(3))
                        + String.join("-", List.of("p", "q"))
                        + " a b ".strip().indent(2).stripTrailing());
        System.out.println(
                "MiXeD \u00c9\u00df\u01c6".toLowerCase(Locale.ROOT)
                        + " "
                        + "MiXeD \u00e9\u00df\u01c6".toUpperCase(Locale.ROOT)
                        + " "
                        + "i\u0307I".toUpperCase(Locale.ROOT).length());
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            csv.append(i).append(i % 10 == 9 ? "\n" : ",");
        }
        System.out.println(
                csv.toString()
                        .lines()
                        .map(l -> l.split(","))
                        .mapToInt(c -> Integer.parseInt(c[3]) * c.length)
                        .sum());
    }
}
