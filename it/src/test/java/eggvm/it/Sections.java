package eggvm.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Console text cut at its `=== name` lines; text before the first one is the machine's own.
record Sections(Map<String, List<String>> linesOf, boolean complete) {
    private static final String MARK = "=== ";
    private static final String END = "end";

    static Sections parse(String console) {
        Map<String, List<String>> linesOf = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : console.split("\r*\n", -1)) {
            if (line.startsWith(MARK)) {
                current = new ArrayList<>();
                linesOf.put(line.substring(MARK.length()), current);
            } else {
                current.add(line);
            }
        }
        boolean complete = linesOf.remove(END) != null;
        linesOf.values().forEach(lines -> {
            while (!lines.isEmpty() && lines.getLast().isEmpty()) {
                lines.removeLast();
            }
        });
        return new Sections(linesOf, complete);
    }

    Optional<String> last() {
        return linesOf.keySet().stream().reduce((first, second) -> second);
    }
}
