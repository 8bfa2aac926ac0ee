package bench.programs;

import bench.Benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a document as JSON, reads it back into maps and lists, and folds the tree.
public final class Json implements Benchmark {
    private static final int RECORDS = 10_000;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public long run() {
        StringBuilder text = new StringBuilder();
        write(document(), text);
        Object back = new Reader(text).value();
        return fold(back) * 31 + text.length();
    }

    @Override
    public long expectedChecksum() {
        return 4174850962357037871L;
    }

    private static Object document() {
        List<Object> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("id", (long) i);
            record.put("name", "item \"" + i + "\"\n\u00e9");
            record.put("price", i * 1.25 + 0.01);
            record.put("tags", List.of("a" + i % 7, "b", i % 2 == 0));
            record.put("size", Map.of("w", (long) i * i));
            records.add(record);
        }
        return Map.of("records", records);
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{');
                String separator = "";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(separator);
                    write(entry.getKey(), out);
                    out.append(':');
                    write(entry.getValue(), out);
                    separator = ",";
                }
                out.append('}');
            }
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    write(list.get(i), out);
                }
                out.append(']');
            }
            case String string -> quote(string, out);
            default -> out.append(value);
        }
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static long fold(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                long sum = 17;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    sum += fold(entry.getKey()) * 7 ^ fold(entry.getValue());
                }
                yield sum;
            }
            case List<?> list -> {
                long sum = 3;
                for (Object item : list) {
                    sum = sum * 31 + fold(item);
                }
                yield sum;
            }
            default -> value.hashCode();
        };
    }

    private static final class Reader {
        private final CharSequence text;
        private int at;

        Reader(CharSequence text) {
            this.text = text;
        }

        Object value() {
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word(4, true);
                case 'f' -> word(5, false);
                default -> number();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            do {
                at++;
                String key = string();
                at++;
                map.put(key, value());
            } while (text.charAt(at) == ',');
            at++;
            return map;
        }

        private List<Object> array() {
            List<Object> list = new ArrayList<>();
            do {
                at++;
                list.add(value());
            } while (text.charAt(at) == ',');
            at++;
            return list;
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char c = text.charAt(at);
                if (c == '\\') {
                    c = text.charAt(++at);
                    c = c == 'n' ? '\n' : c;
                }
                out.append(c);
            }
            at++;
            return out.toString();
        }

        private Object number() {
            int from = at;
            boolean whole = true;
            for (; at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0; at++) {
                whole &= Character.isDigit(text.charAt(at)) || at == from;
            }
            String digits = text.subSequence(from, at).toString();
            return whole ? (Object) Long.valueOf(digits) : (Object) Double.valueOf(digits);
        }

        private Object word(int length, Object value) {
            at += length;
            return value;
        }
    }
}
