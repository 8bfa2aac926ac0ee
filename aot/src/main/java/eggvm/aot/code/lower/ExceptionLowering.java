package eggvm.aot.code.lower;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.graph.VmType;
import jdk.graal.compiler.core.common.spi.ForeignCallsProvider;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.extended.BytecodeExceptionNode;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.graal.compiler.nodes.extended.ForeignCallWithExceptionNode;
import jdk.graal.compiler.nodes.java.AllocateWithExceptionNode;
import jdk.graal.compiler.nodes.java.NewArrayWithExceptionNode;
import jdk.graal.compiler.nodes.java.NewInstanceWithExceptionNode;

/// Exceptions that instructions throw, and allocations inside a handler for OutOfMemoryError.
final class ExceptionLowering {
  private ExceptionLowering() {}

  static void lower(BytecodeExceptionNode node, ForeignCallsProvider calls, StructuredGraph graph) {
    ValueNode[] arguments = node.getArguments().toArray(new ValueNode[0]);
    RuntimeCall target =
        switch (node.getExceptionKind()) {
          case NULL_POINTER -> RuntimeCall.NULL_POINTER;
          case OUT_OF_BOUNDS, INTRINSIC_OUT_OF_BOUNDS -> RuntimeCall.OUT_OF_BOUNDS;
          case CLASS_CAST -> RuntimeCall.CLASS_CAST;
          case ARRAY_STORE -> RuntimeCall.ARRAY_STORE;
          case DIVISION_BY_ZERO -> RuntimeCall.DIVISION_BY_ZERO;
          case NEGATIVE_ARRAY_SIZE -> RuntimeCall.NEGATIVE_ARRAY_SIZE;
          case INCOMPATIBLE_CLASS_CHANGE -> RuntimeCall.INCOMPATIBLE_CLASS_CHANGE;
          case INTEGER_EXACT_OVERFLOW, LONG_EXACT_OVERFLOW -> RuntimeCall.ARITHMETIC_OVERFLOW;
          default -> throw new IllegalArgumentException("exception " + node.getExceptionKind());
        };
    if (target == RuntimeCall.ARITHMETIC_OVERFLOW) {
      boolean isLong = node.getExceptionKind() == BytecodeExceptionNode.BytecodeExceptionKind.LONG_EXACT_OVERFLOW;
      arguments = new ValueNode[] {ConstantNode.forBoolean(isLong, graph)};
    }
    if (node.getExceptionKind() == BytecodeExceptionNode.BytecodeExceptionKind.INTRINSIC_OUT_OF_BOUNDS) {
      arguments = new ValueNode[] {ConstantNode.forInt(-1, graph), ConstantNode.forInt(0, graph)};
    }
    ForeignCallNode call =
        graph.add(
            new ForeignCallNode(
                calls.getDescriptor(target.signature()), node.stamp(NodeView.DEFAULT), java.util.List.of(arguments)));
    call.setValidateDeoptFrameStates(false);
    call.setStateAfter(node.stateAfter());
    call.setStateDuring(node.createStateDuring());
    graph.replaceFixedWithFixed(node, call);
  }

  /// The error leaves by the exception edge, so the allocation is a call from the start.
  static void lower(AllocateWithExceptionNode node, VmLowering lowering, StructuredGraph graph) {
    ForeignCallWithExceptionNode call =
        switch (node) {
          case NewInstanceWithExceptionNode instance ->
              call(lowering, RuntimeCall.NEW_INSTANCE, lowering.classConstant(graph, (VmType) instance.instanceClass()));
          case NewArrayWithExceptionNode array ->
              call(
                  lowering,
                  RuntimeCall.NEW_ARRAY,
                  lowering.classConstant(graph, (VmType) array.elementType().getArrayClass()),
                  array.length());
          default -> null;
        };
    if (call == null) {
      node.replaceWithNonThrowing();
      return;
    }
    graph.add(call);
    call.setStamp(node.stamp(NodeView.DEFAULT));
    call.setStateAfter(node.stateAfter());
    AbstractBeginNode next = node.next();
    AbstractBeginNode edge = node.exceptionEdge();
    graph.replaceWithExceptionSplit(node, call);
  }

  private static ForeignCallWithExceptionNode call(VmLowering lowering, RuntimeCall target, ValueNode... arguments) {
    return new ForeignCallWithExceptionNode(lowering.calls().getDescriptor(target.signature()), arguments);
  }
}
