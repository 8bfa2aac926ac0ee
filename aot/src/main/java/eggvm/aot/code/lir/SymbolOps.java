package eggvm.aot.code.lir;

import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.COMPOSITE;
import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.REG;
import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.STACK;

import jdk.graal.compiler.asm.amd64.AMD64Address;
import jdk.graal.compiler.asm.amd64.AMD64Assembler.AMD64BinaryArithmetic;
import jdk.graal.compiler.asm.amd64.AMD64Assembler.AMD64MIOp;
import jdk.graal.compiler.asm.amd64.AMD64Assembler.ConditionFlag;
import jdk.graal.compiler.asm.amd64.AMD64BaseAssembler.OperandSize;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.core.common.calc.Condition;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LIRInstructionClass;
import jdk.graal.compiler.lir.LabelRef;
import jdk.graal.compiler.lir.amd64.AMD64AddressValue;
import jdk.graal.compiler.lir.amd64.AMD64BinaryConsumer;
import jdk.graal.compiler.lir.amd64.AMD64ControlFlow;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.vm.ci.code.ValueUtil;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.VMConstant;
import jdk.vm.ci.meta.Value;

/// Instructions with the address of something in the image as their 32-bit immediate: everything there has one below 2 GiB, which stays what it is when it is extended to 64 bits.
/// A constant in a register would be made before the loop that needs it, and made again wherever the register is wanted.
final class SymbolOps {
  /// Until the linker fills it; too large for a shorter form.
  private static final int UNKNOWN = 0x7ead_dead;

  private SymbolOps() {}

  /// The immediate ends the instruction that has just been emitted.
  private static void fill(CompilationResultBuilder builder, VMConstant constant) {
    ((CodeResult) builder.compilationResult).absolute(builder.asm.position() - Integer.BYTES, constant);
  }

  /// `cmp left, imm32`, and a jump.
  static final class CompareBranch extends AMD64ControlFlow.BranchOp {
    public static final LIRInstructionClass<CompareBranch> TYPE = LIRInstructionClass.create(CompareBranch.class);

    @Use({REG, STACK, COMPOSITE})
    Value left;

    @State
    LIRFrameState state;

    private final OperandSize size;
    private final VMConstant right;

    /// `left`: a value or an address. `condition`: EQ or NE.
    CompareBranch(OperandSize size, Value left, VMConstant right, LIRFrameState state, Condition condition, LabelRef ifTrue, LabelRef ifFalse, double trueProbability) {
      super(TYPE, condition == Condition.EQ ? ConditionFlag.Equal : ConditionFlag.NotEqual, ifTrue, ifFalse, trueProbability);
      this.size = size;
      this.left = left;
      this.right = right;
      this.state = state;
    }

    @Override
    public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
      AMD64MIOp compare = AMD64BinaryArithmetic.CMP.getMIOpcode(size, false);
      if (state != null) builder.recordImplicitException(assembler.position(), state);
      if (ValueUtil.isRegister(left)) assembler.emitAMD64MIOp(compare, size, ValueUtil.asRegister(left), UNKNOWN, false);
      else assembler.emitAMD64MIOp(compare, size, place(builder, assembler), UNKNOWN, false);
      fill(builder, right);
      super.emitCode(builder, assembler);
    }

    private AMD64Address place(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
      return left instanceof AMD64AddressValue address ? address.toAddress(assembler) : (AMD64Address) builder.asAddress(left);
    }
  }

  /// `cmp left, imm32`.
  static final class Compare extends AMD64BinaryConsumer.ConstOp {
    public static final LIRInstructionClass<Compare> TYPE = LIRInstructionClass.create(Compare.class);

    private final VMConstant right;

    Compare(OperandSize size, AllocatableValue left, VMConstant right) {
      super(TYPE, AMD64BinaryArithmetic.CMP.getMIOpcode(size, false), size, left, UNKNOWN);
      this.right = right;
    }

    @Override
    public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
      super.emitCode(builder, assembler);
      fill(builder, right);
    }
  }

  /// `mov [address], imm32`.
  static final class Store extends AMD64BinaryConsumer.MemoryConstOp {
    public static final LIRInstructionClass<Store> TYPE = LIRInstructionClass.create(Store.class);

    private final VMConstant constant;

    Store(OperandSize size, AMD64AddressValue address, VMConstant constant, LIRFrameState state) {
      super(TYPE, AMD64MIOp.MOV, size, address, UNKNOWN, state);
      this.constant = constant;
    }

    @Override
    public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
      super.emitCode(builder, assembler);
      fill(builder, constant);
    }
  }
}
