package strings;

/// Character properties over the whole of Unicode, as checksums, and over interesting points.
public final class CharacterTables {
    interface P {
        int of(int cp);
    }

    static void sum(String name, P p) {
        long h = 0;
        int yes = 0;
        for (int cp = 0; cp <= 0x10FFFF; cp += cp < 0x3000 ? 1 : 7) {
            int v = p.of(cp);
            h = h * 31 + v;
            if (v != 0) {
                yes++;
            }
        }
        System.out.println(name + " " + yes + " " + h);
    }

    static int i(boolean b) {
        return b ? 1 : 0;
    }

    public static void main(String[] args) {
        sum("letter", c -> i(Character.isLetter(c)));
        sum("digit", c -> i(Character.isDigit(c)));
        sum("lower", c -> i(Character.isLowerCase(c)));
        sum("upper", c -> i(Character.isUpperCase(c)));
        sum("title", c -> i(Character.isTitleCase(c)));
        sum("space", c -> i(Character.isWhitespace(c)));
        sum("spaceChar", c -> i(Character.isSpaceChar(c)));
        sum("javaStart", c -> i(Character.isJavaIdentifierStart(c)));
        sum("javaPart", c -> i(Character.isJavaIdentifierPart(c)));
        sum("control", c -> i(Character.isISOControl(c)));
        sum("defined", c -> i(Character.isDefined(c)));
        sum("mirrored", c -> i(Character.isMirrored(c)));
        sum("ideographic", c -> i(Character.isIdeographic(c)));
        sum("alphabetic", c -> i(Character.isAlphabetic(c)));
        sum("emoji", c -> i(Character.isEmoji(c)));
        sum("toUpper", c -> Character.toUpperCase(c) - c);
        sum("toLower", c -> Character.toLowerCase(c) - c);
        sum("toTitle", c -> Character.toTitleCase(c) - c);
        sum("type", Character::getType);
        sum("numeric", Character::getNumericValue);
        sum("digit36", c -> Character.digit(c, 36));
        sum("direction", Character::getDirectionality);
        for (int c :
                new int[] {
                    'a', 'Z', '0', ' ', '\u00df', '\u01c5', '\u0130', '\u03c2', '\u0660', '\u2160',
                    '\u4e00', 0x1D400, 0x1F600, 0xD800, 0x10FFFF
                }) {
            System.out.println(
                    Integer.toHexString(c)
                            + " "
                            + Character.getType(c)
                            + " "
                            + Character.getNumericValue(c)
                            + " "
                            + Character.toUpperCase(c)
                            + " "
                            + Character.toLowerCase(c)
                            + " "
                            + Character.UnicodeBlock.of(c)
                            + " "
                            + Character.UnicodeScript.of(c));
        }
        System.out.println(
                "\u00df\u0149\ufb03".toUpperCase(java.util.Locale.ROOT)
                        + " "
                        + "\u0130I\u03a3 \u03a3A"
                                .toLowerCase(java.util.Locale.ROOT)
                                .codePoints()
                                .boxed()
                                .toList());
    }
}
