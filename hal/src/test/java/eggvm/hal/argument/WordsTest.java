package eggvm.hal.argument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.hal.Raw;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({"a%20b,a b", "%,''", "100%,100%", "%4,%4", "%zz,%zz", "%C3%A4,ä", "%25,%", "plain,plain", "%e2%82%ac,€"})
  void percentsAreDecodedAndOthersKept(String encoded, String decoded) {
    long word = Raw.text(encoded);
    int bytes = Words.decodePercents(word, encoded.length());
    assertEquals(decoded, Words.string(word, bytes));
  }

  @ParameterizedTest
  @CsvSource({"64M,67108864", "2g,2147483648", "4096,4096", "1k,1024", "M,-1", "'',-1", "12x,-1", "-5,-1", "99999999999999999999,-1"})
  void byteCountsHaveUnits(String text, long bytes) { assertEquals(bytes, Words.byteCount(Raw.text(text), text.length())); }

  /// The JDK's decoder replaces malformed input by its own rules; well-formed text must agree with it.
  @Test
  void wellFormedTextDecodesAsTheLibraryDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(20); k > 0; k--) text.appendCodePoint(codePoint(random));
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      assertEquals(text.toString(), Words.string(Raw.text(text.toString()), bytes.length));
    }
  }

  @Test
  void malformedBytesBecomeReplacements() {
    long address = Raw.allocate(8);
    Raw.put(address, new byte[] {(byte) 0xC0, (byte) 0x80, 'a', (byte) 0xE2, (byte) 0x82});
    assertEquals("\uFFFD\uFFFDa\uFFFD\uFFFD", Words.string(address, 5));
  }

  @Test
  void prefixesAndWordsAreCompared() {
    long word = Raw.text("--memory=5");
    assertTrue(Words.startsWith(word, 10, "--memory="));
    assertFalse(Words.startsWith(word, 5, "--memory="));
    assertFalse(Words.equal(word, 10, "--memory"));
    assertTrue(Words.equal(word, 8, "--memory"));
    assertEquals(10, Words.bytesUpTo(word, 0));
  }

  private static int codePoint(Random random) {
    int[] limits = {0x80, 0x800, 0x10000, 0x110000};
    int value = random.nextInt(limits[random.nextInt(4)] - 1) + 1;
    return value >= 0xD800 && value < 0xE000 ? 'x' : value;
  }
}
