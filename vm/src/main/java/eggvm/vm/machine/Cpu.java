package eggvm.vm.machine;

/// Instructions that Java cannot say. Each native is an assembly stub of the same name in the image
/// (`eggvm.aot.code.stub`); arguments as in a Java call. Stubs do not allocate and do not poll.
public final class Cpu {
  private Cpu() {}

  // --- every machine
  public static native long readTimeStamp();
  /// Writes eax, ebx, ecx, edx as four ints.
  public static native void cpuid(int leaf, int subLeaf, long resultAddress);
  /// XCR0, when CPUID has OSXSAVE: which registers the operating system keeps.
  public static native long readExtendedControl();
  public static native void pause();
  public static native void fence();
  /// The current thread's block, see `ThreadLayout` (register r15; compiled Java reads it without a call).
  public static native long threadAddress();
  public static native void setThreadAddress(long threadAddress);
  /// Stores the caller's return address and stack pointer in the thread block: where a stack walk starts.
  public static native void captureFrame();
  /// Continues at `pc` with stack pointer `sp`; never returns.
  public static native void resume(long pc, long sp);
  /// Calls compiled code that takes nothing and returns nothing.
  public static native void call(long codeAddress);
  /// Saves the current fiber's context on its stack and its stack pointer at `saveAddress`, then continues the fiber whose
  /// stack pointer stands at `loadAddress`, with r15 = `threadAddress`. Returns when somebody switches back.
  public static native void switchStack(long saveAddress, long loadAddress, long threadAddress);
  /// Writes at the top of a new stack what `switchStack` expects so that the fiber starts in `Fiber.start()`; returns the stack pointer.
  public static native long prepareStack(long stackTopAddress);

  /// Zeroed memory that stubs and start code share, see `eggvm.boot.image.BootSpace`.
  public static native long bootSpaceAddress();
  /// RDRAND and RDSEED, to be used when CPUID has them; 0 when the source gave nothing.
  public static native long readRandom();
  public static native long readSeed();

  // --- pc
  public static native int in8(int port);
  public static native int in16(int port);
  public static native int in32(int port);
  public static native void out8(int port, int value);
  public static native void out16(int port, int value);
  public static native void out32(int port, int value);
  /// Bits that a device holds or changes: exactly one access of that width, never left out, merged or moved. Reads are unsigned.
  public static native int deviceRead8(long address);
  public static native int deviceRead16(long address);
  public static native int deviceRead32(long address);
  public static native void deviceWrite8(long address, int value);
  public static native void deviceWrite16(long address, int value);
  public static native void deviceWrite32(long address, int value);
  public static native long readMsr(int index);
  public static native void writeMsr(int index, long value);
  public static native long readCr2();
  public static native long readCr3();
  public static native void writeCr3(long value);
  public static native void invalidatePage(long address);
  public static native void loadIdt(long pseudoDescriptorAddress);
  public static native void loadGdt(long pseudoDescriptorAddress);
  public static native void loadTaskRegister(int selector);
  public static native void enableInterrupts();
  public static native void disableInterrupts();
  /// Atomically enables interrupts and halts until one arrives.
  public static native void waitForInterrupt();
  public static native void halt();
  /// 256 entries of 16 bytes, one per interrupt vector.
  public static native long interruptVectorsAddress();

  // --- linux
  /// Result as the kernel gives it: -errno on failure.
  public static native long systemCall(int number, long a, long b, long c, long d, long e, long f);
  public static native long signalHandlerAddress();
  public static native long signalReturnAddress();
}
