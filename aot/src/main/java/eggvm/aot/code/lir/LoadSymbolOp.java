package eggvm.aot.code.lir;

import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.REG;
import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.STACK;

import jdk.graal.compiler.asm.amd64.AMD64Address;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.lir.LIRInstructionClass;
import jdk.graal.compiler.lir.StandardOp;
import jdk.graal.compiler.lir.amd64.AMD64LIRInstruction;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.vm.ci.code.ValueUtil;
import jdk.vm.ci.code.site.ConstantReference;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.Constant;
import jdk.vm.ci.meta.VMConstant;

/// `mov r32, imm32`, or to a stack slot: everything in an image has an address below 2 GiB. As a load of a constant it is moved to
/// the blocks that use it, and loaded again where it would be spilled.
public final class LoadSymbolOp extends AMD64LIRInstruction implements StandardOp.LoadConstantOp {
  public static final LIRInstructionClass<LoadSymbolOp> TYPE = LIRInstructionClass.create(LoadSymbolOp.class);

  /// The immediate ends the instruction.
  private static final int IMMEDIATE_BYTES = 4;

  @Def({REG, STACK})
  AllocatableValue result;

  final VMConstant constant;

  LoadSymbolOp(AllocatableValue result, VMConstant constant) {
    super(TYPE);
    this.result = result;
    this.constant = constant;
  }

  @Override
  public Constant getConstant() { return constant; }

  @Override
  public AllocatableValue getResult() { return result; }

  @Override
  public boolean canRematerializeToStack() { return true; }

  @Override
  public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
    int start = assembler.position();
    if (ValueUtil.isRegister(result)) {
      int register = ValueUtil.asRegister(result).encoding();
      if (register >= 8) assembler.emitByte(0x41);
      assembler.emitByte(0xb8 | register & 7);
      assembler.emitInt(0);
    } else {
      AMD64Address slot = (AMD64Address) builder.asAddress(result);
      if (result.getPlatformKind().getSizeInBytes() == Long.BYTES) assembler.movslq(slot, 0);
      else assembler.movl(slot, 0);
    }
    ((CodeResult) builder.compilationResult).absolute(assembler.position() - IMMEDIATE_BYTES, constant);
    builder.compilationResult.recordDataPatch(start, new ConstantReference(constant));
  }
}
