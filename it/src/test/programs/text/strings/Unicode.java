package strings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// Encodings: UTF-8, UTF-16, Latin-1, ASCII, malformed input, surrogates, code points.
public final class Unicode {
    static String hex(byte[] b) {
        return HexFormat.of().formatHex(b);
    }

    public static void main(String[] args) throws Exception {
        String[] all = {
            "ascii",
            "caf\u00e9",
            "\u0391\u03b1\u4e2d\u6587",
            "\ud83d\ude00\ud834\udd1e",
            "a\ud800b",
            "\udc00\ud800",
            "\u0000\u007f\u0080\u07ff\u0800\uffff"
        };
        for (String s : all) {
            System.out.println(
                    s.length()
                            + " "
                            + hex(s.getBytes(StandardCharsets.UTF_8))
                            + " "
                            + hex(s.getBytes(StandardCharsets.UTF_16))
                            + " "
                            + hex(s.getBytes(StandardCharsets.UTF_16LE))
                            + " "
                            + hex(s.getBytes(StandardCharsets.ISO_8859_1))
                            + " "
                            + hex(s.getBytes(StandardCharsets.US_ASCII))
                            + " "
                            + new String(s.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                                    .equals(s)
                            + " "
                            + hex(s.getBytes("UTF-32BE"))
                            + " "
                            + s.codePoints().boxed().toList());
        }
        for (String bad :
                new String[] {
                    "80",
                    "c3",
                    "c328",
                    "e282",
                    "e28228",
                    "f09f98",
                    "f0282828",
                    "eda080",
                    "f8a1a1a1a1",
                    "c080",
                    "fffe41",
                    "41c342",
                    "f4908080"
                }) {
            System.out.println(
                    bad
                            + " -> "
                            + new String(HexFormat.of().parseHex(bad), StandardCharsets.UTF_8)
                                    .codePoints()
                                    .mapToObj(Integer::toHexString)
                                    .toList());
        }
        System.out.println(
                new String(HexFormat.of().parseHex("feff00410042d83dde00"), StandardCharsets.UTF_16)
                        + " "
                        + new String(
                                HexFormat.of().parseHex("fffe41004200"), StandardCharsets.UTF_16)
                        + " "
                        + new String(new byte[] {(byte) 0xe9, 65}, StandardCharsets.ISO_8859_1)
                        + " "
                        + new String(new byte[] {(byte) 0xe9, 65}, StandardCharsets.US_ASCII)
                                .codePointAt(0));
        System.out.println(
                Charset.defaultCharset()
                        + " "
                        + Charset.forName("latin1")
                        + " "
                        + Charset.isSupported("UTF-8")
                        + " "
                        + Charset.forName("utf8").aliases().contains("UTF8"));
        try {
            Charset.forName("no-such-charset");
        } catch (java.nio.charset.UnsupportedCharsetException e) {
            System.out.println(e);
        }
        try {
            new String(new byte[0], "bogus!");
        } catch (java.io.UnsupportedEncodingException e) {
            System.out.println(e);
        }
        String smile = "\ud83d\ude00";
        System.out.println(
                smile.codePointAt(0)
                        + " "
                        + smile.codePointBefore(2)
                        + " "
                        + smile.offsetByCodePoints(0, 1)
                        + " "
                        + Character.isSurrogatePair('\ud83d', '\ude00')
                        + " "
                        + Character.toCodePoint('\ud83d', '\ude00')
                        + " "
                        + Arrays.toString(Character.toChars(0x1F600)).length()
                        + " "
                        + Character.charCount(0x10000)
                        + " "
                        + Character.isSupplementaryCodePoint(65)
                        + " "
                        + Character.highSurrogate(0x1F600) % 7
                        + " "
                        + Character.getName('a')
                        + " "
                        + Character.getName(0x1F600));
        System.out.println("\u00e9 \u4e2d\u6587 \ud83d\ude00 \u2588\u2584 printed as they are");
    }
}
