package eggvm.hal.ps2;

/// Keys without a character, as xterm sends them.
/// ```
/// arrows, Home, End   ESC [ A ...       with modifiers  ESC [ 1 ; m A
/// F1-F4               ESC O P ...                       ESC [ 1 ; m P
/// others              ESC [ n ~                         ESC [ n ; m ~       m  1 + shift 1 + alt 2 + control 4
/// ```
final class FunctionKeys {
  private FunctionKeys() {}

  private static final int NO_MODIFIERS = 1;

  /// Of a scan code behind E0, or of the numeric keypad without num lock; [Keystroke#NONE]: it is no such key.
  static long cursorKey(int scanCode, int modifiers) {
    if (scanCode == 0x48) return letter('[', 'A', modifiers);
    if (scanCode == 0x50) return letter('[', 'B', modifiers);
    if (scanCode == 0x4D) return letter('[', 'C', modifiers);
    if (scanCode == 0x4B) return letter('[', 'D', modifiers);
    if (scanCode == 0x47) return letter('[', 'H', modifiers);
    if (scanCode == 0x4F) return letter('[', 'F', modifiers);
    if (scanCode == 0x52) return number(2, modifiers);
    if (scanCode == 0x53) return number(3, modifiers);
    if (scanCode == 0x49) return number(5, modifiers);
    return scanCode == 0x51 ? number(6, modifiers) : Keystroke.NONE;
  }

  /// F1 to F12.
  static long functionKey(int scanCode, int modifiers) {
    if (scanCode >= 0x3B && scanCode <= 0x3E) return letter('O', 'P' + scanCode - 0x3B, modifiers);
    if (scanCode == 0x3F) return number(15, modifiers);
    if (scanCode >= 0x40 && scanCode <= 0x44) return number(17 + scanCode - 0x40, modifiers);
    if (scanCode == 0x57) return number(23, modifiers);
    return scanCode == 0x58 ? number(24, modifiers) : Keystroke.NONE;
  }

  private static long letter(int introducer, int last, int modifiers) {
    if (modifiers == NO_MODIFIERS) return Keystroke.with(Keystroke.with(Keystroke.escape(), introducer), last);
    return Keystroke.with(withModifiers(1, modifiers), last);
  }

  private static long number(int number, int modifiers) {
    if (modifiers != NO_MODIFIERS) return Keystroke.with(withModifiers(number, modifiers), '~');
    return Keystroke.with(Keystroke.withDecimal(Keystroke.with(Keystroke.escape(), '['), number), '~');
  }

  private static long withModifiers(int number, int modifiers) {
    long begun = Keystroke.withDecimal(Keystroke.with(Keystroke.escape(), '['), number);
    return Keystroke.withDecimal(Keystroke.with(begun, ';'), modifiers);
  }
}
