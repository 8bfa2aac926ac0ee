package eggvm.aot.code.lower;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.node.ClassInitializationNode;
import eggvm.vm.object.ClassLayout;
import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.core.common.memory.MemoryOrderMode;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.nodeinfo.InputType;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.BeginNode;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.EndNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.FixedWithNextNode;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.MergeNode;
import jdk.graal.compiler.nodes.NamedLocationIdentity;
import jdk.graal.compiler.nodes.ProfileData.BranchProbabilityData;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.calc.IntegerEqualsNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.extended.ForeignCallWithExceptionNode;
import jdk.graal.compiler.nodes.memory.MemoryAnchorNode;
import jdk.graal.compiler.nodes.memory.ReadNode;
import org.graalvm.word.LocationIdentity;

/// ```
///            read state
///     done? /          \ else
///          |    call ensureInitialized --> exception edge
///           \          /
///              merge
/// ```
final class ClassInitializationLowering {
  private static final LocationIdentity STATE = NamedLocationIdentity.mutable("initialisation state");
  private static final double DONE = 0.999;

  private final VmLowering lowering;


  ClassInitializationLowering(VmLowering lowering) {
    this.lowering = lowering;
  }

  void lower(ClassInitializationNode check) {
    StructuredGraph graph = check.graph();
    FixedWithNextNode before = (FixedWithNextNode) check.predecessor();
    AbstractBeginNode after = check.next();
    AbstractBeginNode handler = check.exceptionEdge();
    check.setNext(null);
    check.setExceptionEdge(null);
    before.setNext(null);

    ReadNode state =
        graph.add(
            new ReadNode(
                lowering.createOffsetAddress(graph, check.type(), ClassLayout.INIT_STATE),
                STATE,
                StampFactory.forInteger(32),
                BarrierType.NONE,
                MemoryOrderMode.PLAIN));
    LogicNode isDone =
        graph.addOrUniqueWithInputs(
            IntegerEqualsNode.create(state, ConstantNode.forInt(ClassLayout.INIT_DONE, graph), NodeView.DEFAULT));
    AbstractBeginNode fast = graph.add(new BeginNode());
    AbstractBeginNode slow = graph.add(new BeginNode());
    IfNode branch = graph.add(new IfNode(isDone, fast, slow, BranchProbabilityData.injected(DONE)));
    before.setNext(state);
    state.setNext(branch);

    ForeignCallWithExceptionNode call =
        graph.add(
            new ForeignCallWithExceptionNode(
                lowering.calls().getDescriptor(RuntimeCall.ENSURE_INITIALIZED.signature()), check.type()));
    call.setStateAfter(check.stateAfter());
    call.setStateDuring(check.stateAfter());
    AbstractBeginNode returned = graph.add(new BeginNode());
    call.setNext(returned);
    call.setExceptionEdge(handler);
    slow.setNext(call);

    EndNode fastEnd = graph.add(new EndNode());
    EndNode slowEnd = graph.add(new EndNode());
    fast.setNext(fastEnd);
    returned.setNext(slowEnd);
    MergeNode merge = graph.add(new MergeNode());
    merge.addForwardEnd(fastEnd);
    merge.addForwardEnd(slowEnd);
    merge.setStateAfter(check.stateAfter());
    MemoryAnchorNode anchor = graph.add(new MemoryAnchorNode(LocationIdentity.any()));
    merge.setNext(anchor);
    anchor.setNext((FixedNode) after);
    check.replaceAtUsages(anchor, InputType.Memory);
    check.setStateAfter(null);
    check.safeDelete();
  }
}
