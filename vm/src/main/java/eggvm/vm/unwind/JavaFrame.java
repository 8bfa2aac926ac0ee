package eggvm.vm.unwind;

/// One frame for StackWalker; the tables know neither descriptor nor bytecode index.
public final class JavaFrame {
  public final Class<?> declaringClass;
  public final String methodName;
  /// Null: unknown.
  public final String sourceFile;
  /// -1: unknown, -2: native method.
  public final int line;

  JavaFrame(Class<?> declaringClass, String methodName, String sourceFile, int line) {
    this.declaringClass = declaringClass;
    this.methodName = methodName;
    this.sourceFile = sourceFile;
    this.line = line;
  }
}
