package eggvm.aot.code.lir;

import java.util.stream.IntStream;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.gen.LIRGenerationResult;
import jdk.graal.compiler.lir.phases.PreAllocationOptimizationPhase;
import jdk.vm.ci.code.TargetDescription;

/// The order in which registers are given to blocks. Linear scan splits what lives across a call before it, and all that comes later in the order finds it in memory: so blocks that hardly ever
/// run, most of which call, come last. Instructions have been generated in the usual order, in which a value is made before it is used.
public final class ColdLastPhase extends PreAllocationOptimizationPhase {
  @Override
  protected void run(TargetDescription target, LIRGenerationResult result, PreAllocationOptimizationContext context) {
    LIR lir = result.getLIR();
    int[] order = lir.linearScanOrder();
    int[] coldLast = IntStream.concat(select(lir, false), select(lir, true)).toArray();
    for (int i = 0; i < order.length; i++) {
      order[i] = coldLast[i];
      lir.getBlockById(order[i]).setLinearScanNumber(i);
    }
  }

  private static IntStream select(LIR lir, boolean isCold) {
    return IntStream.of(lir.linearScanOrder().clone()).filter(id -> isCold(lir.getBlockById(id)) == isCold);
  }

  /// With all that it dominates, so that what a cold block makes is made before it is used.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static boolean isCold(BasicBlock block) {
    for (BasicBlock each = block; each != null; each = each.getDominator()) if (LocalBlockOrder.isCold(each)) return true;
    return false;
  }
}
