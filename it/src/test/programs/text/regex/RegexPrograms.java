package regex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A tokenizer, a log analyser, a template engine and a CSV reader by regular expressions.
public final class RegexPrograms {
    static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(?<num>\\d+(?:\\.\\d+)?)|(?<id>[a-zA-Z_]\\w*)|(?<op>[-+*/()=]|==)|(?<bad>.))");

    static String tokens(String s) {
        StringBuilder b = new StringBuilder();
        Matcher m = TOKEN.matcher(s);
        while (m.find()) {
            for (String g : new String[] {"num", "id", "op", "bad"}) {
                if (m.group(g) != null) {
                    b.append(g).append(':').append(m.group(g)).append(' ');
                }
            }
        }
        return b.toString();
    }

    static String template(String t, Map<String, String> vars) {
        return Pattern.compile("\\$\\{(\\w+)(?::-([^}]*))?\\}")
                .matcher(t)
                .replaceAll(
                        (MatchResult r) ->
                                Matcher.quoteReplacement(
                                        vars.getOrDefault(
                                                r.group(1),
                                                r.group(2) == null ? "?" : r.group(2))));
    }

    static java.util.List<String> csv(String line) {
        return Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")
                .matcher(line)
                .results()
                .map(r -> r.group(1) != null ? r.group(1).replace("\"\"", "\"") : r.group(2))
                .toList();
    }

    public static void main(String[] args) {
        System.out.println(tokens("x1 = 3.14 * (alpha - 42) / b_2 # 7"));
        System.out.println(
                template(
                        "Dear ${name}, you owe ${sum:-nothing} to ${who}. $5",
                        Map.of("name", "A$B", "x", "y")));
        System.out.println(csv("a,\"b,c\",,\"say \"\"hi\"\"\",z"));
        String log =
                """
                10.0.0.1 - GET /index.html 200 512
                10.0.0.2 - POST /form 500 13
                10.0.0.1 - GET /a.png 200 2048
                broken line
                10.0.0.3 - GET /index.html 404 0
                """;
        Pattern line =
                Pattern.compile("^(\\S+) - (GET|POST) (\\S+) (\\d{3}) (\\d+)$", Pattern.MULTILINE);
        Map<String, Integer> bytes = new TreeMap<>();
        line.matcher(log)
                .results()
                .forEach(r -> bytes.merge(r.group(1), Integer.parseInt(r.group(5)), Integer::sum));
        System.out.println(
                bytes
                        + " "
                        + line.matcher(log)
                                .results()
                                .collect(
                                        Collectors.groupingBy(
                                                r -> r.group(4),
                                                TreeMap::new,
                                                Collectors.counting())));
        String text = "It was the best of times, it was the worst of times".repeat(50);
        Map<String, Integer> words = new LinkedHashMap<>();
        Matcher m = Pattern.compile("\\p{Alpha}+").matcher(text);
        while (m.find()) {
            words.merge(m.group().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
        }
        System.out.println(words);
        System.out.println(
                Pattern.compile("(?i)\\b(t\\w*)\\b").matcher(text).results().count()
                        + " "
                        + text.replaceAll("(\\w+) (\\w+)", "$2 $1").hashCode()
                        + " "
                        + text.split("[ ,]+").length);
        System.out.println(
                "192.168.001.256 10.0.0.1"
                                .replaceAll(
                                        "\\b(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.|\\b)){4}",
                                        "<ip>")
                        + " "
                        + "2+3*4".matches("^\\d([-+*/]\\d)*$")
                        + " "
                        + "camelCaseToSnake"
                                .replaceAll("([a-z])([A-Z])", "$1_$2")
                                .toLowerCase(java.util.Locale.ROOT));
    }
}
