package eggvm.aot.debuginfo;

import eggvm.aot.code.SourceTable;

/// The line number program of one unit (section 6.2 of the standard).
final class LineProgram {
  private static final int VERSION = 4;
  private static final int LINE_BASE = -5;
  private static final int LINE_RANGE = 14;
  private static final int OPCODE_BASE = 13;
  private static final int[] OPERAND_COUNTS = {0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1};
  private static final int ADVANCE_PC = 2, ADVANCE_LINE = 3, SET_FILE = 4;
  private static final int EXTENDED = 0, END_SEQUENCE = 1, SET_ADDRESS = 2;

  private final Files files;
  private final Bytes rows = new Bytes();
  private int offset;
  private int line;
  private int file;

  LineProgram(Files files) { this.files = files; }

  /// Every method is a sequence of its own.
  void add(DebugInfo.Method method) {
    SourceTable table = method.compiled().source();
    rows.u8(EXTENDED).unsigned(9).u8(SET_ADDRESS).u64(method.address());
    offset = 0;
    line = 1;
    file = 1;
    for (int i = 0; i < table.rows(); i++) row(table, i);
    rows.u8(ADVANCE_PC).unsigned(method.bytes() - offset).u8(EXTENDED).unsigned(1).u8(END_SEQUENCE);
  }

  private void row(SourceTable table, int i) {
    int wantedFile = files.numberOf(table.scopes().get(table.scopeOf()[i]).method());
    if (wantedFile != file) rows.u8(SET_FILE).unsigned(file = wantedFile);
    int lines = table.lines()[i] - line;
    int bytes = table.offsets()[i] - offset;
    line += lines;
    offset += bytes;
    if (lines < LINE_BASE || lines >= LINE_BASE + LINE_RANGE) {
      rows.u8(ADVANCE_LINE).signed(lines);
      lines = 0;
    }
    int special = lines - LINE_BASE + LINE_RANGE * bytes + OPCODE_BASE;
    if (bytes <= 255 / LINE_RANGE && special <= 255) {
      rows.u8(special);
      return;
    }
    rows.u8(ADVANCE_PC).unsigned(bytes);
    rows.u8(lines - LINE_BASE + OPCODE_BASE);
  }

  /// Appends header and program.
  void write(Bytes section) {
    int unit = section.openLength();
    section.u16(VERSION);
    int header = section.openLength();
    section.u8(1).u8(1).u8(1).u8(LINE_BASE).u8(LINE_RANGE).u8(OPCODE_BASE);
    for (int count : OPERAND_COUNTS) section.u8(count);
    section.u8(0); // no directories: the names of files have theirs
    for (String name : files.names()) section.text(name).unsigned(0).unsigned(0).unsigned(0);
    section.u8(0);
    section.closeLength(header);
    section.add(rows);
    section.closeLength(unit);
  }
}
