package eggvm.lib.java.lang;

import eggvm.lib.jdk.Callers;
import eggvm.lib.jdk.FrameWalk;
import eggvm.vm.contract.Replaces;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Walks a copy of the stack: the JDK's walker unrolls frames in batches through HotSpot, and names continuations.
@Replaces("java.lang.StackWalker")
final class StackWalkerOverlay {
  private StackWalkerOverlay() {}

  static <T> T walk(StackWalker self, Function<? super Stream<StackWalker.StackFrame>, ? extends T> function) {
    if (function == null) throw new NullPointerException();
    FrameWalk walk = new FrameWalk(Callers.frames(self).spliterator());
    try {
      return function.apply(StreamSupport.stream(walk, false));
    } finally {
      walk.close();
    }
  }

  static void forEach(StackWalker self, Consumer<? super StackWalker.StackFrame> action) {
    if (action == null) throw new NullPointerException();
    for (StackWalker.StackFrame frame : Callers.frames(self)) action.accept(frame);
  }

  static Class<?> getCallerClass(StackWalker self) {
    if (!self.retainClassRef) {
      throw new UnsupportedOperationException("This stack walker does not have RETAIN_CLASS_REFERENCE access");
    }
    Class<?> caller = Callers.ofCaller(StackWalker.class);
    if (caller == null) throw new IllegalCallerException("no caller frame");
    return caller;
  }
}
