package eggvm.lib.java.lang.invoke;

/// Why there are none: a handle is a small program for the JVM's interpreter and compiler. Those of `invokedynamic`, of constants and of
/// static-final variables are gone when the image is built.
final class HandlesAtRunTime {
  private static final String REASON = "method handles are made when the image is built, not at run time";

  private HandlesAtRunTime() {}

  /// The error that callers of a lookup are prepared for.
  static IllegalAccessException inaccessible() { return new IllegalAccessException(REASON); }

  static UnsupportedOperationException unsupported() { return new UnsupportedOperationException(REASON); }
}
