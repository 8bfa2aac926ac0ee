package eggvm.aot.graph;

/// What code would do cannot be known while the image is built, or it would throw.
final class NotConstant extends Exception {
  NotConstant() { super(null, null, false, false); }

  static <T> T present(T found) throws NotConstant {
    if (found == null) throw new NotConstant();
    return found;
  }
}
