package strings;

/// String switches with equal hashes, long labels, fall-through and yield; strings compared in
/// every way.
public final class SwitchOnStrings {
    static int old(String s) {
        int r = 0;
        switch (s) {
            case "one":
                r++;
            case "two":
                r += 2;
                break;
            case "Siblings":
            case "Teheran":
                r = 10;
                break;
            case "a very long label that does not fit anywhere near a register":
                return 99;
            default:
                r = -1;
            case "after default":
                r += 100;
        }
        return r;
    }

    static String modern(String s) {
        return switch (s) {
            case "AaAaAa", "BBBBBB" -> "collision one";
            case "AaAaBB" -> "collision two";
            case "\u00e9" -> "accent";
            case "\ud83d\ude00" -> "smile";
            case "" -> "empty";
            default -> {
                if (s.startsWith("x")) {
                    yield "x" + s.length();
                }
                yield "other";
            }
        };
    }

    public static void main(String[] args) {
        for (String s :
                new String[] {
                    "one",
                    "two",
                    "Siblings",
                    "Teheran",
                    "a very long label that does not fit anywhere near a register",
                    "after default",
                    "three"
                }) {
            System.out.print(old(s) + " " + old(new String(s)) + " ");
        }
        System.out.println();
        System.out.println("Siblings".hashCode() == "Teheran".hashCode());
        for (String s :
                new String[] {
                    "AaAaAa",
                    "BBBBBB",
                    "AaAaBB",
                    "BBAaAa",
                    "\u00e9",
                    "e\u0301",
                    "\ud83d\ude00",
                    "\ud83d",
                    "",
                    "xyz",
                    "q"
                }) {
            System.out.print(modern(s) + ", ");
        }
        System.out.println();
        String a = "same", b = new StringBuilder("sa").append("me").toString();
        System.out.println(
                (a == b)
                        + " "
                        + a.equals(b)
                        + " "
                        + a.equals(null)
                        + " "
                        + a.contentEquals(new StringBuffer("same"))
                        + " "
                        + "a".compareTo("\u4e2d")
                        + " "
                        + "\u4e2d".compareTo("\u4e2d\u6587")
                        + " "
                        + "\u4e2da".compareTo("\u4e2db"));
        int hash = 0;
        for (int i = 0; i < 2000; i++) {
            hash =
                    hash * 31
                            + old(i % 3 == 0 ? "one" : i % 3 == 1 ? "Teheran" : "n" + i)
                            + modern("x".repeat(i % 9)).length();
        }
        System.out.println(hash);
    }
}
