package eggvm.hal.ps2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes in hexadecimal; `^` stands for ESC, `\XX` for a character by its number.
class KeyDecoderTest {
  private static final String ROWS_OF_KEYS = codes(0x02, 0x0D) + codes(0x10, 0x1B) + codes(0x1E, 0x29) + codes(0x2B, 0x2B) + codes(0x56, 0x56) + codes(0x2C, 0x35);

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      a letter, down and up             ! 1E 9E                ! a
      a held key repeats                ! 1E 1E 1E 9E          ! aaa
      shift while it is down            ! 2A 1E AA 1E          ! Aa
      right shift too                   ! 36 1E B6 1E          ! Aa
      one shift goes up, one is down    ! 2A 36 AA 1E          ! A
      caps lock turns letters           ! 3A BA 1E 02 3A BA 1E ! A1a
      caps lock and shift               ! 3A BA 2A 1E 02       ! a\\21
      caps lock held does not flicker   ! 3A 3A 3A BA 1E       ! A
      control                           ! 1D 2E 9D 2E          ! \\03c
      right control                     ! E0 1D 20 E0 9D 20    ! \\04d
      control and space                 ! 1D 39                ! \\00
      control and a digit               ! 1D 02                ! 1
      control with brackets             ! 1D 1A 2B 1B          ! ^\\1C\\1D
      alt puts an ESC before            ! 38 1E B8 1E          ! ^aa
      alt on the right, on a US one     ! E0 38 1E             ! ^a
      alt and control                   ! 38 1D 1E             ! ^\\01
      enter, tab, escape, space         ! 1C 0F 01 39          ! \\0A\\09^\\20
      rubout                            ! 0E                   ! \\7F
      shift and tab                     ! 2A 0F                ! ^[Z
      arrows                            ! E0 48 E0 C8 E0 50 E0 4D E0 4B ! ^[A^[B^[C^[D
      arrows with modifiers             ! 2A E0 48 AA 1D E0 4D ! ^[1;2A^[1;5C
      home end insert delete            ! E0 47 E0 4F E0 52 E0 53 ! ^[H^[F^[2~^[3~
      page up and down                  ! E0 49 E0 51          ! ^[5~^[6~
      F1 to F4                          ! 3B 3C 3D 3E          ! ^OP^OQ^OR^OS
      F5 to F10                         ! 3F 40 41 42 43 44    ! ^[15~^[17~^[18~^[19~^[20~^[21~
      F11 and F12                       ! 57 58                ! ^[23~^[24~
      F1 with shift                     ! 2A 3B                ! ^[1;2P
      F12 with all modifiers            ! 2A 38 1D 58          ! ^[24;8~
      keypad with num lock              ! 47 48 49 4B 4C 4D 4F 50 51 52 53 ! 7894561230\\2E
      keypad signs                      ! 4A 4E 37 E0 35 E0 1C ! -+*/\\0A
      keypad without num lock           ! 45 C5 47 4C 53       ! ^[H^[3~
      keypad with shift                 ! 2A 48                ! ^[A
      a shift of the keyboard's own     ! E0 2A E0 48 E0 AA 1E ! ^[Aa
      print screen types nothing        ! E0 2A E0 37 E0 B7 E0 AA 1E ! a
      pause types nothing               ! E1 1D 45 E1 9D C5 1E 47 ! a7
      unknown codes type nothing        ! 00 FF 7F E0 7F FA 1E ! a
      the other key                     ! 56 2A 56             ! \\5C|
      """)
  void aUsKeyboardTypes(String claim, String codes, String typed) {
    assertEquals(unfold(typed), typed(new KeyDecoder(false), codes), claim);
  }

  private static String unfold(String text) {
    return Pattern.compile("\\\\([0-9A-F]{2})").matcher(text.replace('^', '\33'))
        .replaceAll(match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
  }

  @Test
  void allCharactersOfBothLayoutsAreWhereTheyArePrinted() {
    String[] us = {"1234567890-=qwertyuiop[]asdfghjkl;'`\\\\zxcvbnm,./", "!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"~||ZXCVBNM<>?"};
    String[] german = {"1234567890ß´qwertzuiopü+asdfghjklöä^#<yxcvbnm,.-", "!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ°'>YXCVBNM;:_"};
    assertEquals(us[0], typed(new KeyDecoder(false), ROWS_OF_KEYS));
    assertEquals(us[1], typed(new KeyDecoder(false), "2A " + ROWS_OF_KEYS));
    assertEquals(german[0], typed(new KeyDecoder(true), ROWS_OF_KEYS));
    assertEquals(german[1], typed(new KeyDecoder(true), "2A " + ROWS_OF_KEYS));
    assertEquals("²³{[]}\\@€~|µ", typed(new KeyDecoder(true), "E0 38 " + ROWS_OF_KEYS));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      caps lock turns umlauts, not the ß  ! 3A BA 27 28 1A 0C  ! ÖÄÜß
      AltGr is no alt                     ! E0 38 10 E0 B8 10  ! @q
      the left one is                     ! 38 10              ! ^q
      the keypad has a comma              ! 53                 ! \\2C
      control goes by what is printed     ! 1D 15 2C           ! \\1A\\19
      control and AltGr                   ! 1D E0 38 0C        ! \\1C
      """)
  void aGermanKeyboardTypes(String claim, String codes, String typed) {
    assertEquals(unfold(typed), typed(new KeyDecoder(true), codes), claim);
  }

  private static String codes(int first, int last) {
    StringBuilder codes = new StringBuilder();
    for (int code = first; code <= last; code++) codes.append("%02X ".formatted(code));
    return codes.toString();
  }

  private static String typed(KeyDecoder decoder, String codes) {
    byte[] typed = new byte[1000];
    int count = 0;
    for (byte code : HexFormat.of().parseHex(codes.replace(" ", ""))) {
      long keystroke = decoder.next(code & 0xFF);
      for (int i = 0; i < Keystroke.count(keystroke); i++) typed[count++] = (byte) Keystroke.at(keystroke, i);
    }
    return new String(typed, 0, count, StandardCharsets.UTF_8);
  }
}
