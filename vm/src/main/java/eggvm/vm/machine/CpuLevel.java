package eggvm.vm.machine;

import eggvm.vm.contract.Intrinsic;
import eggvm.vm.thread.ThreadLayout;

/// How much beyond the baseline a processor offers; the levels are those of the System V ABI, AMD64 supplement 1.0, section 3.1.1.
/// ```
/// 0  baseline  SSE2: every processor with 64-bit mode
/// 1  v2        SSE3 SSSE3 SSE4.1 SSE4.2 POPCNT
/// 2  v3        AVX AVX2 BMI1 BMI2 LZCNT, and an operating system that keeps the wide registers
/// ```
/// The level stands in the thread block, and zero there is the baseline: an interrupt handler, whose block nobody raises, leaves the
/// upper halves of the registers alone that an interrupt does not save. An image has a base, the baseline or what `egg build --march` said: all
/// of its code is compiled for that and nothing in it for less, so a level below the base counts as the base.
/// Source of the bits: AMD64 Architecture Programmer's Manual, volume 3, appendix E; XCR0: volume 2, section 11.5.2.
public final class CpuLevel {
  private CpuLevel() {}

  public static final int BASELINE = 0;
  public static final int V2 = 1;
  public static final int V3 = 2;

  private static final int EAX = 0;
  private static final int EBX = 4;
  private static final int ECX = 8;

  // The entry of an image with a higher base asks for the same.
  public static final int STANDARD = 1;
  public static final int SSE3_SSSE3_SSE41_SSE42_POPCNT = 1 | 1 << 9 | 1 << 19 | 1 << 20 | 1 << 23;
  public static final int OSXSAVE_AVX = 1 << 27 | 1 << 28;
  public static final int STRUCTURED = 7;
  public static final int BMI1_AVX2_BMI2 = 1 << 3 | 1 << 5 | 1 << 8;
  public static final int EXTENDED_MAXIMUM = 0x8000_0000;
  public static final int EXTENDED = 0x8000_0001;
  public static final int LZCNT = 1 << 5;
  public static final int XCR0_SSE_AVX = 1 << 1 | 1 << 2;

  /// The level that the code is compiled for in which this stands, a constant: in a `@CpuVariants` method the variant's, elsewhere the image's base.
  @Intrinsic public static native int compiled();

  /// Raises the current thread's level to what the processor has; threads inherit theirs. `scratchAddress`: 16 bytes.
  public static void detect(long scratchAddress) {
    Memory.putInt(Cpu.threadAddress() + ThreadLayout.CPU_LEVEL, find(scratchAddress));
  }

  /// Keeps the current thread, and those it makes, from using more than `level`, or than the image's base if that is more.
  public static void limit(int level) {
    long place = Cpu.threadAddress() + ThreadLayout.CPU_LEVEL;
    if (level < Memory.getInt(place)) Memory.putInt(place, level);
  }

  /// A new thread may use what its maker may.
  public static void inherit(long newThreadAddress) {
    Memory.putInt(newThreadAddress + ThreadLayout.CPU_LEVEL, Memory.getInt(Cpu.threadAddress() + ThreadLayout.CPU_LEVEL));
  }

  private static int find(long scratchAddress) {
    int standard = leaf(STANDARD, ECX, scratchAddress);
    if (!hasAll(standard, SSE3_SSSE3_SSE41_SSE42_POPCNT)) return BASELINE;
    if (!hasAll(standard, OSXSAVE_AVX) || leaf(0, EAX, scratchAddress) < STRUCTURED) return V2;
    if (!hasAll((int) Cpu.readExtendedControl(), XCR0_SSE_AVX)) return V2;
    if (!hasAll(leaf(STRUCTURED, EBX, scratchAddress), BMI1_AVX2_BMI2)) return V2;
    if (Integer.compareUnsigned(leaf(EXTENDED_MAXIMUM, EAX, scratchAddress), EXTENDED) < 0) return V2;
    return hasAll(leaf(EXTENDED, ECX, scratchAddress), LZCNT) ? V3 : V2;
  }

  private static boolean hasAll(int bits, int wanted) { return (bits & wanted) == wanted; }

  private static int leaf(int number, int register, long scratchAddress) {
    Cpu.cpuid(number, 0, scratchAddress);
    return Memory.getInt(scratchAddress + register);
  }
}
