package eggvm.lib.java.lang;

import eggvm.vm.contract.Replaces;

/// Latin-1 without the detour over the table of tables, of which a compiler cannot know what it gives.
@Replaces("java.lang.Character")
final class CharacterOverlay {
  private CharacterOverlay() {}

  static boolean isDigit(int codePoint) {
    return codePoint >>> 8 == 0 ? CharacterDataLatin1.instance.isDigit(codePoint) : CharacterData.of(codePoint).isDigit(codePoint);
  }

  static int getType(int codePoint) {
    return codePoint >>> 8 == 0 ? CharacterDataLatin1.instance.getType(codePoint) : CharacterData.of(codePoint).getType(codePoint);
  }

  static boolean isWhitespace(int codePoint) {
    return codePoint >>> 8 == 0 ? CharacterDataLatin1.instance.isWhitespace(codePoint) : CharacterData.of(codePoint).isWhitespace(codePoint);
  }

  static int toLowerCase(int codePoint) {
    return codePoint >>> 8 == 0 ? CharacterDataLatin1.instance.toLowerCase(codePoint) : CharacterData.of(codePoint).toLowerCase(codePoint);
  }

  static int toUpperCase(int codePoint) {
    return codePoint >>> 8 == 0 ? CharacterDataLatin1.instance.toUpperCase(codePoint) : CharacterData.of(codePoint).toUpperCase(codePoint);
  }

  static int digit(int codePoint, int radix) {
    return codePoint >>> 8 == 0 ? CharacterDataLatin1.instance.digit(codePoint, radix) : CharacterData.of(codePoint).digit(codePoint, radix);
  }
}
