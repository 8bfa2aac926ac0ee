package eggvm.lib.jdk;

import eggvm.vm.type.Invoker;
import eggvm.vm.unwind.JavaFrame;
import eggvm.vm.unwind.StackTraces;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/// Who called whom, for `Reflection.getCallerClass` and `StackWalker`. Frames of the VM and of the asker itself come first and do
/// not count; those of reflection stand between a method and its real caller.
public final class Callers {
  private static final int NEAR = 32;

  private Callers() {}

  /// The class that called the method that asks through `asker`; null at the bottom of the stack.
  public static Class<?> ofCaller(Class<?> asker) {
    Class<?> found = ofCaller(asker, NEAR);
    return found != null ? found : ofCaller(asker, StackTraces.MAX_DEPTH);
  }

  private static Class<?> ofCaller(Class<?> asker, int frames) {
    boolean asking = true;
    for (Class<?> type : StackTraces.callers(0, frames)) {
      // The first class after the asker's own frames is the caller-sensitive method's: it ends the asking and is passed over.
      if (asking) asking = isVm(type) || type == asker;
      else if (!isReflection(type)) return type;
    }
    return null;
  }

  private static boolean isVm(Class<?> type) { return type.getName().startsWith("eggvm."); }

  private static boolean isReflection(Class<?> type) {
    return type == Method.class
        || type == Constructor.class
        || type.getName().startsWith("jdk.internal.reflect.")
        || Invoker.class.isAssignableFrom(type);
  }

  /// Frames above `StackWalker`, innermost first.
  public static List<StackWalker.StackFrame> frames(StackWalker walker) {
    boolean reflective = walker.hasOption(StackWalker.Option.SHOW_REFLECT_FRAMES) || walker.hasOption(StackWalker.Option.SHOW_HIDDEN_FRAMES);
    ArrayList<StackWalker.StackFrame> found = new ArrayList<>();
    boolean asking = true;
    for (Object frame : StackTraces.frames(0, Integer.MAX_VALUE)) {
      Class<?> type = ((JavaFrame) frame).declaringClass;
      asking = asking && (isVm(type) || type == StackWalker.class);
      if (!asking && (reflective || !isReflection(type))) found.add(new WalkedFrame((JavaFrame) frame, walker.retainClassRef));
    }
    return found;
  }
}
