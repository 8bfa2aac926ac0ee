package eggvm.vm.unwind;

/// Reads the Java frames of one call site: a chain of {methodIndex << 1 | more, line}, innermost first.
final class DebugFrames {
  private DebugFrames() {}

  static int method(long address) { return Varint.value(Varint.read(address)) >>> 1; }

  /// Source line; 0: unknown.
  static int line(long address) {
    return Varint.value(Varint.read(address + Varint.bytes(Varint.read(address))));
  }

  /// Address of the frame that this one was inlined into; 0 when it is the outermost.
  static long caller(long address) {
    long head = Varint.read(address);
    if ((Varint.value(head) & 1) == 0) return 0;
    long lineAddress = address + Varint.bytes(head);
    return lineAddress + Varint.bytes(Varint.read(lineAddress));
  }
}
