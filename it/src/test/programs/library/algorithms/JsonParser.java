package algorithms;

import java.util.*;

/// A JSON reader and writer by recursive descent, with error positions.
public final class JsonParser {
    private final String s;
    private int at;

    JsonParser(String s) {
        this.s = s;
    }

    static final class Bad extends RuntimeException {
        Bad(String m, int at) {
            super(m + " at " + at);
        }
    }

    Object value() {
        space();
        if (at == s.length()) {
            throw new Bad("end of input", at);
        }
        char c = s.charAt(at);
        switch (c) {
            case '{':
                {
                    Map<String, Object> m = new LinkedHashMap<>();
                    at++;
                    space();
                    if (peek('}')) {
                        return m;
                    }
                    do {
                        space();
                        expect('"');
                        String k = string();
                        space();
                        expect(':');
                        m.put(k, value());
                        space();
                    } while (peek(','));
                    expect('}');
                    return m;
                }
            case '[':
                {
                    List<Object> l = new ArrayList<>();
                    at++;
                    space();
                    if (peek(']')) {
                        return l;
                    }
                    do {
                        l.add(value());
                        space();
                    } while (peek(','));
                    expect(']');
                    return l;
                }
            case '"':
                at++;
                return string();
            case 't':
                return word("true", true);
            case 'f':
                return word("false", false);
            case 'n':
                return word("null", null);
            default:
                return number();
        }
    }

    private Object word(String w, Object v) {
        if (!s.startsWith(w, at)) {
            throw new Bad("expected " + w, at);
        }
        at += w.length();
        return v;
    }

    private boolean peek(char c) {
        if (at < s.length() && s.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!peek(c)) {
            throw new Bad("expected '" + c + "'", at);
        }
    }

    private void space() {
        while (at < s.length() && Character.isWhitespace(s.charAt(at))) {
            at++;
        }
    }

    private Number number() {
        int from = at;
        while (at < s.length() && "+-.eE0123456789".indexOf(s.charAt(at)) >= 0) {
            at++;
        }
        String t = s.substring(from, at);
        try {
            if (t.matches("-?\\d+")) {
                return Long.parseLong(t);
            }
            return Double.parseDouble(t);
        } catch (NumberFormatException e) {
            throw new Bad("bad number '" + t + "'", from);
        }
    }

    private String string() {
        StringBuilder b = new StringBuilder();
        while (true) {
            if (at == s.length()) {
                throw new Bad("open string", at);
            }
            char c = s.charAt(at++);
            if (c == '"') {
                return b.toString();
            }
            if (c != '\\') {
                b.append(c);
                continue;
            }
            char e = s.charAt(at++);
            b.append(
                    switch (e) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'u' -> {
                            at += 4;
                            yield (char) Integer.parseInt(s, at - 4, at, 16);
                        }
                        case '"', '\\', '/' -> e;
                        default -> throw new Bad("bad escape", at - 1);
                    });
        }
    }

    static void write(Object o, String indent, StringBuilder b) {
        switch (o) {
            case Map<?, ?> m -> {
                b.append('{');
                String sep = "";
                for (Map.Entry<?, ?> e : m.entrySet()) {
                    b.append(sep).append('\n').append(indent).append("  ");
                    write(e.getKey(), "", b);
                    b.append(": ");
                    write(e.getValue(), indent + "  ", b);
                    sep = ",";
                }
                b.append(m.isEmpty() ? "}" : "\n" + indent + "}");
            }
            case List<?> l -> {
                StringJoiner j = new StringJoiner(", ", "[", "]");
                for (Object x : l) {
                    StringBuilder y = new StringBuilder();
                    write(x, indent + "  ", y);
                    j.add(y);
                }
                b.append(j);
            }
            case String t ->
                    b.append('"')
                            .append(
                                    t.replace("\\", "\\\\")
                                            .replace("\"", "\\\"")
                                            .replace("\n", "\\n"))
                            .append('"');
            case null, default -> b.append(o);
        }
    }

    public static void main(String[] args) {
        Object o =
                new JsonParser(
                                """
                                {"name": "egg\\u00e9\\n", "sizes": [1, -2.5e3, 0.1, 12345678901], "nested": {"empty": {}, "list": [[], [null, true, false]], "q": "\\"x\\""}}\
                                """)
                        .value();
        StringBuilder b = new StringBuilder();
        write(o, "", b);
        System.out.println(b);
        System.out.println(new JsonParser(b.toString()).value().equals(o) + " " + o.hashCode());
        for (String bad :
                new String[] {
                    "",
                    "{",
                    "[1,",
                    "{\"a\" 1}",
                    "tru",
                    "\"abc",
                    "[1 2]",
                    "{\"a\":}",
                    "-",
                    "\"\\x\"",
                    "nul",
                    "1e"
                }) {
            try {
                System.out.println(new JsonParser(bad).value());
            } catch (Bad e) {
                System.out.println(bad + ": " + e.getMessage());
            }
        }
        StringBuilder big = new StringBuilder("[");
        for (int i = 0; i < 3000; i++) {
            big.append(i == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(i)
                    .append(",\"v\":[")
                    .append(i * 0.5)
                    .append(",\"s")
                    .append(i)
                    .append("\"]}");
        }
        List<?> l = (List<?>) new JsonParser(big + "]").value();
        System.out.println(l.size() + " " + l.get(2999) + " " + l.hashCode());
    }
}
