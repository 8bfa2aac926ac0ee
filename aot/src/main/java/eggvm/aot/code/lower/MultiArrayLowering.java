package eggvm.aot.code.lower;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.graph.VmType;
import eggvm.vm.object.ObjectLayout;
import java.util.List;
import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.core.common.memory.MemoryOrderMode;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.NamedLocationIdentity;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.graal.compiler.nodes.extended.ForeignCallWithExceptionNode;
import jdk.graal.compiler.nodes.java.NewArrayNode;
import jdk.graal.compiler.nodes.java.NewMultiArrayNode;
import jdk.graal.compiler.nodes.java.NewMultiArrayWithExceptionNode;
import jdk.graal.compiler.nodes.memory.WriteNode;
import jdk.graal.compiler.nodes.spi.LoweringTool;
import jdk.vm.ci.meta.JavaKind;

/// `multianewarray`: the lengths go into an `int[]`, the VM does the rest.
final class MultiArrayLowering {
  private MultiArrayLowering() {}

  static void lower(NewMultiArrayNode node, VmLowering lowering, LoweringTool tool) {
    StructuredGraph graph = node.graph();
    NewArrayNode lengths = lengths(node, node.dimensions(), lowering, tool);
    ForeignCallNode call =
        graph.add(
            lowering.callNode(
                RuntimeCall.NEW_MULTI_ARRAY,
                node.stamp(NodeView.DEFAULT),
                lowering.classConstant(graph, (VmType) node.type()),
                lengths));
    call.setValidateDeoptFrameStates(false);
    if (node.stateBefore() != null) {
      call.setStateDuring(node.stateBefore());
      call.setStateAfter(node.stateBefore());
    }
    graph.replaceFixedWithFixed(node, call);
  }

  /// Inside a handler for OutOfMemoryError.
  static ForeignCallWithExceptionNode call(NewMultiArrayWithExceptionNode node, VmLowering lowering, LoweringTool tool) {
    NewArrayNode lengths = lengths(node, node.dimensions(), lowering, tool);
    ConstantNode type = lowering.classConstant(node.graph(), (VmType) node.type());
    return new ForeignCallWithExceptionNode(
        lowering.calls().getDescriptor(RuntimeCall.NEW_MULTI_ARRAY.signature()), type, lengths);
  }

  private static NewArrayNode lengths(
      FixedNode before, List<ValueNode> dimensions, VmLowering lowering, LoweringTool tool) {
    StructuredGraph graph = before.graph();
    ConstantNode count = ConstantNode.forInt(dimensions.size(), graph);
    NewArrayNode lengths = graph.add(new NewArrayNode(tool.getMetaAccess().lookupJavaType(int.class), count, true));
    graph.addBeforeFixed(before, lengths);
    for (int i = 0; i < dimensions.size(); i++) {
      long offset = ObjectLayout.ARRAY_BASE + 4L * i;
      WriteNode write =
          graph.add(
              new WriteNode(
                  lowering.createOffsetAddress(graph, lengths, offset),
                  NamedLocationIdentity.getArrayLocation(JavaKind.Int),
                  dimensions.get(i),
                  BarrierType.NONE,
                  MemoryOrderMode.PLAIN));
      graph.addBeforeFixed(before, write);
    }
    return lengths;
  }
}
