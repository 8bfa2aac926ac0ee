package eggvm.hal.cpu;

import eggvm.vm.machine.CpuLevel;

/// Offsets of what an interrupt leaves on its stack: registers by the stub `interruptCommon`, the rest by the processor.
public final class InterruptFrame {
  private InterruptFrame() {}

  public static final int R15 = 0;
  public static final int R14 = 8;
  public static final int R13 = 16;
  public static final int R12 = 24;
  public static final int R11 = 32;
  public static final int R10 = 40;
  public static final int R9 = 48;
  public static final int R8 = 56;
  public static final int RDI = 64;
  public static final int RSI = 72;
  public static final int RBP = 80;
  public static final int RBX = 88;
  public static final int RDX = 96;
  public static final int RCX = 104;
  public static final int RAX = 112;
  public static final int VECTOR = 120;
  public static final int ERROR_CODE = 128;
  public static final int RIP = 136;
  public static final int CS = 144;
  public static final int FLAGS = 152;
  public static final int RSP = 160;
  public static final int SS = 168;
  public static final int BYTES = 176;
  private static final int FX_AREA_BYTES = 512;
  /// With the upper halves of the vector registers, and what aligns them.
  private static final int EXTENDED_AREA_BYTES = 848;

  /// Below the frame: the floating-point and vector registers, then the return address of the handler's first method.
  static int handlerReturn() { return -(CpuLevel.compiled() >= CpuLevel.V3 ? EXTENDED_AREA_BYTES : FX_AREA_BYTES) - 8; }
}
