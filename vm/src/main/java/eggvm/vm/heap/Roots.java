package eggvm.vm.heap;

/// All root sources, in the order of their registration.
public final class Roots {
  private Roots() {}

  private static final int MAX_SOURCES = 16;
  private static RootSource[] sources;
  private static int count;

  static void initialize() {
    sources = new RootSource[MAX_SOURCES];
    count = 0;
  }

  public static void add(RootSource source) { sources[count++] = source; }

  public static void visit(RootVisitor visitor) {
    for (int i = 0; i < count; i++) sources[i].visitRoots(visitor);
  }

  static void visitChanged(long interval, RootVisitor visitor) {
    for (int i = 0; i < count; i++) sources[i].visitChanged(interval, visitor);
  }

  static void visitUnchanged(long interval, RootVisitor visitor) {
    for (int i = 0; i < count; i++) sources[i].visitUnchanged(interval, visitor);
  }
}
