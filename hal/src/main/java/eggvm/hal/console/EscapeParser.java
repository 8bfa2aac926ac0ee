package eggvm.hal.console;

/// Characters to actions of a terminal.
/// ```
/// TEXT ─ESC▸ ESCAPE ─[▸ SEQUENCE  digits ; ? ...           ─final byte▸ TEXT
///                   ─]▸ TITLE     anything                 ─BEL, ESC \▸ TEXT
///                   ─( ) # %▸ CHARACTER_SET  one more      ─▸ TEXT
///                   ─else▸ TEXT
/// ```
/// ESC begins anew in any state, CAN and SUB end a sequence, other control characters act within one: ECMA-48 leaves that open, a VT102 does so.
final class EscapeParser {
  private static final int TEXT = 0;
  private static final int ESCAPE = 1;
  private static final int SEQUENCE = 2;
  private static final int TITLE = 3;
  private static final int CHARACTER_SET = 4;

  private static final int BELL = 0x07;
  private static final int CANCEL = 0x18;
  private static final int SUBSTITUTE = 0x1A;
  private static final int ESC = 0x1B;
  private static final int DELETE = 0x7F;
  private static final int CURSOR_MODE = 25;

  private final Terminal terminal;
  private final Parameters parameters;
  private int state;
  /// `?`, `>` and the like before the numbers, or a space and the like behind them; 0: none.
  private int mark;

  EscapeParser(Terminal terminal, Parameters parameters) {
    this.terminal = terminal;
    this.parameters = parameters;
  }

  void accept(int character) {
    if (character == ESC) state = ESCAPE;
    else if (state == TITLE) title(character);
    else if (character < ' ') control(character);
    else if (state == TEXT) text(character);
    else if (state == ESCAPE) escape(character);
    else if (state == SEQUENCE) sequence(character);
    else state = TEXT;
  }

  private void title(int character) {
    if (character == BELL || character == CANCEL || character == SUBSTITUTE) state = TEXT;
  }

  /// U+0080 to U+009F are control characters too, and none of them is used with UTF-8.
  private void text(int character) {
    if (character < DELETE || character >= 0xA0) terminal.put(character);
  }

  private void control(int character) {
    if (character == '\n' || character == 0x0B || character == 0x0C) terminal.newLine();
    else if (character == '\r') terminal.carriageReturn();
    else if (character == '\b') terminal.backspace();
    else if (character == '\t') terminal.tab();
    else if (character == CANCEL || character == SUBSTITUTE) state = TEXT;
  }

  private void escape(int character) {
    state = TEXT;
    if (character == '[') beginSequence();
    else if (character == ']' || character == 'P' || character == '_' || character == '^' || character == 'X') state = TITLE;
    else if (character == '(' || character == ')' || character == '#' || character == '%') state = CHARACTER_SET;
    else if (character == '7') terminal.save();
    else if (character == '8') terminal.restore();
    else if (character == 'D') terminal.down();
    else if (character == 'E') terminal.newLine();
    else if (character == 'M') terminal.up();
    else if (character == 'c') terminal.reset();
  }

  private void beginSequence() {
    state = SEQUENCE;
    mark = 0;
    parameters.begin();
  }

  private void sequence(int character) {
    if (character >= '0' && character <= '9') {
      parameters.digit(character - '0');
    } else if (character == ';' || character == ':') {
      parameters.separator();
    } else if (character < '@') {
      mark = character;
    } else {
      state = TEXT;
      if (mark == '?') mode(character);
      else if (mark == 0) finish(character);
    }
  }

  private void mode(int last) {
    if (parameters.at(0, 0) == CURSOR_MODE && (last == 'h' || last == 'l')) terminal.showCursor(last == 'h');
  }

  private void finish(int last) {
    if (last >= 'A' && last <= 'H' || last == 'f' || last == 'd') move(last);
    else if (last == 'm') terminal.pen.select(parameters);
    else if (last == 'J') terminal.eraseScreen(parameters.at(0, 0));
    else if (last == 'K') terminal.eraseLine(parameters.at(0, 0));
    else if (last == 'r') terminal.setScrolledRows(parameters.at(0, 1) - 1, parameters.at(1, terminal.grid.rows));
    else if (last == 's') terminal.save();
    else if (last == 'u') terminal.restore();
    else edit(last, parameters.times());
  }

  private void move(int last) {
    int times = parameters.times();
    if (last == 'A') terminal.moveVertically(-times);
    else if (last == 'B') terminal.moveVertically(times);
    else if (last == 'C') terminal.moveHorizontally(times);
    else if (last == 'D') terminal.moveHorizontally(-times);
    else if (last == 'G') terminal.moveTo(terminal.row(), times - 1);
    else if (last == 'd') terminal.moveTo(times - 1, terminal.column());
    else if (last == 'H' || last == 'f') terminal.moveTo(times - 1, parameters.at(1, 1) - 1);
    else moveToLine(last == 'E' ? times : -times);
  }

  private void moveToLine(int by) {
    terminal.moveVertically(by);
    terminal.carriageReturn();
  }

  private void edit(int last, int times) {
    if (last == 'L') terminal.insertRows(times);
    else if (last == 'M') terminal.insertRows(-times);
    else if (last == '@') terminal.insertCharacters(times);
    else if (last == 'P') terminal.insertCharacters(-times);
    else if (last == 'X') terminal.eraseCharacters(times);
    else if (last == 'S') terminal.scroll(times);
    else if (last == 'T') terminal.scroll(-times);
  }
}
