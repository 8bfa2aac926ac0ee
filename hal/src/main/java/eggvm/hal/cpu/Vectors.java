package eggvm.hal.cpu;

/// Interrupt vectors. Source: AMD64 Architecture Programmer's Manual, volume 2, section 8.1.
public final class Vectors {
  private Vectors() {}

  public static final int NON_MASKABLE = 2;
  public static final int DOUBLE_FAULT = 8;
  public static final int PAGE_FAULT = 14;
  public static final int MACHINE_CHECK = 18;
  public static final int EXCEPTIONS = 32;
  public static final int COUNT = 256;

  /// A chain of comparisons: a table of strings would need a class initialiser, a switch over 20 cases a table as well.
  public static String name(int vector) {
    if (vector < 8) return lowName(vector);
    if (vector == DOUBLE_FAULT) return "double fault";
    if (vector == 10) return "invalid TSS";
    if (vector == 11) return "segment not present";
    if (vector == 12) return "stack segment fault";
    if (vector == 13) return "general protection fault";
    if (vector == PAGE_FAULT) return "page fault";
    if (vector == 16) return "x87 exception";
    if (vector == 17) return "alignment check";
    if (vector == MACHINE_CHECK) return "machine check";
    if (vector == 19) return "SIMD exception";
    return vector < EXCEPTIONS ? "reserved exception" : "unexpected interrupt";
  }

  private static String lowName(int vector) {
    if (vector == 0) return "division error";
    if (vector == 1) return "debug exception";
    if (vector == NON_MASKABLE) return "non-maskable interrupt";
    if (vector == 3) return "breakpoint";
    if (vector == 4) return "overflow";
    if (vector == 5) return "bound range";
    return vector == 6 ? "invalid opcode" : "device not available";
  }
}
