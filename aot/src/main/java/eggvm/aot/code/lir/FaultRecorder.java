package eggvm.aot.code.lir;

import java.util.ArrayList;
import java.util.List;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.code.CompilationResult;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LabelRef;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.graal.compiler.lir.asm.FrameContext;
import jdk.graal.compiler.lir.framemap.FrameMap;
import jdk.graal.compiler.phases.util.Providers;
import jdk.vm.ci.code.Register;

/// Keeps where accesses may fault, and where each continues then (see [FaultingNullCheckPhase]), and how control goes through the code.
final class FaultRecorder extends CompilationResultBuilder {
  private record Access(int offset, LabelRef failed) {}

  private final LIR code;
  private final List<Access> accesses = new ArrayList<>();

  FaultRecorder(
      Providers providers, FrameMap frame, AMD64MacroAssembler assembler, FrameContext context, CompilationResult result, LIR lir) {
    super(
        providers, frame, assembler, new VmDataBuilder(), context, lir.getOptions(), lir.getDebug(), result, Register.None, List.of(), lir);
    code = lir;
  }

  @Override
  public void recordImplicitException(int offset, LIRFrameState state) {
    accesses.add(new Access(offset, state.exceptionEdge));
  }

  @Override
  public void resetForEmittingCode() {
    super.resetForEmittingCode();
    accesses.clear();
  }

  @Override
  public void finish() {
    if (compilationResult instanceof CodeResult result) {
      for (Access access : accesses) result.fault(access.offset(), access.failed().label().position());
      result.pageSteps(EmittedSteps.of(code, asm.position()));
    }
    super.finish();
  }
}
