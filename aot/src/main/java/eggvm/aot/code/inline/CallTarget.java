package eggvm.aot.code.inline;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import jdk.graal.compiler.core.common.type.ObjectStamp;
import jdk.graal.compiler.nodes.CallTargetNode.InvokeKind;
import jdk.graal.compiler.nodes.Invoke;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.java.MethodCallTargetNode;
import jdk.graal.compiler.nodes.type.StampTool;

/// What a call runs, by the type of its receiver and the classes that have instances.
final class CallTarget {
  private final Universe universe;

  CallTarget(Universe universe) { this.universe = universe; }

  /// The only method that the call can run; null: several, none, or one without code in the image.
  VmMethod only(MethodCallTargetNode call) {
    VmMethod method = (VmMethod) call.targetMethod();
    VmMethod found = call.invokeKind().isDirect() ? method : select(call, method);
    return found != null && found.hasCode() && universe.world() != null && universe.world().isReached(found) ? found : null;
  }

  private VmMethod select(MethodCallTargetNode call, VmMethod method) {
    if (!(call.receiver().stamp(NodeView.DEFAULT) instanceof ObjectStamp stamp) || stamp.alwaysNull()) return null;
    VmType receiver = receiverType(call);
    if (stamp.isExactType()) return receiver.select(method);
    return universe.world().onlyImplementation(receiver, method);
  }

  /// The more special of what the call names and what is known of its receiver.
  static VmType receiverType(MethodCallTargetNode call) {
    VmType owner = ((VmMethod) call.targetMethod()).owner();
    return StampTool.typeOrNull(call.receiver()) instanceof VmType type && type.isSubtypeOf(owner) ? type : owner;
  }

  /// Turns a call with one target into a direct one.
  static void bind(Invoke invoke, MethodCallTargetNode call, VmMethod target) {
    if (call.invokeKind().isDirect() || !StampTool.isPointerNonNull(call.receiver())) return;
    StructuredGraph graph = call.graph();
    MethodCallTargetNode direct =
        graph.add(
            new MethodCallTargetNode(
                InvokeKind.Special, target, call.arguments().toArray(new jdk.graal.compiler.nodes.ValueNode[0]), call.returnStamp(), null));
    invoke.asNode().replaceFirstInput(call, direct);
    call.safeDelete();
  }
}
