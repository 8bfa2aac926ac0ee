package eggvm.aot.code.lir;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.graph.VmMethod;
import java.util.Set;
import jdk.graal.compiler.core.amd64.AMD64NodeLIRBuilder;
import jdk.graal.compiler.core.amd64.AMD64NodeMatchRules;
import jdk.graal.compiler.core.common.spi.ForeignCallDescriptor;
import jdk.graal.compiler.core.common.spi.ForeignCallLinkage;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LIRValueUtil;
import jdk.graal.compiler.lir.LabelRef;
import jdk.graal.compiler.lir.amd64.AMD64Call;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool;
import jdk.graal.compiler.nodes.BreakpointNode;
import jdk.graal.compiler.nodes.DeoptimizingNode;
import jdk.graal.compiler.nodes.DirectCallTargetNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.FrameState;
import jdk.graal.compiler.nodes.IndirectCallTargetNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.spi.NodeWithState;
import jdk.graal.compiler.nodes.SafepointNode;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.IsNullNode;
import jdk.graal.compiler.nodes.cfg.HIRBlock;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.vm.ci.amd64.AMD64;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.Value;

/// Calls carry a reference map and a handler, never an interpreter frame: stack traces come from source positions.
final class VmNodeLirBuilder extends AMD64NodeLIRBuilder {
  private static final Set<String> NULL_POINTER_CALLS =
      Set.of(RuntimeCall.NULL_POINTER.symbol(), RuntimeCall.NULL_POINTER_AT.symbol());

  private final boolean mayFault;

  VmNodeLirBuilder(StructuredGraph graph, LIRGeneratorTool generator, AMD64NodeMatchRules rules) {
    super(graph, generator, rules);
    mayFault = !VmBackend.isVm(((VmMethod) graph.method()).owner().internalName());
  }

  /// Null checks of the VM itself stay branches: it runs with interrupts off and before anything handles faults.
  @Override
  public void emitBranch(LogicNode condition, LabelRef ifTrue, LabelRef ifFalse, double trueProbability) {
    if (mayFault
        && condition instanceof IsNullNode check
        && makesNullPointerException((HIRBlock) ifTrue.getTargetBlock())
        && LIRValueUtil.isVariable(operand(check.getValue()))) {
      append(new NullBranchOp(gen.asAllocatable(operand(check.getValue())), ifTrue, ifFalse, trueProbability));
    } else {
      super.emitBranch(condition, ifTrue, ifFalse, trueProbability);
    }
  }

  private static boolean makesNullPointerException(HIRBlock block) {
    for (FixedNode node : block.getNodes()) {
      if (node instanceof ForeignCallNode call) return NULL_POINTER_CALLS.contains(call.getDescriptor().getName());
    }
    return false;
  }

  @Override
  protected void emitDirectCall(
      DirectCallTargetNode target, Value result, Value[] parameters, Value[] temporaries, LIRFrameState state) {
    double frequency = gen.getCurrentBlock().getRelativeFrequency();
    append(new CallOps.Direct(target.targetMethod(), result, parameters, temporaries, state, frequency));
  }

  @Override
  protected void emitIndirectCall(
      IndirectCallTargetNode target, Value result, Value[] parameters, Value[] temporaries, LIRFrameState state) {
    AllocatableValue address = AMD64.rax.asValue(operand(target.computedAddress()).getValueKind());
    gen.emitMove(address, operand(target.computedAddress()));
    append(new AMD64Call.IndirectCallOp(target.targetMethod(), result, parameters, temporaries, address, state));
  }

  @Override
  public LIRFrameState state(DeoptimizingNode node) { return node.canDeoptimize() ? mapOnly(null) : null; }

  @Override
  public LIRFrameState stateWithExceptionEdge(DeoptimizingNode node, LabelRef exceptionEdge) { return mapOnly(exceptionEdge); }

  @Override
  public LIRFrameState stateFor(NodeWithState node, FrameState state) { return mapOnly(null); }

  @Override
  public LIRFrameState stateForWithExceptionEdge(NodeWithState node, FrameState state, LabelRef exceptionEdge) {
    return mapOnly(exceptionEdge);
  }

  private static LIRFrameState mapOnly(LabelRef exceptionEdge) { return new LIRFrameState(null, null, exceptionEdge, false); }

  @Override
  public void visitSafepointNode(SafepointNode node) { throw new UnsupportedOperationException("no polls yet"); }

  @Override
  public void visitBreakpointNode(BreakpointNode node) { throw new UnsupportedOperationException(); }

  @Override
  public ForeignCallLinkage lookupGraalStub(ValueNode value, ForeignCallDescriptor descriptor) { return null; }
}
