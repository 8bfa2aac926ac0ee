package strings;

/// Text blocks: indentation, escapes, line joins, trailing space, quotes; against the same text
/// with escapes.
public final class TextBlocks {
    static final String CONST =
            """
            constant\tblock
              "quoted" \"""triple\"""
            """;

    public static void main(String[] args) {
        String a =
                """
                Hello,
                  World!
                """;
        String b =
                """
                no newline at end\
                """;
        String c =
                """
                  joined \
                  line\s\s
                  trailing   \040|
                  octal \101 unicode \u0041 tab\there
                outdented
                """;
        String d =
                """

                """;
        String e =
                """
                x ""\""y"\""" z
                backslash \\ n \\n
                """;
        for (String s : new String[] {CONST, a, b, c, d, e}) {
            System.out.println(
                    s.length()
                            + " "
                            + s.hashCode()
                            + " "
                            + s.replace("\n", "$").replace("\t", "<t>"));
        }
        System.out.println(
                a.equals("Hello,\n  World!\n")
                        + " "
                        + (a == "Hello,\n  World!\n")
                        + " "
                        + ("""
                        ab\
                        """
                                        + 1
                                == "ab1"));
        System.out.println(
                """
                {"name": "%s", "n": %d, "list": [%s]}
                """
                        .formatted("egg", 42, String.join(", ", "1", "2")));
        System.out.print(
                """
                <p>
                  <b>\u00e9\u4e2d</b>
                </p>
                """);
        switch (b) {
            case """
            no newline at end\
            """ ->
                    System.out.println("switch on a block");
            default -> System.out.println("?");
        }
    }
}
