package eggvm.lib.jdk;

import java.util.Spliterator;
import java.util.function.Consumer;

/// Frames of a stack while its walk lasts; afterwards using them is an IllegalStateException.
public final class FrameWalk implements Spliterator<StackWalker.StackFrame> {
  private final Spliterator<StackWalker.StackFrame> frames;
  private boolean isClosed;

  public FrameWalk(Spliterator<StackWalker.StackFrame> frames) { this.frames = frames; }

  public void close() { isClosed = true; }

  private void requireOpen() { if (isClosed) throw new IllegalStateException("This stack stream is not valid for walking."); }

  @Override
  public boolean tryAdvance(Consumer<? super StackWalker.StackFrame> action) {
    requireOpen();
    return frames.tryAdvance(action);
  }

  @Override
  public void forEachRemaining(Consumer<? super StackWalker.StackFrame> action) {
    requireOpen();
    frames.forEachRemaining(action);
  }

  /// A walk is not split.
  @Override
  public Spliterator<StackWalker.StackFrame> trySplit() { return null; }

  /// As of HotSpot's walks, the number is not known beforehand.
  @Override
  public long estimateSize() { return Long.MAX_VALUE; }

  @Override
  public int characteristics() { return ORDERED; }
}
