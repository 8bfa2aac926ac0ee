package eggvm.hal.ps2;

import eggvm.vm.start.RawText;

/// Characters by scan code, up to that of the space; the one key beyond stands between left shift and the letters. 0: none; U+0080 stands for €,
/// as it does in Windows-1252, so that the strings are Latin-1.
final class Layout {
  private Layout() {}

  private static final int OTHER_KEY = 0x56;
  private static final int EURO_PLACE = 0x80;
  private static final int EURO = 0x20AC;

  private static final String US = "\000\0331234567890-=\177\tqwertyuiop[]\n\000asdfghjkl;'`\000\\zxcvbnm,./\000*\000 ";
  private static final String US_SHIFT = "\000\033!@#$%^&*()_+\177\tQWERTYUIOP{}\n\000ASDFGHJKL:\"~\000|ZXCVBNM<>?\000*\000 ";
  private static final String US_OTHER = "\\|\000";

  private static final String GERMAN = "\000\0331234567890ß´\177\tqwertzuiopü+\n\000asdfghjklöä^\000#yxcvbnm,.-\000*\000 ";
  private static final String GERMAN_SHIFT = "\000\033!\"§$%&/()=?`\177\tQWERTZUIOPÜ*\n\000ASDFGHJKLÖÄ°\000'YXCVBNM;:_\000*\000 ";
  private static final String GERMAN_ALT =
      "\000\000\000²³\000\000\000{[]}\\\000\000\000@\000\u0080\000\000\000\000\000\000\000\000~"
          + "\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000\000µ\000\000\000\000\000\000\000";
  private static final String GERMAN_OTHER = "<>|";

  static int character(boolean isGerman, int scanCode, boolean shift, boolean altGr) {
    String keys = scanCode == OTHER_KEY ? isGerman ? GERMAN_OTHER : US_OTHER : layer(isGerman, shift, altGr);
    int index = scanCode != OTHER_KEY ? scanCode : altGr ? 2 : shift ? 1 : 0;
    int character = index < RawText.length(keys) ? RawText.at(keys, index) : 0;
    return character == EURO_PLACE ? EURO : character;
  }

  private static String layer(boolean isGerman, boolean shift, boolean altGr) {
    if (!isGerman) return shift ? US_SHIFT : US;
    return altGr ? GERMAN_ALT : shift ? GERMAN_SHIFT : GERMAN;
  }

  /// Whether caps lock changes it. The ß has no capital on its key.
  static boolean isLetter(int character) {
    return character >= 'a' && character <= 'z' || character >= 0xE0 && character < 0xFF && character != 0xF7;
  }
}
