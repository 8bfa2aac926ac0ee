package eggvm.aot.code.lir;

import eggvm.aot.code.PageSteps;
import java.util.ArrayList;
import java.util.List;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.code.CompilationResult;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LabelRef;
import jdk.graal.compiler.lir.StandardOp;
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

  private PageSteps steps(int end) {
    PageSteps.Counter counter = new PageSteps.Counter();
    int[] order = code.codeEmittingOrder();
    for (int i = 0; i < order.length; i++) {
      if (LIR.isBlockDeleted(order[i])) continue;
      BasicBlock<?> block = code.getBlockById(order[i]);
      int next = i + 1;
      while (next < order.length && LIR.isBlockDeleted(order[next])) next++;
      int blockEnd = next < order.length ? start(code.getBlockById(order[next])) : end;
      counter.jump(start(block) + 1, blockEnd - 1, block.getRelativeFrequency());
      for (int s = 0; s < block.getSuccessorCount(); s++) {
        counter.jump(blockEnd, start(block.getSuccessorAt(s)), block.getRelativeFrequency() * block.getSuccessorProbabilityAt(s));
      }
    }
    return counter.done();
  }

  private int start(BasicBlock<?> block) { return ((StandardOp.LabelOp) code.getLIRforBlock(block).get(0)).getLabel().position(); }

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
      result.pageSteps(steps(asm.position()));
    }
    super.finish();
  }
}
