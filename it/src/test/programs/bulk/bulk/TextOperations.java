package bulk;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Searching, comparing, hashing and recoding strings at all lengths, each against a plain loop over chars.
public final class TextOperations {
    private static final int LONGEST = 130;
    private static final char WIDE = '\u4e2d';

    private static int checks;
    private static int errors;

    public static void main(String[] args) throws Exception {
        characters();
        section("characters");
        texts();
        section("texts");
        randomTexts();
        section("random texts");
        comparisons();
        section("comparisons");
        recoding();
        section("recoding");
        charsets();
        section("charsets");
        builders();
        section("builders");
    }

    private static void section(String name) {
        System.out.println(name + ": " + checks + " checks, " + errors + " errors");
        checks = 0;
        errors = 0;
    }

    private static void expect(boolean right) {
        checks++;
        if (!right) {
            errors++;
        }
    }

    private static char[] letters(int length, int seed) {
        char[] all = new char[length];
        for (int i = 0; i < length; i++) {
            all[i] = (char) ('a' + (i * 7 + seed) % 20);
        }
        return all;
    }

    private static int naiveIndexOf(char[] text, char wanted, int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static int naiveIndexOf(char[] text, char[] wanted, int from) {
        for (int i = from; i <= text.length - wanted.length; i++) {
            int k = 0;
            while (k < wanted.length && text[i + k] == wanted[k]) {
                k++;
            }
            if (k == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static void characters() {
        for (int length = 0; length <= LONGEST; length++) {
            for (int at = 0; at < length; at++) {
                char[] narrow = letters(length, 0);
                narrow[at] = '\u00e9';
                char[] wide = letters(length, 0);
                wide[at] = WIDE;
                wide[length - 1] = at == length - 1 ? WIDE : '\u4e2e';
                String a = new String(narrow);
                String b = new String(wide);
                int from = at / 2;
                expect(a.indexOf('\u00e9') == at && a.indexOf('\u00e9', at) == at && a.indexOf('\u00e9', at + 1) == -1);
                expect(b.indexOf(WIDE) == at && b.indexOf(WIDE, from) == at && b.indexOf(WIDE, at + 1) == -1);
                expect(a.indexOf('e', from) == naiveIndexOf(narrow, 'e', from) && b.indexOf('e', from) == naiveIndexOf(wide, 'e', from));
                expect(a.indexOf(WIDE) == -1 && a.indexOf('\u01e9') == -1 && b.indexOf('\u2d4e') == -1);
                expect(a.indexOf('\u00e9', from, at) == -1 && a.indexOf('\u00e9', from, at + 1) == at);
            }
        }
    }

    private static void texts() {
        for (int length = 1; length <= LONGEST; length++) {
            for (int size : new int[] {1, 2, 3, 4, 8, 9, 17, 33, 64}) {
                for (int at = 0; at + size <= length; at += 3) {
                    char[] text = letters(length, 1);
                    char[] wanted = new char[size];
                    for (int k = 0; k < size; k++) {
                        wanted[k] = text[at + k] = (char) ('A' + k % 26);
                    }
                    // Nearly the same before the true place.
                    if (at >= size && size > 2) {
                        for (int k = 0; k < size - 1; k++) {
                            text[at - size + k] = wanted[k];
                        }
                    }
                    int expected = naiveIndexOf(text, wanted, 0);
                    String narrow = new String(text);
                    String narrowWanted = new String(wanted);
                    expect(narrow.indexOf(narrowWanted) == expected && narrow.contains(narrowWanted));
                    String wide = narrow + WIDE;
                    expect(wide.indexOf(narrowWanted) == expected);
                    expect(wide.indexOf(narrowWanted, at + 1) == naiveIndexOf(text, wanted, at + 1));
                    String wideWanted = narrow.substring(at) + WIDE;
                    expect(wide.indexOf(wideWanted) == naiveIndexOf(wide.toCharArray(), wideWanted.toCharArray(), 0));
                    expect(narrow.indexOf(wideWanted) == -1);
                }
            }
        }
    }

    private static void randomTexts() {
        Random random = new Random(42);
        for (int round = 0; round < 4000; round++) {
            char[] text = new char[random.nextInt(100)];
            char[] wanted = new char[1 + random.nextInt(5)];
            boolean wide = random.nextBoolean();
            for (int i = 0; i < text.length; i++) {
                text[i] = random.nextInt(3) == 0 ? 'b' : wide && random.nextInt(9) == 0 ? WIDE : 'a';
            }
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = random.nextInt(3) == 0 ? 'b' : 'a';
            }
            int from = random.nextInt(10);
            String a = new String(text);
            String b = new String(wanted);
            expect(a.indexOf(b, from) == naiveIndexOf(text, wanted, from));
            expect(a.lastIndexOf(b) == naiveLastIndexOf(text, wanted));
            expect(new StringBuilder(a).indexOf(b, from) == naiveIndexOf(text, wanted, from));
        }
    }

    private static int naiveLastIndexOf(char[] text, char[] wanted) {
        int last = -1;
        for (int i = naiveIndexOf(text, wanted, 0); i >= 0; i = naiveIndexOf(text, wanted, i + 1)) {
            last = i;
        }
        return last;
    }

    private static void comparisons() {
        for (int length = 0; length <= LONGEST; length++) {
            char[] text = letters(length, 2);
            String a = new String(text);
            String wide = a + WIDE;
            expect(a.equals(new String(text)) && wide.equals(new String(text) + WIDE) && !a.equals(wide) && !wide.equals(a));
            expect(a.hashCode() == naiveHash(text) && wide.hashCode() == naiveHash(wide.toCharArray()));
            expect(a.compareTo(wide) == -1 && wide.compareTo(a) == 1);
            for (int at = 0; at < length; at++) {
                char[] other = text.clone();
                other[at] ^= 0x80;
                String b = new String(other);
                expect(!a.equals(b) && a.compareTo(b) == text[at] - other[at] && !b.equals(a));
                String c = b + WIDE;
                expect(!wide.equals(c) && wide.compareTo(c) == text[at] - other[at] && a.compareTo(c) == text[at] - other[at]);
                expect(a.startsWith(b.substring(0, at)) && !a.startsWith(b.substring(0, at + 1)) && a.endsWith(b.substring(at + 1)));
                expect(a.regionMatches(at + 1, b, at + 1, length - at - 1) && !a.regionMatches(0, b, 0, length));
                other[at] = '\u0161';
                String d = new String(other);
                expect(a.compareTo(d) == text[at] - '\u0161' && d.compareTo(a) == '\u0161' - text[at]);
            }
        }
    }

    private static int naiveHash(char[] text) {
        int hash = 0;
        for (char c : text) {
            hash = 31 * hash + c;
        }
        return hash;
    }

    private static boolean same(String text, char[] chars, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static void recoding() {
        for (int length = 0; length <= LONGEST; length++) {
            for (int from = 0; from < 5; from++) {
                char[] chars = letters(length + 10, 4);
                for (int i = 0; i < chars.length; i += 5) {
                    chars[i] = '\u00ff';
                }
                String narrow = new String(chars, from, length);
                expect(same(narrow, chars, from, length));
                String inflated = (WIDE + narrow).substring(1);
                expect(same(inflated, chars, from, length) && inflated.equals(narrow));
                char[] out = new char[length + 10];
                narrow.getChars(0, length, out, from);
                expect(same(narrow, out, from, length));
                (narrow + WIDE).getChars(0, length, out, from);
                expect(same(narrow, out, from, length));
                expect(same(narrow, (narrow + WIDE).toCharArray(), 0, length));
            }
            for (int at = 0; at < length; at++) {
                char[] chars = letters(length, 4);
                chars[at] = '\u0100';
                String wide = new String(chars);
                expect(same(wide, chars, 0, length) && same(wide.substring(at + 1), chars, at + 1, length - at - 1));
                expect(same(wide.substring(0, at), chars, 0, at) && wide.substring(0, at).equals(new String(letters(at, 4))));
            }
        }
    }

    private static void charsets() {
        for (int length = 0; length <= LONGEST; length++) {
            char[] chars = letters(length, 5);
            String plain = new String(chars);
            check(plain);
            for (int at = 0; at < length; at++) {
                char kept = chars[at];
                chars[at] = '\u00e9';
                check(new String(chars));
                chars[at] = WIDE;
                check(new String(chars));
                chars[at] = kept;
            }
        }
    }

    private static void check(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        byte[] latin1 = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        boolean right = latin1.length == text.length() && ascii.length == text.length();
        int k = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            right &= latin1[i] == (c > 0xff ? '?' : (byte) c) && ascii[i] == (c > 0x7f ? '?' : (byte) c);
            if (c < 0x80) {
                right &= utf8[k++] == c;
            } else if (c < 0x800) {
                right &= utf8[k++] == (byte) (0xc0 | c >> 6) && utf8[k++] == (byte) (0x80 | c & 0x3f);
            } else {
                right &= utf8[k++] == (byte) (0xe0 | c >> 12) && utf8[k++] == (byte) (0x80 | c >> 6 & 0x3f);
                right &= utf8[k++] == (byte) (0x80 | c & 0x3f);
            }
        }
        expect(right && k == utf8.length);
        expect(new String(utf8, StandardCharsets.UTF_8).equals(text));
        expect(new String(ascii, StandardCharsets.US_ASCII).length() == text.length());
        expect(StandardCharsets.UTF_16BE.decode(StandardCharsets.UTF_16BE.encode(text)).toString().equals(text));
        expect(StandardCharsets.ISO_8859_1.encode(text).remaining() == text.length());
        expect(StandardCharsets.US_ASCII.encode(text).remaining() == text.length());
    }

    private static void builders() {
        StringBuilder narrow = new StringBuilder();
        StringBuilder wide = new StringBuilder().append(WIDE);
        StringBuilder late = new StringBuilder();
        char[] expected = new char[3000];
        int length = 0;
        for (int i = 0; i < 200; i++) {
            String part = i + (i % 3 == 0 ? ":" : "plain");
            narrow.append(part).append(i % 2 == 0);
            wide.append(part).append(i % 2 == 0);
            late.append(part).append(i % 2 == 0);
            if (i == 150) {
                late.append(WIDE).deleteCharAt(late.length() - 1);
            }
            for (char c : (part + (i % 2 == 0)).toCharArray()) {
                expected[length++] = c;
            }
        }
        expect(same(narrow.toString(), expected, 0, length) && same(late.toString(), expected, 0, length));
        expect(same(wide.substring(1), expected, 0, length) && wide.toString().substring(1).equals(narrow.toString()));
        narrow.insert(7, "inserted").delete(7, 15).reverse().reverse();
        expect(same(narrow.toString(), expected, 0, length));
        expect(narrow.compareTo(late) == 0 && narrow.indexOf("199plainfalse") == length - 13);
    }
}
