package eggvm.vm.unwind;

/// Reads the Java frames that one physical frame stands for, by the addresses of their records.
final class InlinedFrames {
  private InlinedFrames() {}

  static int method(long frame) { return Varint.value(Varint.read(frame)) >>> 1; }

  /// Source line; 0: unknown.
  static int line(long frame) { return Varint.value(Varint.read(lineAddress(frame, Varint.read(frame)))); }

  /// The frame that this one was inlined into; 0 when it is the outermost.
  static long caller(long frame) {
    long head = Varint.read(frame);
    if ((Varint.value(head) & 1) == 0) return 0;
    long line = lineAddress(frame, head);
    return frame - Varint.value(Varint.read(line + Varint.bytes(Varint.read(line))));
  }

  private static long lineAddress(long frame, long head) { return frame + Varint.bytes(head); }
}
