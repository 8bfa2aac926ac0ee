package eggvm.aot.code.lower;

import eggvm.aot.code.Boxing;
import eggvm.aot.code.node.NewBoxNode;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmType;
import java.util.List;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.ConditionalNode;
import jdk.graal.compiler.nodes.calc.IntegerEqualsNode;
import jdk.graal.compiler.nodes.calc.ReinterpretNode;
import jdk.graal.compiler.nodes.calc.SignExtendNode;
import jdk.graal.compiler.nodes.extended.BoxNode;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;

/// What escape analysis left of a boxing: a constant of the image, or a node that allocates. Where the image does not begin with the cache, the call that the source says.
final class BoxLowering {
  private final VmLowering lowering;
  private final Universe universe;

  BoxLowering(VmLowering lowering, Universe universe) {
    this.lowering = lowering;
    this.universe = universe;
  }

  void lower(BoxNode box, StructuredGraph graph) {
    JavaKind kind = box.getBoxingKind();
    VmType type = universe.type(kind.toBoxedJavaClass().descriptorString());
    switch (kind) {
      case Boolean -> lowerBoolean(box, type, graph);
      case Float, Double -> allocate(box, type, graph);
      default -> {
        BoxCache cache = BoxCache.of(type);
        JavaConstant cached = cache != null && box.getValue().isJavaConstant() ? cache.at(box.getValue().asJavaConstant().asLong()) : null;
        if (cache == null) call(box, graph);
        else if (cached != null) replace(box, graph, lowering.constant(graph, cached));
        else allocate(box, type, graph);
      }
    }
  }

  private void lowerBoolean(BoxNode box, VmType type, StructuredGraph graph) {
    JavaConstant yes = BoxCache.present(type, "TRUE");
    JavaConstant no = BoxCache.present(type, "FALSE");
    if (yes == null || no == null) {
      call(box, graph);
      return;
    }
    LogicNode isFalse = graph.addOrUniqueWithInputs(IntegerEqualsNode.create(box.getValue(), ConstantNode.forInt(0, graph), NodeView.DEFAULT));
    replace(box, graph, graph.addOrUniqueWithInputs(ConditionalNode.create(isFalse, lowering.constant(graph, no), lowering.constant(graph, yes), NodeView.DEFAULT)));
  }

  private static void allocate(BoxNode box, VmType type, StructuredGraph graph) {
    graph.replaceFixedWithFixed(box, graph.add(new NewBoxNode(box.stamp(NodeView.DEFAULT), type, bits(box, graph))));
  }

  private static ValueNode bits(BoxNode box, StructuredGraph graph) {
    ValueNode value = box.getValue();
    ValueNode whole =
        switch (box.getBoxingKind()) {
          case Float -> ReinterpretNode.create(JavaKind.Int, value, NodeView.DEFAULT);
          case Double -> ReinterpretNode.create(JavaKind.Long, value, NodeView.DEFAULT);
          default -> value;
        };
    boolean isWide = whole.getStackKind() == JavaKind.Long;
    return graph.addOrUniqueWithInputs(isWide ? whole : SignExtendNode.create(whole, 64, NodeView.DEFAULT));
  }

  private void call(BoxNode box, StructuredGraph graph) {
    var descriptor = lowering.calls().getDescriptor(Boxing.signature(box.getBoxingKind()));
    graph.replaceFixedWithFixed(box, graph.add(new ForeignCallNode(descriptor, box.stamp(NodeView.DEFAULT), List.of(box.getValue()))));
  }

  private static void replace(BoxNode box, StructuredGraph graph, ValueNode by) {
    box.replaceAtUsages(by);
    graph.removeFixed(box);
  }
}
