package eggvm.aot.code.stub;

import static eggvm.aot.code.stub.Register.*;
import static eggvm.aot.code.stub.Stubs.cpu;

import eggvm.boot.image.BootSpace;
import eggvm.boot.image.Multiboot2Header;
import eggvm.vm.machine.CpuLevel;
import java.util.ArrayList;
import java.util.List;

/// Stubs of the bare PC; the way into 64-bit mode is in [LongModeStubs].
final class PcStubs {
  private PcStubs() {}

  private static final int VECTORS = 256;
  private static final int VECTOR_STUB_BYTES = 16;
  /// Vectors for which the processor itself pushes an error code: 8, 10-14, 17, 21, 29, 30.
  private static final int ERROR_CODE_VECTORS = 1 << 8 | 0x1f << 10 | 1 << 17 | 1 << 21 | 1 << 29 | 1 << 30;
  private static final int FX_AREA_BYTES = 512;
  /// Of the standard form: what `fxsave` writes, a header, upper halves. Source: volume 2, section 11.5.
  private static final int XSAVE_AREA_BYTES = FX_AREA_BYTES + 64 + 256;
  /// Between an area, which is aligned to 64 bytes, and the 176 of the frame, which begins at the end of a page.
  private static final int XSAVE_PADDING_BYTES = 16;
  private static final int BREAKPOINT = 0xcc;

  static List<Stub> all(int level) {
    List<Stub> all = new ArrayList<>();
    all.add(multiboot2Header());
    all.addAll(LongModeStubs.all(level));
    all.addAll(List.of(interruptVectors(), interruptCommon(level)));
    all.addAll(natives());
    return List.copyOf(all);
  }

  private static Stub multiboot2Header() {
    Fixup entry = new Fixup(Multiboot2Header.ENTRY_OFFSET, Fixup.Kind.ABS32, LongModeStubs.MULTIBOOT2_ENTRY, 0);
    return Stub.data("multiboot2Header", Multiboot2Header.bytes(), entry);
  }

  /// One 16-byte stub per vector: an error code where the processor pushes none, the vector, the common part.
  private static Stub interruptVectors() {
    Code code = new Code().from(Stub.Caller.INTERRUPT);
    for (int vector = 0; vector < VECTORS; vector++) {
      boolean errorCode = vector < 32 && (ERROR_CODE_VECTORS >>> vector & 1) != 0;
      code.entry(errorCode ? 8 : 0);
      if (!errorCode) code.pushZero();
      code.raw(0x68).int32(vector).jump("interruptCommon").align(VECTOR_STUB_BYTES, BREAKPOINT);
    }
    return code.stub("interruptVectors");
  }

  /// Saves everything as `eggvm.hal.cpu.InterruptFrame` says; interrupts stay off, the stack is one of the interrupt stacks,
  /// which the processor aligned to 16 bytes.
  private static Stub interruptCommon(int level) {
    Register[] saved = {RAX, RCX, RDX, RBX, RBP, RSI, RDI, R8, R9, R10, R11, R12, R13, R14, R15};
    Code code = new Code().from(Stub.Caller.INTERRUPT).entry(16 /* vector, error code */);
    for (Register register : saved) code.push(register);
    code.move(RDI, RSP);
    saveVectors(code, level);
    code.address(THREAD, "bootSpace", BootSpace.PC_INTERRUPT_THREAD).raw(0xfc /* cld */).call("interruptJava");
    restoreVectors(code, level);
    for (int i = saved.length - 1; i >= 0; i--) code.pop(saved[i]);
    return code.add(RSP, 16).raw(0x48, 0xcf /* iretq */).stub("interruptCommon");
  }

  /// Handlers change upper halves only when they are compiled for AVX.
  private static void saveVectors(Code code, int level) {
    if (level < CpuLevel.V3) {
      code.subtract(RSP, FX_AREA_BYTES).raw(0x48, 0x0f, 0xae, 0x04, 0x24 /* fxsave64 [rsp] */);
      return;
    }
    code.subtract(RSP, XSAVE_PADDING_BYTES + XSAVE_AREA_BYTES).raw(0x31, 0xc0 /* xor eax, eax */);
    for (int at = FX_AREA_BYTES; at < FX_AREA_BYTES + 64; at += 8) code.store(RSP, at, RAX);
    everyVectorState(code).raw(0x48, 0x0f, 0xae, 0x24, 0x24 /* xsave64 [rsp] */);
  }

  private static void restoreVectors(Code code, int level) {
    if (level < CpuLevel.V3) code.raw(0x48, 0x0f, 0xae, 0x0c, 0x24 /* fxrstor64 [rsp] */).add(RSP, FX_AREA_BYTES);
    else everyVectorState(code).raw(0x48, 0x0f, 0xae, 0x2c, 0x24 /* xrstor64 [rsp] */).add(RSP, XSAVE_PADDING_BYTES + XSAVE_AREA_BYTES);
  }

  private static Code everyVectorState(Code code) { return code.immediate(RAX, LongModeStubs.XCR0_X87_SSE_AVX).raw(0x31, 0xd2 /* xor edx, edx */); }

  private static List<Stub> natives() {
    return List.of(
        input("in8(I)I", 0xec), input("in16(I)I", 0x66, 0xed), input("in32(I)I", 0xed),
        output("out8(II)V", 0xee), output("out16(II)V", 0x66, 0xef), output("out32(II)V", 0xef),
        plain("deviceRead8(J)I", 0x0f, 0xb6, 0x07), plain("deviceRead16(J)I", 0x0f, 0xb7, 0x07), plain("deviceRead32(J)I", 0x8b, 0x07),
        plain("deviceWrite8(JI)V", 0x40, 0x88, 0x37), plain("deviceWrite16(JI)V", 0x66, 0x89, 0x37), plain("deviceWrite32(JI)V", 0x89, 0x37), readMsr(), writeMsr(),
        plain("readCr2()J", 0x0f, 0x20, 0xd0), plain("readCr3()J", 0x0f, 0x20, 0xd8), plain("writeCr3(J)V", 0x0f, 0x22, 0xdf),
        plain("invalidatePage(J)V", 0x0f, 0x01, 0x3f), plain("loadIdt(J)V", 0x0f, 0x01, 0x1f), plain("loadGdt(J)V", 0x0f, 0x01, 0x17),
        plain("loadTaskRegister(I)V", 0x0f, 0x00, 0xdf), plain("enableInterrupts()V", 0xfb), plain("disableInterrupts()V", 0xfa),
        plain("waitForInterrupt()V", 0xfb, 0xf4), halt(),
        new Code().address(RAX, "interruptVectors", 0).ret().stub(cpu("interruptVectorsAddress()J")));
  }

  private static Stub plain(String nameAndDescriptor, int... code) { return new Code().raw(code).ret().stub(cpu(nameAndDescriptor)); }

  private static Stub input(String nameAndDescriptor, int... form) {
    return new Code().move(RDX, RDI).raw(0x31, 0xc0 /* xor eax, eax */).raw(form).ret().stub(cpu(nameAndDescriptor));
  }

  private static Stub output(String nameAndDescriptor, int... form) {
    return new Code().move(RDX, RDI).move(RAX, RSI).raw(form).ret().stub(cpu(nameAndDescriptor));
  }

  private static Stub readMsr() {
    return new Code().move(RCX, RDI).raw(0x0f, 0x32, 0x48, 0xc1, 0xe2, 32 /* shl rdx, 32 */, 0x48, 0x09, 0xd0 /* or rax, rdx */).ret()
        .stub(cpu("readMsr(I)J"));
  }

  private static Stub writeMsr() {
    return new Code().move(RCX, RDI).move(RAX, RSI).move(RDX, RSI).raw(0x48, 0xc1, 0xea, 32 /* shr rdx, 32 */, 0x0f, 0x30).ret()
        .stub(cpu("writeMsr(IJ)V"));
  }

  private static Stub halt() { return new Code().raw(0xfa).label("again").raw(0xf4).branch(0xeb, "again").stub(cpu("halt()V")); }
}
