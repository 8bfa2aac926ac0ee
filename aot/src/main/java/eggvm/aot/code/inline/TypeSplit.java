package eggvm.aot.code.inline;

import eggvm.aot.graph.VmMethod;
import java.util.ArrayList;
import java.util.List;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.core.common.type.TypeReference;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.BeginNode;
import jdk.graal.compiler.nodes.CallTargetNode.InvokeKind;
import jdk.graal.compiler.nodes.EndNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.FixedWithNextNode;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.InvokeWithExceptionNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.MergeNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.PhiNode;
import jdk.graal.compiler.nodes.PiNode;
import jdk.graal.compiler.nodes.ProfileData.BranchProbabilityData;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.ValuePhiNode;
import jdk.graal.compiler.nodes.extended.AnchoringNode;
import jdk.graal.compiler.nodes.java.ExceptionObjectNode;
import jdk.graal.compiler.nodes.java.InstanceOfNode;
import jdk.graal.compiler.nodes.java.MethodCallTargetNode;
import jdk.graal.compiler.nodes.util.GraphUtil;
import jdk.vm.ci.meta.JavaKind;

/// Makes several calls of one, each for one class of the receiver.
/// ```
///        receiver is A? ──▸ call A.m ─┐             ┌─ exception ─▸ merge ─▸ the old handler
///           │ no                      ├─▸ merge     │
///        receiver is B? ──▸ call B.m ─┤      │      └─ (each call has its own edge)
///           │ no                      │      ▼
///           └──────▸ the old call ────┘   the old successor
/// ```
final class TypeSplit {
  /// What a test may always turn out to be.
  private static final double RARE = 0.001;

  private final StructuredGraph graph;
  private final InvokeWithExceptionNode invoke;
  private final MethodCallTargetNode call;
  private final MergeNode returns;
  private final MergeNode exceptions;
  private final PhiNode result;
  private final PhiNode thrown;

  TypeSplit(InvokeWithExceptionNode invoke) {
    this.invoke = invoke;
    graph = invoke.graph();
    call = (MethodCallTargetNode) invoke.callTarget();
    returns = graph.add(new MergeNode());
    returns.setStateAfter(invoke.stateAfter());
    result =
        invoke.getStackKind() == JavaKind.Void
            ? null
            : graph.addWithoutUnique(new ValuePhiNode(invoke.stamp(NodeView.DEFAULT).unrestricted(), returns));
    ExceptionObjectNode edge = (ExceptionObjectNode) invoke.exceptionEdge();
    exceptions = graph.add(new MergeNode());
    graph.addBeforeFixed(edge.next(), exceptions);
    thrown = graph.addWithoutUnique(new ValuePhiNode(edge.stamp(NodeView.DEFAULT), exceptions));
    exceptions.setStateAfter(edge.stateAfter().duplicateModified(JavaKind.Object, JavaKind.Object, thrown, null));
  }

  /// One call to a case, and one more when no case takes whatever is left; that one stays virtual and is no longer inlined.
  List<InvokeWithExceptionNode> into(List<LikelyTypes.Case> cases) {
    List<InvokeWithExceptionNode> calls = new ArrayList<>();
    FixedWithNextNode before = (FixedWithNextNode) invoke.predecessor();
    FixedNode continuation = invoke.next();
    boolean isComplete = cases.getLast().type() == null;
    List<AbstractBeginNode> entries = new ArrayList<>();
    for (LikelyTypes.Case each : cases) entries.add(block(each, calls));
    if (!isComplete) entries.add(block(null, calls));
    before.setNext(null);
    FixedWithNextNode at = before;
    double left = 1;
    for (int i = 0; i + 1 < entries.size(); i++) {
      LikelyTypes.Case each = cases.get(i);
      at = test(at, each, entries.get(i), i + 2 == entries.size() ? entries.get(i + 1) : null, Math.clamp(each.share() / left, RARE, 1 - RARE));
      left = Math.max(RARE, left - each.share());
    }
    ExceptionObjectNode edge = (ExceptionObjectNode) invoke.exceptionEdge();
    edge.replaceAtUsages(thrown);
    edge.setNext(null);
    invoke.setNext(null);
    returns.setNext(continuation);
    GraphUtil.killCFG(edge);
    if (result != null) invoke.replaceAtUsages(result);
    if (invoke.isAlive()) GraphUtil.killCFG(invoke);
    return calls;
  }

  private FixedWithNextNode test(
      FixedWithNextNode at, LikelyTypes.Case tested, AbstractBeginNode yes, AbstractBeginNode lastNo, double share) {
    LogicNode isType =
        graph.addOrUniqueWithInputs(InstanceOfNode.create(TypeReference.createExactTrusted(tested.type()), call.receiver()));
    AbstractBeginNode no = lastNo != null ? lastNo : graph.add(new BeginNode());
    at.setNext(graph.add(new IfNode(isType, yes, no, BranchProbabilityData.injected(share))));
    return no;
  }

  private AbstractBeginNode block(LikelyTypes.Case of, List<InvokeWithExceptionNode> calls) {
    AbstractBeginNode entry = graph.add(new BeginNode());
    InvokeWithExceptionNode copy = (InvokeWithExceptionNode) invoke.copyWithInputs();
    MethodCallTargetNode target = graph.add(of == null ? sameCall() : directCall(of, entry));
    copy.replaceFirstInput(copy.callTarget(), target);
    copy.setUseForInlining(of != null);
    if (result != null) {
      var state = invoke.stateAfter().duplicate();
      state.replaceFirstInput(invoke, copy);
      copy.setStateAfter(state);
    }
    entry.setNext(copy);
    AbstractBeginNode returned = graph.add(new BeginNode());
    EndNode end = graph.add(new EndNode());
    copy.setNext(returned);
    returned.setNext(end);
    returns.addForwardEnd(end);
    if (result != null) result.addInput(copy);
    exceptionEdge(copy);
    calls.add(copy);
    return entry;
  }

  private MethodCallTargetNode sameCall() {
    return new MethodCallTargetNode(
        call.invokeKind(), call.targetMethod(), call.arguments().toArray(new ValueNode[0]), call.returnStamp(), null);
  }

  private MethodCallTargetNode directCall(LikelyTypes.Case of, AbstractBeginNode anchor) {
    ValueNode[] arguments = call.arguments().toArray(new ValueNode[0]);
    VmMethod target = of.target();
    TypeReference type =
        of.type() != null ? TypeReference.createExactTrusted(of.type()) : TypeReference.createTrustedWithoutAssumptions(target.owner());
    arguments[0] = graph.unique(new PiNode(arguments[0], StampFactory.objectNonNull(type), (ValueNode) (AnchoringNode) anchor));
    return new MethodCallTargetNode(InvokeKind.Special, target, arguments, call.returnStamp(), null);
  }

  private void exceptionEdge(InvokeWithExceptionNode copy) {
    ExceptionObjectNode old = (ExceptionObjectNode) invoke.exceptionEdge();
    ExceptionObjectNode edge = (ExceptionObjectNode) old.copyWithInputs();
    edge.setStateAfter(old.stateAfter().duplicateModified(JavaKind.Object, JavaKind.Object, edge, null));
    EndNode end = graph.add(new EndNode());
    edge.setNext(end);
    exceptions.addForwardEnd(end);
    thrown.addInput(edge);
    copy.setExceptionEdge(edge);
  }
}
