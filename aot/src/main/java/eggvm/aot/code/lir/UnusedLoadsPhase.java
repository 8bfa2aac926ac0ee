package eggvm.aot.code.lir;

import java.util.HashSet;
import java.util.Set;
import jdk.graal.compiler.lir.InstructionValueConsumer;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.LIRInstruction;
import jdk.graal.compiler.lir.gen.LIRGenerationResult;
import jdk.graal.compiler.lir.phases.PreAllocationOptimizationPhase;
import jdk.vm.ci.code.TargetDescription;
import jdk.vm.ci.meta.Value;

/// Takes out loads of addresses that have become part of the instructions that use them, see [SymbolOps].
public final class UnusedLoadsPhase extends PreAllocationOptimizationPhase {
  @Override
  protected void run(TargetDescription target, LIRGenerationResult result, PreAllocationOptimizationContext context) {
    LIR lir = result.getLIR();
    Set<Value> used = new HashSet<>();
    InstructionValueConsumer use = (op, value, mode, flags) -> used.add(value);
    for (int block : lir.getBlocks()) {
      for (LIRInstruction op : lir.getLIRforBlock(lir.getBlockById(block))) {
        op.visitEachInput(use);
        op.visitEachAlive(use);
        op.visitEachState(use);
      }
    }
    for (int block : lir.getBlocks()) lir.getLIRforBlock(lir.getBlockById(block)).removeIf(op -> op instanceof LoadSymbolOp load && !used.contains(load.getResult()));
  }
}
