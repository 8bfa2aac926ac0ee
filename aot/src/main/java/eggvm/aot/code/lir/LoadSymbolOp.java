package eggvm.aot.code.lir;

import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.REG;

import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.lir.LIRInstructionClass;
import jdk.graal.compiler.lir.amd64.AMD64LIRInstruction;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.vm.ci.code.ValueUtil;
import jdk.vm.ci.code.site.ConstantReference;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.VMConstant;

/// `mov r32, imm32`: everything in an image has an address below 2 GiB.
public final class LoadSymbolOp extends AMD64LIRInstruction {
  public static final LIRInstructionClass<LoadSymbolOp> TYPE = LIRInstructionClass.create(LoadSymbolOp.class);

  /// Bytes from the start of the instruction to its immediate, and the immediate itself.
  private static final int IMMEDIATE_BYTES = 4;

  @Def({REG})
  AllocatableValue result;

  final VMConstant constant;

  LoadSymbolOp(AllocatableValue result, VMConstant constant) {
    super(TYPE);
    this.result = result;
    this.constant = constant;
  }

  @Override
  public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
    int start = assembler.position();
    int register = ValueUtil.asRegister(result).encoding();
    if (register >= 8) assembler.emitByte(0x41);
    assembler.emitByte(0xb8 | register & 7);
    ((CodeResult) builder.compilationResult).absolute(assembler.position(), constant);
    builder.compilationResult.recordDataPatch(start, new ConstantReference(constant));
    assembler.emitInt(0);
  }
}
