package eggvm.aot.code.lir;

import java.lang.reflect.Constructor;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import jdk.graal.compiler.core.common.alloc.RegisterAllocationConfig;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.lir.LIRInstruction;
import jdk.graal.compiler.lir.LIRValueUtil;
import jdk.graal.compiler.lir.StandardOp.MoveOp;
import jdk.graal.compiler.lir.alloc.RegisterAllocationPhase;
import jdk.graal.compiler.lir.alloc.lsra.Interval;
import jdk.graal.compiler.lir.alloc.lsra.Interval.SpillState;
import jdk.graal.compiler.lir.alloc.lsra.LinearScan;
import jdk.graal.compiler.lir.alloc.lsra.LinearScanEliminateSpillMovePhase;
import jdk.graal.compiler.lir.alloc.lsra.LinearScanLifetimeAnalysisPhase;
import jdk.graal.compiler.lir.alloc.lsra.LinearScanResolveDataFlowPhase;
import jdk.graal.compiler.lir.alloc.lsra.MoveResolver;
import jdk.graal.compiler.lir.alloc.lsra.ssa.SSALinearScan;
import jdk.graal.compiler.lir.alloc.lsra.ssa.SSAMoveResolver;
import jdk.graal.compiler.lir.gen.LIRGenerationResult;
import jdk.graal.compiler.lir.gen.MoveFactory;
import jdk.graal.compiler.lir.phases.AllocationPhase.AllocationContext;
import jdk.graal.compiler.lir.ssa.SSAUtil;
import jdk.vm.ci.code.TargetDescription;

/// Linear scan that leaves a value's way to memory where it is needed. The stock one stores a value once, behind its definition or where the ways to all of them begin, as soon as two places want it in memory:
/// of a loop with two calls on paths for errors, each round then stores all that lives across them.
public final class ColdSpillsPhase extends RegisterAllocationPhase {
  /// Executions of stores where they are needed, for each of the one behind the definition.
  private static final double WORTH = 0.8;
  private static final int ADDED_MOVE = -1;
  private static final Set<SpillState> ONCE = EnumSet.of(SpillState.StoreAtDefinition, SpillState.SpillInDominator);

  @Override
  protected void run(TargetDescription target, LIRGenerationResult result, AllocationContext context) {
    new Scan(target, result, context.spillMoveFactory, context.registerAllocationConfig, getNeverSpillConstants()).allocate(target, result, context);
  }

  /// As the stock scan over values in SSA form, whose parts cannot be had otherwise.
  private static final class Scan extends LinearScan {
    Scan(TargetDescription target, LIRGenerationResult result, MoveFactory moves, RegisterAllocationConfig registers, boolean neverSpillConstants) {
      super(target, result, moves, registers, result.getLIR().linearScanOrder(), neverSpillConstants);
    }

    @Override
    protected void allocate(TargetDescription target, LIRGenerationResult result, AllocationContext context) { super.allocate(target, result, context); }

    @Override
    protected MoveResolver createMoveResolver() { return new SSAMoveResolver(this); }

    @Override
    protected LinearScanLifetimeAnalysisPhase createLifetimeAnalysisPhase() { return (LinearScanLifetimeAnalysisPhase) phase("LifetimeAnalysis"); }

    @Override
    protected LinearScanResolveDataFlowPhase createResolveDataFlowPhase() { return (LinearScanResolveDataFlowPhase) phase("ResolveDataFlow"); }

    @Override
    protected LinearScanEliminateSpillMovePhase createSpillMoveEliminationPhase() { return (LinearScanEliminateSpillMovePhase) phase("EliminateSpillMove"); }

    /// A phase for this form, of the stock compiler.
    private Object phase(String name) {
      try {
        Constructor<?> constructor = Class.forName(SSALinearScan.class.getName() + name + "Phase").getDeclaredConstructor(LinearScan.class);
        constructor.setAccessible(true);
        return constructor.newInstance(this);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("another compiler than the pinned one", e);
      }
    }

    @Override
    protected void beforeSpillMoveElimination() {
      for (int id : sortedBlocks()) {
        BasicBlock<?> block = getLIR().getBlockById(id);
        if (block.getPredecessorCount() > 1) SSAUtil.removePhiIn(getLIR(), block);
      }
      storesWhereNeeded().forEach((value, times) -> {
        BasicBlock<?> block = blockForId(value.spillDefinitionPos());
        if (times[0] >= WORTH * block.getRelativeFrequency()) return;
        if (value.spillState() == SpillState.SpillInDominator) getLIR().getLIRforBlock(block).removeIf(op -> isOneStore(op, value));
        value.setSpillState(SpillState.NoOptimization);
      });
    }

    private static boolean isOneStore(LIRInstruction op, Interval value) {
      return op.id() == DOMINATOR_SPILL_MOVE_ID && MoveOp.isMoveOp(op) && MoveOp.asMoveOp(op).getResult().equals(value.spillSlot());
    }

    /// Of values that would be stored once, behind their definition or in a block that dominates all stores.
    private Map<Interval, double[]> storesWhereNeeded() {
      Map<Interval, double[]> times = new IdentityHashMap<>();
      for (int id : sortedBlocks()) {
        BasicBlock<?> block = getLIR().getBlockById(id);
        for (LIRInstruction op : getLIR().getLIRforBlock(block)) {
          if (op.id() != ADDED_MOVE || !MoveOp.isMoveOp(op)) continue;
          Interval part = intervalFor(MoveOp.asMoveOp(op).getResult());
          Interval whole = part.splitParent();
          if (LIRValueUtil.isStackSlotValue(part.location()) && ONCE.contains(whole.spillState()) && !whole.canMaterialize()) {
            times.computeIfAbsent(whole, ignored -> new double[1])[0] += block.getRelativeFrequency();
          }
        }
      }
      return times;
    }
  }
}
