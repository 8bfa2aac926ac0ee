package eggvm.lib.jdk;

import eggvm.vm.unwind.JavaFrame;

/// A frame as `StackWalker` shows it.
final class WalkedFrame implements StackWalker.StackFrame {
  private static final int NATIVE_LINE = -2;

  private final JavaFrame frame;
  private final boolean retainsClass;

  WalkedFrame(JavaFrame frame, boolean retainsClass) {
    this.frame = frame;
    this.retainsClass = retainsClass;
  }

  @Override
  public String getClassName() { return frame.declaringClass.getName(); }

  @Override
  public String getMethodName() { return frame.methodName; }

  @Override
  public Class<?> getDeclaringClass() {
    if (!retainsClass) throw new UnsupportedOperationException("No access to RETAIN_CLASS_REFERENCE");
    return frame.declaringClass;
  }

  /// The image keeps lines, not bytecode indices.
  @Override
  public int getByteCodeIndex() { return -1; }

  @Override
  public String getFileName() { return frame.sourceFile; }

  @Override
  public int getLineNumber() { return frame.line; }

  @Override
  public boolean isNativeMethod() { return frame.line == NATIVE_LINE; }

  @Override
  public StackTraceElement toStackTraceElement() {
    return new StackTraceElement(
        null, frame.declaringClass.getModule().getName(), null, getClassName(), frame.methodName, frame.sourceFile, frame.line);
  }

  @Override
  public String toString() { return toStackTraceElement().toString(); }
}
