package eggvm.aot.code.lir;

import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.ILLEGAL;
import static jdk.graal.compiler.lir.LIRInstruction.OperandFlag.REG;

import eggvm.aot.code.RuntimeCall;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.core.common.spi.ForeignCallLinkage;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LIRInstructionClass;
import jdk.graal.compiler.lir.amd64.AMD64BlockEndOp;
import jdk.graal.compiler.lir.amd64.AMD64Call;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.vm.ci.amd64.AMD64.CPUFeature;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.Value;

/// Calls, polls, and the three ways in which a method ends.
final class CallOps {
  private CallOps() {}

  static final class Direct extends AMD64Call.DirectCallOp {
    public static final LIRInstructionClass<Direct> TYPE = LIRInstructionClass.create(Direct.class);

    private final double frequency;

    Direct(
        ResolvedJavaMethod target, Value result, Value[] parameters, Value[] temporaries, LIRFrameState state, double frequency) {
      super(TYPE, target, result, parameters, temporaries, state);
      this.frequency = frequency;
    }

    @Override
    public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
      int offset = AMD64Call.directCall(builder, assembler, callTarget, null, false, state);
      if (builder.compilationResult instanceof CodeResult code) code.frequency(offset, frequency);
    }
  }

  /// Of the VM, by a loop. A class of its own so that it can be told from the calls of the program.
  static final class Poll extends AMD64Call.ForeignCallOp {
    public static final LIRInstructionClass<Poll> TYPE = LIRInstructionClass.create(Poll.class);

    Poll(ForeignCallLinkage target, Value result, Value[] parameters, Value[] temporaries, LIRFrameState state) {
      super(TYPE, target, result, parameters, temporaries, state);
    }

    @Override
    public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
      AMD64Call.directCall(builder, assembler, callTarget, null, false, state);
    }
  }

  static final class Return extends AMD64BlockEndOp {
    public static final LIRInstructionClass<Return> TYPE = LIRInstructionClass.create(Return.class);

    @Use({REG, ILLEGAL})
    Value result;

    Return(Value result) {
      super(TYPE);
      this.result = result;
    }

    @Override
    public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
      builder.frameContext.leave(builder);
      // Code of SSE2, callers of the baseline and the stubs', is slow while the upper halves of the registers are in use.
      if (assembler.supports(CPUFeature.AVX) && builder.needsClearUpperVectorRegisters()) assembler.vzeroupper();
      assembler.ret(0);
      builder.frameContext.returned(builder);
    }
  }

  /// Leaves the frame and jumps: the unwinder finds the return address on top of the stack.
  static final class Unwind extends AMD64BlockEndOp {
    public static final LIRInstructionClass<Unwind> TYPE = LIRInstructionClass.create(Unwind.class);

    @Use({REG})
    Value exception;

    Unwind(Value exception) {
      super(TYPE);
      this.exception = exception;
    }

    @Override
    public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) {
      builder.frameContext.leave(builder);
      var calls = builder.getForeignCalls();
      AMD64Call.directJmp(
          builder, assembler, calls.lookupForeignCall(calls.getDescriptor(RuntimeCall.UNWIND.signature())), null);
      builder.frameContext.returned(builder);
    }
  }

  static final class DeadEnd extends AMD64BlockEndOp {
    public static final LIRInstructionClass<DeadEnd> TYPE = LIRInstructionClass.create(DeadEnd.class);

    DeadEnd() { super(TYPE); }

    @Override
    public void emitCode(CompilationResultBuilder builder, AMD64MacroAssembler assembler) { assembler.illegal(); }
  }
}
