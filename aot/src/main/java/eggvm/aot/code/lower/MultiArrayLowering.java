package eggvm.aot.code.lower;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.graph.VmType;
import eggvm.vm.object.ObjectLayout;
import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.core.common.memory.MemoryOrderMode;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.NamedLocationIdentity;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.graal.compiler.nodes.java.NewArrayNode;
import jdk.graal.compiler.nodes.java.NewMultiArrayNode;
import jdk.graal.compiler.nodes.memory.WriteNode;
import jdk.graal.compiler.nodes.spi.LoweringTool;
import jdk.vm.ci.meta.JavaKind;

/// `multianewarray`: the lengths go into an `int[]`, the VM does the rest.
final class MultiArrayLowering {
  private MultiArrayLowering() {}

  static void lower(NewMultiArrayNode node, VmLowering lowering, LoweringTool tool) {
    StructuredGraph graph = node.graph();
    ConstantNode count = ConstantNode.forInt(node.dimensionCount(), graph);
    NewArrayNode lengths = graph.add(new NewArrayNode(tool.getMetaAccess().lookupJavaType(int.class), count, true));
    graph.addBeforeFixed(node, lengths);
    for (int i = 0; i < node.dimensionCount(); i++) {
      long offset = ObjectLayout.ARRAY_BASE + 4L * i;
      WriteNode write =
          graph.add(
              new WriteNode(
                  lowering.createOffsetAddress(graph, lengths, offset),
                  NamedLocationIdentity.getArrayLocation(JavaKind.Int),
                  node.dimension(i),
                  BarrierType.NONE,
                  MemoryOrderMode.PLAIN));
      graph.addBeforeFixed(node, write);
    }
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
}
