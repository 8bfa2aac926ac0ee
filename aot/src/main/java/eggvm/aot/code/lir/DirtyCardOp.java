package eggvm.aot.code.lir;

import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.COMPOSITE;
import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.REG;

import eggvm.aot.code.provider.VmRegisters;
import eggvm.vm.heap.marksweep.Cards;
import eggvm.vm.thread.ThreadLayout;
import jdk.graal.compiler.asm.amd64.AMD64Address;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.lir.LIRInstructionClass;
import jdk.graal.compiler.lir.amd64.AMD64AddressValue;
import jdk.graal.compiler.lir.amd64.AMD64LIRInstruction;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool;
import jdk.vm.ci.amd64.AMD64Kind;
import jdk.vm.ci.code.Register;
import jdk.vm.ci.code.ValueUtil;
import jdk.vm.ci.meta.AllocatableValue;

/// The write barrier, four instructions without a branch: the card of an address becomes dirty.
public final class DirtyCardOp extends AMD64LIRInstruction {
  public static final LIRInstructionClass<DirtyCardOp> TYPE = LIRInstructionClass.create(DirtyCardOp.class);

  @Use({COMPOSITE})
  AMD64AddressValue address;

  /// Takes the place of registers of the address if need be: they are read first.
  @Temp({REG})
  AllocatableValue card;

  public DirtyCardOp(AMD64AddressValue address, LIRGeneratorTool generator) {
    super(TYPE);
    this.address = address;
    this.card = generator.newVariable(LIRKind.value(AMD64Kind.QWORD));
  }

  @Override
  public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
    Register register = ValueUtil.asRegister(card);
    assembler.leaq(register, address.toAddress(assembler));
    assembler.shrq(register, Cards.SHIFT);
    assembler.addq(register, new AMD64Address(VmRegisters.THREAD, ThreadLayout.CARD_BASE));
    assembler.movb(new AMD64Address(register), Cards.DIRTY);
  }
}
