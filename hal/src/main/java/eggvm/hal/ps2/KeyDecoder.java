package eggvm.hal.ps2;

/// Scan codes of set 1 to keystrokes: knows which modifiers are down and which locks are on.
final class KeyDecoder {
  private static final int EXTENDED = 0xE0;
  /// Pause: E1, then two codes and their releases. It never goes up.
  private static final int PAUSE = 0xE1;
  private static final int PAUSE_CODES = 2;
  private static final int UP = 0x80;

  private static final int CONTROL = 0x1D;
  private static final int LEFT_SHIFT = 0x2A;
  private static final int RIGHT_SHIFT = 0x36;
  private static final int ALT = 0x38;
  private static final int CAPS_LOCK = 0x3A;
  private static final int NUM_LOCK = 0x45;
  private static final int TAB = 0x0F;
  private static final int ENTER = 0x1C;
  private static final int SLASH = 0x35;
  private static final int KEYPAD = 0x47;
  private static final int KEYPAD_END = 0x54;
  private static final int KEYPAD_MINUS = 0x4A;
  private static final int KEYPAD_PLUS = 0x4E;

  private final boolean isGerman;
  private boolean leftShift, rightShift, leftControl, rightControl, leftAlt, rightAlt;
  private boolean capsLock;
  /// On at first, as on a PC.
  private boolean numLock = true;
  private boolean capsLockIsDown, numLockIsDown;
  private boolean isExtended;
  private int skipped;

  KeyDecoder(boolean isGerman) { this.isGerman = isGerman; }

  long next(int octet) {
    if (skipped > 0) {
      skipped--;
      return Keystroke.NONE;
    }
    if (octet == EXTENDED || octet == PAUSE) {
      isExtended = octet == EXTENDED;
      skipped = octet == PAUSE ? PAUSE_CODES : 0;
      return Keystroke.NONE;
    }
    boolean wasExtended = isExtended;
    isExtended = false;
    return key(octet & ~UP, (octet & UP) == 0, wasExtended);
  }

  private long key(int scanCode, boolean down, boolean extended) {
    if (modifier(scanCode, down, extended) || !down) return Keystroke.NONE;
    return extended ? extendedKey(scanCode) : plainKey(scanCode);
  }

  /// A shift behind E0 is none: keyboards send it so that an old program is not misled.
  private boolean modifier(int scanCode, boolean down, boolean extended) {
    if (scanCode == LEFT_SHIFT) leftShift = extended ? leftShift : down;
    else if (scanCode == RIGHT_SHIFT) rightShift = extended ? rightShift : down;
    else if (scanCode == CONTROL && extended) rightControl = down;
    else if (scanCode == CONTROL) leftControl = down;
    else if (scanCode == ALT && extended) rightAlt = down;
    else if (scanCode == ALT) leftAlt = down;
    else return lock(scanCode, down, extended);
    return true;
  }

  /// A lock that is held repeats.
  private boolean lock(int scanCode, boolean down, boolean extended) {
    if (scanCode == CAPS_LOCK) {
      if (down && !capsLockIsDown) capsLock = !capsLock;
      capsLockIsDown = down;
    } else if (scanCode == NUM_LOCK && !extended) {
      if (down && !numLockIsDown) numLock = !numLock;
      numLockIsDown = down;
    } else {
      return false;
    }
    return true;
  }

  private boolean shift() { return leftShift || rightShift; }

  private boolean control() { return leftControl || rightControl; }

  /// The right one is AltGr on a German keyboard.
  private boolean alt() { return leftAlt || rightAlt && !isGerman; }

  private int modifiers() { return 1 + (shift() ? 1 : 0) + (alt() ? 2 : 0) + (control() ? 4 : 0); }

  private long extendedKey(int scanCode) {
    if (scanCode == ENTER) return typed('\n');
    if (scanCode == SLASH) return typed('/');
    return FunctionKeys.cursorKey(scanCode, modifiers());
  }

  private long plainKey(int scanCode) {
    if (scanCode >= KEYPAD && scanCode < KEYPAD_END) return keypad(scanCode);
    long function = FunctionKeys.functionKey(scanCode, modifiers());
    if (function != Keystroke.NONE) return function;
    if (scanCode == TAB && shift()) return Keystroke.with(Keystroke.with(Keystroke.escape(), '['), 'Z');
    return typed(character(scanCode));
  }

  private int character(int scanCode) {
    boolean altGr = rightAlt && isGerman;
    boolean turned = capsLock && Layout.isLetter(Layout.character(isGerman, scanCode, false, false));
    return Layout.character(isGerman, scanCode, shift() != turned, altGr);
  }

  /// Shift turns num lock round, and is no modifier of the cursor keys then. The comma of a German keypad types a comma.
  private long keypad(int scanCode) {
    if (scanCode == KEYPAD_MINUS) return typed('-');
    if (scanCode == KEYPAD_PLUS) return typed('+');
    if (numLock != shift()) return typed(digit(scanCode));
    return FunctionKeys.cursorKey(scanCode, numLock ? modifiers() - 1 : modifiers());
  }

  /// 7 8 9 - 4 5 6 + 1 2 3 0 point.
  private int digit(int scanCode) {
    if (scanCode <= 0x49) return '7' + scanCode - 0x47;
    if (scanCode <= 0x4D) return '4' + scanCode - 0x4B;
    if (scanCode <= 0x51) return '1' + scanCode - 0x4F;
    return scanCode == 0x52 ? '0' : isGerman ? ',' : '.';
  }

  /// Control makes a letter or what is near them a control character; alt puts an ESC before it.
  private long typed(int character) {
    if (character == 0) return Keystroke.NONE;
    int sent = control() && character >= '@' && character < 0x7F ? character & 0x1F : control() && character == ' ' ? 0 : character;
    return Keystroke.withCharacter(alt() ? Keystroke.escape() : Keystroke.NONE, sent);
  }
}
