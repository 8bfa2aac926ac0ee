package eggvm.aot.code.stub;

/// A field of a stub that the linker fills with `symbol + addend`.
public record Fixup(int offset, Kind kind, String symbol, long addend) {
  public enum Kind {
    /// 4 bytes, relative to the end of the field.
    REL32,
    /// 4 bytes, zero-extended where used.
    ABS32,
    ABS64
  }
}
