package eggvm.vm.start;

/// What differs from image to image; the builder writes these bodies.
public final class Program {
  private Program() {}

  /// A new instance of lib's [Library].
  public static Library library() { throw new UnsupportedOperationException("only in an image"); }

  /// Calls the program's `main`.
  public static void main(String[] arguments) throws Throwable { throw new UnsupportedOperationException("only in an image"); }
}
