package eggvm.aot.code.lir;

import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.REG;
import static jdk.vm.ci.amd64.AMD64.*;

import java.util.ArrayList;
import java.util.List;
import jdk.graal.compiler.asm.Label;
import jdk.graal.compiler.asm.amd64.AMD64Address;
import jdk.graal.compiler.asm.amd64.AMD64Assembler.ConditionFlag;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.core.common.Stride;
import jdk.graal.compiler.lir.LIRInstructionClass;
import jdk.graal.compiler.lir.amd64.AMD64LIRInstruction;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool;
import jdk.vm.ci.amd64.AMD64Kind;
import jdk.vm.ci.code.Register;
import jdk.vm.ci.code.RegisterValue;
import jdk.vm.ci.meta.Value;

/// `Memory.copy` with SSE2. Up to 64 bytes are all loaded before the first store, so that overlap does not matter; of more, the end
/// that a loop would leave over (the beginning, when it runs backward) is loaded first and stored last.
public final class MemoryCopyOp extends AMD64LIRInstruction {
  public static final LIRInstructionClass<MemoryCopyOp> TYPE = LIRInstructionClass.create(MemoryCopyOp.class);

  /// From here on the processor's own loop is faster, when it runs forward and the ranges are not close.
  private static final int MIN_STRING_BYTES = 4096;
  private static final int TURN_BYTES = 64;
  private static final Register[] TURN = {xmm0, xmm1, xmm2, xmm3};
  private static final Register[] REST = {xmm4, xmm5, xmm6, xmm7};

  @Use({REG}) private RegisterValue from;
  @Use({REG}) private RegisterValue to;
  @Use({REG}) private RegisterValue bytes;

  @Temp({REG}) private Value[] changed;

  private MemoryCopyOp(RegisterValue from, RegisterValue to, RegisterValue bytes) {
    super(TYPE);
    this.from = from;
    this.to = to;
    this.bytes = bytes;
    this.changed = changed(from, to, bytes);
  }

  private static Value[] changed(RegisterValue... operands) {
    List<Value> all = new ArrayList<>(List.of(operands));
    for (Register each : List.of(rax, rdx)) all.add(each.asValue(LIRKind.value(AMD64Kind.QWORD)));
    for (Register each : TURN) all.add(each.asValue(LIRKind.value(AMD64Kind.V128_BYTE)));
    for (Register each : REST) all.add(each.asValue(LIRKind.value(AMD64Kind.V128_BYTE)));
    return all.toArray(Value[]::new);
  }

  public static void append(LIRGeneratorTool tool, Value from, Value to, Value bytes) {
    LIRKind word = LIRKind.value(AMD64Kind.QWORD);
    RegisterValue rsiValue = rsi.asValue(word);
    RegisterValue rdiValue = rdi.asValue(word);
    RegisterValue rcxValue = rcx.asValue(word);
    tool.emitMove(rsiValue, from);
    tool.emitMove(rdiValue, to);
    tool.emitMove(rcxValue, bytes);
    tool.append(new MemoryCopyOp(rsiValue, rdiValue, rcxValue));
  }

  @Override
  public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler code) {
    Label small = new Label();
    Label upTo32 = new Label();
    Label upTo64 = new Label();
    Label backward = new Label();
    Label done = new Label();
    code.cmpqAndJcc(rcx, 16, ConditionFlag.BelowEqual, small, false);
    code.cmpqAndJcc(rcx, 32, ConditionFlag.BelowEqual, upTo32, false);
    code.cmpqAndJcc(rcx, 64, ConditionFlag.BelowEqual, upTo64, false);
    code.movq(rax, rdi);
    code.subq(rax, rsi);
    code.cmpqAndJcc(rax, rcx, ConditionFlag.Below, backward, false);
    forward(code, done);
    code.bind(backward);
    backward(code, done);
    code.bind(upTo64);
    code.movdqu(xmm0, at(rsi, 0));
    code.movdqu(xmm1, at(rsi, 16));
    code.movdqu(xmm2, fromEnd(rsi, 32));
    code.movdqu(xmm3, fromEnd(rsi, 16));
    code.movdqu(at(rdi, 0), xmm0);
    code.movdqu(at(rdi, 16), xmm1);
    code.movdqu(fromEnd(rdi, 32), xmm2);
    code.movdqu(fromEnd(rdi, 16), xmm3);
    code.jmp(done);
    code.bind(upTo32);
    code.movdqu(xmm0, at(rsi, 0));
    code.movdqu(xmm1, fromEnd(rsi, 16));
    code.movdqu(at(rdi, 0), xmm0);
    code.movdqu(fromEnd(rdi, 16), xmm1);
    code.jmp(done);
    code.bind(small);
    small(code, done);
    code.bind(done);
  }

  private static void forward(AMD64MacroAssembler code, Label done) {
    Label turns = new Label();
    Label next = new Label();
    code.cmpqAndJcc(rcx, MIN_STRING_BYTES, ConditionFlag.Below, turns, false);
    code.movq(rdx, rsi);
    code.subq(rdx, rdi);
    code.cmpqAndJcc(rdx, TURN_BYTES, ConditionFlag.Below, turns, false);
    code.movdqu(xmm4, fromEnd(rsi, 16));
    code.leaq(rdx, fromEnd(rdi, 16));
    code.shrq(rcx, 3);
    repeatMove(code);
    code.movdqu(at(rdx, 0), xmm4);
    code.jmp(done);

    code.bind(turns);
    for (int i = 0; i < 4; i++) code.movdqu(REST[i], fromEnd(rsi, TURN_BYTES - 16 * i));
    code.leaq(rdx, fromEnd(rdi, TURN_BYTES));
    code.align(16);
    code.bind(next);
    for (int i = 0; i < 4; i++) code.movdqu(TURN[i], at(rsi, 16 * i));
    for (int i = 0; i < 4; i++) code.movdqu(at(rdi, 16 * i), TURN[i]);
    code.addq(rsi, TURN_BYTES);
    code.addq(rdi, TURN_BYTES);
    code.cmpqAndJcc(rdi, rdx, ConditionFlag.Below, next, false);
    for (int i = 0; i < 4; i++) code.movdqu(at(rdx, 16 * i), REST[i]);
    code.jmp(done);
  }

  private static void backward(AMD64MacroAssembler code, Label done) {
    Label next = new Label();
    for (int i = 0; i < 4; i++) code.movdqu(REST[i], at(rsi, 16 * i));
    code.align(16);
    code.bind(next);
    for (int i = 0; i < 4; i++) code.movdqu(TURN[i], fromEnd(rsi, TURN_BYTES - 16 * i));
    for (int i = 0; i < 4; i++) code.movdqu(fromEnd(rdi, TURN_BYTES - 16 * i), TURN[i]);
    code.subq(rcx, TURN_BYTES);
    code.cmpqAndJcc(rcx, TURN_BYTES, ConditionFlag.Above, next, false);
    for (int i = 0; i < 4; i++) code.movdqu(at(rdi, 16 * i), REST[i]);
    code.jmp(done);
  }

  /// Up to 16 bytes.
  private static void small(AMD64MacroAssembler code, Label done) {
    Label below8 = new Label();
    Label below4 = new Label();
    Label one = new Label();
    code.cmpqAndJcc(rcx, 8, ConditionFlag.Below, below8, false);
    code.movq(rax, at(rsi, 0));
    code.movq(rdx, fromEnd(rsi, 8));
    code.movq(at(rdi, 0), rax);
    code.movq(fromEnd(rdi, 8), rdx);
    code.jmp(done);
    code.bind(below8);
    code.cmpqAndJcc(rcx, 4, ConditionFlag.Below, below4, false);
    code.movl(rax, at(rsi, 0));
    code.movl(rdx, fromEnd(rsi, 4));
    code.movl(at(rdi, 0), rax);
    code.movl(fromEnd(rdi, 4), rdx);
    code.jmp(done);
    code.bind(below4);
    code.cmpqAndJcc(rcx, 2, ConditionFlag.Below, one, false);
    code.movzwl(rax, at(rsi, 0));
    code.movzbl(rdx, fromEnd(rsi, 1));
    code.movb(fromEnd(rdi, 1), rdx);
    code.movw(at(rdi, 0), rax);
    code.jmp(done);
    code.bind(one);
    code.testq(rcx, rcx);
    code.jcc(ConditionFlag.Zero, done);
    code.movzbl(rax, at(rsi, 0));
    code.movb(at(rdi, 0), rax);
  }

  private static void repeatMove(AMD64MacroAssembler code) {
    code.emitByte(0xf3);
    code.emitByte(0x48);
    code.emitByte(0xa5);
  }

  static AMD64Address at(Register base, int displacement) { return new AMD64Address(base, displacement); }

  /// So many bytes before the end of the range at `base`, whose length is in rcx.
  static AMD64Address fromEnd(Register base, int bytes) { return new AMD64Address(base, rcx, Stride.S1, -bytes); }
}
