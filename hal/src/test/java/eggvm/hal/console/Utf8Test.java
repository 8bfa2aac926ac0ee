package eggvm.hal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void everyCharacterOfTheBasicPlaneComesBack() {
    Utf8 utf8 = new Utf8();
    for (int c = 0; c < 0x10000; c++) {
      if (c >= 0xD800 && c < 0xE000) continue;
      assertEquals(c, last(utf8, Character.toString(c).getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void whatCannotBeShownIsReplaced() {
    assertEquals(0xFFFD, last(new Utf8(), "😀".getBytes(StandardCharsets.UTF_8)), "beyond the basic plane");
    assertEquals(0xFFFD, last(new Utf8(), bytes(0x80)), "continuation without a start");
    assertEquals(0xFFFD, last(new Utf8(), bytes(0xFF)));
    assertEquals(0xFFFD, last(new Utf8(), bytes(0xC1, 0x81)), "longer than needed");
    assertEquals(0xFFFD, last(new Utf8(), bytes(0xE0, 0x81, 0x81)), "longer than needed");
    assertEquals(0xFFFD, last(new Utf8(), bytes(0xED, 0xA0, 0x80)), "half of a pair");
  }

  @Test
  void aBrokenSequenceDoesNotSwallowWhatFollows() {
    assertEquals('a', last(new Utf8(), bytes(0xE2, 0x82, 'a')));
    assertEquals('é', last(new Utf8(), bytes(0xE2, 0xC3, 0xA9)));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) values[i];
    return bytes;
  }

  private static int last(Utf8 utf8, byte[] bytes) {
    int character = Utf8.INCOMPLETE;
    for (byte b : bytes) character = utf8.next(b & 0xFF);
    return character;
  }
}
