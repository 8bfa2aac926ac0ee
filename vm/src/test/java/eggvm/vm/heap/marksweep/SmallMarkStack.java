package eggvm.vm.heap.marksweep;

/// Lets tests overflow the mark stack.
public final class SmallMarkStack {
  private SmallMarkStack() {}

  public static void use(int entries) { HeapRange.stackBytes = 8L * entries; }
}
