package eggvm.aot.link;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/// Java frames of call sites as a tree: a frame leads to the one that it was inlined into, which many call sites share.
final class FrameTree {
  static final int OUTERMOST = -1;

  private record Frame(int method, int line, int caller) {}

  private final Map<Frame, Integer> offsets = new HashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// Offset of the frame; `caller` is the offset of the one that it was inlined into, or [#OUTERMOST].
  int add(int method, int line, int caller) {
    return offsets.computeIfAbsent(new Frame(method, line, caller), this::write);
  }

  private int write(Frame frame) {
    int offset = bytes.size();
    boolean isInlined = frame.caller != OUTERMOST;
    Pool.varint(bytes, frame.method << 1 | (isInlined ? 1 : 0));
    Pool.varint(bytes, frame.line);
    if (isInlined) Pool.varint(bytes, offset - frame.caller);
    return offset;
  }

  byte[] bytes() { return bytes.toByteArray(); }
}
