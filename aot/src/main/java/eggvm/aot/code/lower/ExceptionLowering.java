package eggvm.aot.code.lower;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.graph.VmType;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.extended.BytecodeExceptionNode;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.graal.compiler.nodes.extended.ForeignCallWithExceptionNode;
import jdk.graal.compiler.nodes.java.AllocateWithExceptionNode;
import jdk.graal.compiler.nodes.java.DynamicNewArrayWithExceptionNode;
import jdk.graal.compiler.nodes.java.DynamicNewInstanceWithExceptionNode;
import jdk.graal.compiler.nodes.java.NewArrayWithExceptionNode;
import jdk.graal.compiler.nodes.java.NewInstanceWithExceptionNode;
import jdk.graal.compiler.nodes.java.NewMultiArrayWithExceptionNode;
import jdk.graal.compiler.nodes.spi.LoweringTool;

/// Exceptions that instructions throw, and allocations inside a handler for OutOfMemoryError.
final class ExceptionLowering {
  private final VmLowering lowering;
  private final NullTexts nullTexts = new NullTexts();

  ExceptionLowering(VmLowering lowering) { this.lowering = lowering; }

  void lower(BytecodeExceptionNode node, StructuredGraph graph) {
    ValueNode[] arguments = node.getArguments().toArray(new ValueNode[0]);
    RuntimeCall target =
        switch (node.getExceptionKind()) {
          case NULL_POINTER -> RuntimeCall.NULL_POINTER;
          case OUT_OF_BOUNDS, INTRINSIC_OUT_OF_BOUNDS -> RuntimeCall.OUT_OF_BOUNDS;
          case CLASS_CAST -> RuntimeCall.CLASS_CAST;
          case ARRAY_STORE -> RuntimeCall.ARRAY_STORE;
          case DIVISION_BY_ZERO -> RuntimeCall.DIVISION_BY_ZERO;
          case NEGATIVE_ARRAY_SIZE -> RuntimeCall.NEGATIVE_ARRAY_SIZE;
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
    String text = target == RuntimeCall.NULL_POINTER ? nullTexts.at(node.getNodeSourcePosition()) : null;
    if (text != null) {
      target = RuntimeCall.NULL_POINTER_AT;
      arguments = new ValueNode[] {lowering.stringConstant(graph, text)};
    }
    ForeignCallNode call =
        graph.add(
            new ForeignCallNode(
                lowering.calls().getDescriptor(target.signature()), node.stamp(NodeView.DEFAULT), java.util.List.of(arguments)));
    call.setValidateDeoptFrameStates(false);
    call.setStateAfter(node.stateAfter());
    call.setStateDuring(node.createStateDuring());
    graph.replaceFixedWithFixed(node, call);
  }

  /// The error leaves by the exception edge, so the allocation is a call from the start.
  void lower(AllocateWithExceptionNode node, LoweringTool tool, StructuredGraph graph) {
    ForeignCallWithExceptionNode call =
        switch (node) {
          case NewInstanceWithExceptionNode instance ->
              call(RuntimeCall.NEW_INSTANCE, lowering.classConstant(graph, (VmType) instance.instanceClass()));
          case NewArrayWithExceptionNode array ->
              call(
                  RuntimeCall.NEW_ARRAY,
                  lowering.classConstant(graph, (VmType) array.elementType().getArrayClass()),
                  array.length());
          case NewMultiArrayWithExceptionNode array -> MultiArrayLowering.call(array, lowering, tool);
          case DynamicNewInstanceWithExceptionNode instance ->
              call(RuntimeCall.NEW_INSTANCE_DYNAMIC, instance.getInstanceType());
          case DynamicNewArrayWithExceptionNode array ->
              call(RuntimeCall.NEW_ARRAY_DYNAMIC, array.getElementType(), array.length());
          default -> throw new IllegalArgumentException("allocation " + node);
        };
    graph.add(call);
    call.setStamp(node.stamp(NodeView.DEFAULT));
    call.setStateAfter(node.stateAfter());
    graph.replaceWithExceptionSplit(node, call);
  }

  private ForeignCallWithExceptionNode call(RuntimeCall target, ValueNode... arguments) {
    return new ForeignCallWithExceptionNode(lowering.calls().getDescriptor(target.signature()), arguments);
  }
}
