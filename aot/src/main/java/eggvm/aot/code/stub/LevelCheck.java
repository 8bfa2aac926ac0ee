package eggvm.aot.code.stub;

import static eggvm.aot.code.stub.Register.*;

import eggvm.vm.machine.CpuLevel;
import java.nio.charset.StandardCharsets;

/// Whether the processor has what an image is compiled for, asked before the first instruction that it may lack; else a jump to `levelLacking`.
/// The questions are those of [CpuLevel], in bytes that mean the same to 32-bit and 64-bit code. They destroy eax to edx.
final class LevelCheck {
  private LevelCheck() {}

  static final String LACKING = "levelLacking";

  private static final int JUMP_IF_BELOW = 0x82;
  private static final int JUMP_IF_NOT_EQUAL = 0x85;
  /// OSXSAVE tells what the operating system has done with it: on the PC that is us, later.
  private static final int XSAVE = 1 << 26;
  private static final int OSXSAVE = 1 << 27;

  /// For a PC that nobody has set up yet.
  static void ofProcessor(Code code, int level) { standard(code, level, CpuLevel.OSXSAVE_AVX & ~OSXSAVE | XSAVE); }

  /// For a process, whose kernel must keep the wide registers too.
  static void ofProcess(Code code, int level) {
    standard(code, level, CpuLevel.OSXSAVE_AVX);
    if (level < CpuLevel.V3) return;
    code.raw(0x31, 0xc9 /* xor ecx, ecx */, 0x0f, 0x01, 0xd0 /* xgetbv */);
    requireAll(code, RAX, CpuLevel.XCR0_SSE_AVX);
  }

  private static void standard(Code code, int level, int avx) {
    if (level < CpuLevel.V2) return;
    leaf(code, CpuLevel.STANDARD);
    requireAll(code, RCX, CpuLevel.SSE3_SSSE3_SSE41_SSE42_POPCNT | (level < CpuLevel.V3 ? 0 : avx));
    if (level < CpuLevel.V3) return;
    requireLeaf(code, 0, CpuLevel.STRUCTURED);
    leaf(code, CpuLevel.STRUCTURED);
    requireAll(code, RBX, CpuLevel.BMI1_AVX2_BMI2);
    requireLeaf(code, CpuLevel.EXTENDED_MAXIMUM, CpuLevel.EXTENDED);
    leaf(code, CpuLevel.EXTENDED);
    requireAll(code, RCX, CpuLevel.LZCNT);
  }

  private static void leaf(Code code, int number) { code.raw(0xb8 /* mov eax */).int32(number).raw(0x31, 0xc9 /* xor ecx, ecx */, 0x0f, 0xa2 /* cpuid */); }

  private static void requireLeaf(Code code, int maximumLeaf, int number) {
    leaf(code, maximumLeaf);
    lackingIf(code.raw(0x3d /* cmp eax */).int32(number), JUMP_IF_BELOW);
  }

  private static void requireAll(Code code, Register register, int bits) {
    code.raw(0x81, 0xe0 | register.low() /* and */).int32(bits).raw(0x81, 0xf8 | register.low() /* cmp */).int32(bits);
    lackingIf(code, JUMP_IF_NOT_EQUAL);
  }

  private static void lackingIf(Code code, int condition) { code.raw(0x0f, condition).fixup(Fixup.Kind.REL32, LACKING, 0); }

  /// One line without its end: the cause, and the way out.
  static String complaint(int level, String wayOut) {
    String parts = level < CpuLevel.V3 ? "SSE4.2, POPCNT" : "AVX2, BMI, LZCNT";
    return "eggvm: this image is built for x86-64-v" + (level + 1) + " (" + parts + "), which this processor does not have; " + wayOut;
  }

  static byte[] ascii(String text) { return text.getBytes(StandardCharsets.US_ASCII); }
}
