package eggvm.aot.debuginfo;

/// Shapes of the entries of `.debug_info`; the code of a shape is its place here, from 1.
enum Abbreviation {
  UNIT(0x11, true, Abbreviation.NAME, 0x0e, Abbreviation.PRODUCER, 0x0e, Abbreviation.LANGUAGE, 0x0b, Abbreviation.LOW_PC, 0x01,
      Abbreviation.HIGH_PC, 0x06, Abbreviation.STATEMENTS, 0x17),
  INLINED(0x2e, false, Abbreviation.NAME, 0x0e, Abbreviation.EXTERNAL, 0x19, Abbreviation.INLINE, 0x0b),
  TYPE(0x3b, false, Abbreviation.NAME, 0x0e),
  PARAMETER(0x05, false, Abbreviation.TYPE_OF, 0x13),
  METHOD(0x2e, false, Abbreviation.NAME, 0x0e, Abbreviation.EXTERNAL, 0x19, Abbreviation.LOW_PC, 0x01, Abbreviation.HIGH_PC, 0x06),
  METHOD_WITH_CHILDREN(0x2e, true, Abbreviation.NAME, 0x0e, Abbreviation.EXTERNAL, 0x19, Abbreviation.LOW_PC, 0x01, Abbreviation.HIGH_PC, 0x06),
  CALL(0x1d, false, Abbreviation.ORIGIN, 0x13, Abbreviation.CALL_FILE, 0x0f, Abbreviation.CALL_LINE, 0x0f, Abbreviation.LOW_PC, 0x01,
      Abbreviation.HIGH_PC, 0x06),
  CALL_WITH_CALLS(0x1d, true, Abbreviation.ORIGIN, 0x13, Abbreviation.CALL_FILE, 0x0f, Abbreviation.CALL_LINE, 0x0f, Abbreviation.LOW_PC, 0x01,
      Abbreviation.HIGH_PC, 0x06),
  PIECES(0x1d, false, Abbreviation.ORIGIN, 0x13, Abbreviation.CALL_FILE, 0x0f, Abbreviation.CALL_LINE, 0x0f, Abbreviation.RANGES, 0x17),
  PIECES_WITH_CALLS(0x1d, true, Abbreviation.ORIGIN, 0x13, Abbreviation.CALL_FILE, 0x0f, Abbreviation.CALL_LINE, 0x0f, Abbreviation.RANGES, 0x17);

  private static final int NAME = 0x03, STATEMENTS = 0x10, LOW_PC = 0x11, HIGH_PC = 0x12, LANGUAGE = 0x13, INLINE = 0x20, PRODUCER = 0x25;
  private static final int ORIGIN = 0x31, EXTERNAL = 0x3f, TYPE_OF = 0x49, RANGES = 0x55, CALL_FILE = 0x58, CALL_LINE = 0x59;

  private final int tag;
  private final boolean hasChildren;
  private final int[] attributesAndForms;

  Abbreviation(int tag, boolean hasChildren, int... attributesAndForms) {
    this.tag = tag;
    this.hasChildren = hasChildren;
    this.attributesAndForms = attributesAndForms;
  }

  int code() { return ordinal() + 1; }

  /// `.debug_abbrev`.
  static byte[] section() {
    Bytes section = new Bytes();
    for (Abbreviation each : values()) {
      section.unsigned(each.code()).unsigned(each.tag).u8(each.hasChildren ? 1 : 0);
      for (int value : each.attributesAndForms) section.unsigned(value);
      section.u16(0);
    }
    return section.u8(0).toArray();
  }
}
