package eggvm.aot.code.lir;

import static eggvm.aot.code.lir.MemoryCopyOp.at;
import static eggvm.aot.code.lir.MemoryCopyOp.fromEnd;
import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.REG;
import static jdk.vm.ci.amd64.AMD64.*;

import jdk.graal.compiler.asm.Label;
import jdk.graal.compiler.asm.amd64.AMD64Assembler.ConditionFlag;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.lir.LIRInstructionClass;
import jdk.graal.compiler.lir.amd64.AMD64LIRInstruction;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool;
import jdk.vm.ci.amd64.AMD64Kind;
import jdk.vm.ci.code.RegisterValue;
import jdk.vm.ci.meta.Value;

/// `Memory.fill` with SSE2. Whatever a loop leaves over is covered by stores that end where the range ends; the length being a multiple of
/// the pattern's period, they are in step with it.
public final class MemoryFillOp extends AMD64LIRInstruction {
  public static final LIRInstructionClass<MemoryFillOp> TYPE = LIRInstructionClass.create(MemoryFillOp.class);

  /// From here on the processor's own loop is no slower, and need not read the lines first.
  private static final int MIN_STRING_BYTES = 64 << 10;
  private static final int TURN_BYTES = 64;

  @Use({REG}) private RegisterValue address;
  @Use({REG}) private RegisterValue bytes;
  @Use({REG}) private RegisterValue pattern;

  @Temp({REG}) private Value[] changed;

  private MemoryFillOp(RegisterValue address, RegisterValue bytes, RegisterValue pattern) {
    super(TYPE);
    this.address = address;
    this.bytes = bytes;
    this.pattern = pattern;
    LIRKind word = LIRKind.value(AMD64Kind.QWORD);
    this.changed = new Value[] {address, bytes, pattern, rdx.asValue(word), xmm0.asValue(LIRKind.value(AMD64Kind.V128_BYTE))};
  }

  public static void append(LIRGeneratorTool tool, Value address, Value bytes, Value pattern) {
    LIRKind word = LIRKind.value(AMD64Kind.QWORD);
    RegisterValue rdiValue = rdi.asValue(word);
    RegisterValue rcxValue = rcx.asValue(word);
    RegisterValue raxValue = rax.asValue(word);
    tool.emitMove(rdiValue, address);
    tool.emitMove(rcxValue, bytes);
    tool.emitMove(raxValue, pattern);
    tool.append(new MemoryFillOp(rdiValue, rcxValue, raxValue));
  }

  @Override
  public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler code) {
    Label small = new Label();
    Label upTo64 = new Label();
    Label turns = new Label();
    Label next = new Label();
    Label done = new Label();
    code.cmpqAndJcc(rcx, 16, ConditionFlag.Below, small, false);
    code.movdq(xmm0, rax);
    punpcklqdq(code);
    code.cmpqAndJcc(rcx, 64, ConditionFlag.BelowEqual, upTo64, false);
    code.cmpqAndJcc(rcx, MIN_STRING_BYTES, ConditionFlag.Below, turns, false);
    code.leaq(rdx, fromEnd(rdi, 16));
    code.shrq(rcx, 3);
    code.repStosq();
    code.movdqu(at(rdx, 0), xmm0);
    code.jmp(done);

    code.bind(turns);
    code.leaq(rdx, fromEnd(rdi, TURN_BYTES));
    code.align(16);
    code.bind(next);
    for (int i = 0; i < TURN_BYTES; i += 16) code.movdqu(at(rdi, i), xmm0);
    code.addq(rdi, TURN_BYTES);
    code.cmpqAndJcc(rdi, rdx, ConditionFlag.Below, next, false);
    for (int i = 0; i < TURN_BYTES; i += 16) code.movdqu(at(rdx, i), xmm0);
    code.jmp(done);

    code.bind(upTo64);
    code.movdqu(at(rdi, 0), xmm0);
    code.movdqu(fromEnd(rdi, 16), xmm0);
    code.cmpqAndJcc(rcx, 32, ConditionFlag.BelowEqual, done, false);
    code.movdqu(at(rdi, 16), xmm0);
    code.movdqu(fromEnd(rdi, 32), xmm0);
    code.jmp(done);

    code.bind(small);
    small(code, done);
    code.bind(done);
  }

  /// Below 16 bytes.
  private static void small(AMD64MacroAssembler code, Label done) {
    Label below8 = new Label();
    Label below4 = new Label();
    Label one = new Label();
    code.cmpqAndJcc(rcx, 8, ConditionFlag.Below, below8, false);
    code.movq(at(rdi, 0), rax);
    code.movq(fromEnd(rdi, 8), rax);
    code.jmp(done);
    code.bind(below8);
    code.cmpqAndJcc(rcx, 4, ConditionFlag.Below, below4, false);
    code.movl(at(rdi, 0), rax);
    code.movl(fromEnd(rdi, 4), rax);
    code.jmp(done);
    code.bind(below4);
    code.cmpqAndJcc(rcx, 2, ConditionFlag.Below, one, false);
    code.movw(at(rdi, 0), rax);
    code.movw(fromEnd(rdi, 2), rax);
    code.jmp(done);
    code.bind(one);
    code.testq(rcx, rcx);
    code.jcc(ConditionFlag.Zero, done);
    code.movb(at(rdi, 0), rax);
  }

  /// xmm0 twice its lower half.
  private static void punpcklqdq(AMD64MacroAssembler code) {
    code.emitByte(0x66);
    code.emitByte(0x0f);
    code.emitByte(0x6c);
    code.emitByte(0xc0);
  }
}
