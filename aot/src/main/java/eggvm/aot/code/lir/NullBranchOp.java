package eggvm.aot.code.lir;

import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.REG;

import jdk.graal.compiler.asm.amd64.AMD64Assembler.ConditionFlag;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.lir.LIRInstructionClass;
import jdk.graal.compiler.lir.LabelRef;
import jdk.graal.compiler.lir.amd64.AMD64ControlFlow;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.vm.ci.code.ValueUtil;
import jdk.vm.ci.meta.AllocatableValue;

/// A null check whose failure makes a NullPointerException. [FaultingNullCheckPhase] may do without it.
final class NullBranchOp extends AMD64ControlFlow.BranchOp {
  public static final LIRInstructionClass<NullBranchOp> TYPE = LIRInstructionClass.create(NullBranchOp.class);

  @Use({REG})
  AllocatableValue checked;

  NullBranchOp(AllocatableValue checked, LabelRef ifNull, LabelRef otherwise, double nullProbability) {
    super(TYPE, ConditionFlag.Equal, ifNull, otherwise, nullProbability);
    this.checked = checked;
  }

  AllocatableValue checked() { return checked; }

  LabelRef ifNull() { return trueDestination; }

  LabelRef otherwise() { return falseDestination; }

  @Override
  public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
    assembler.testq(ValueUtil.asRegister(checked), ValueUtil.asRegister(checked));
    super.emitCode(builder, assembler);
  }
}
