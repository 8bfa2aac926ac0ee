package eggvm.aot.code.lower;

import jdk.graal.compiler.core.common.NumUtil;
import jdk.graal.compiler.core.common.type.PrimitiveStamp;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.AddNode;
import jdk.graal.compiler.nodes.calc.ConditionalNode;
import jdk.graal.compiler.nodes.calc.IntegerDivRemNode;
import jdk.graal.compiler.nodes.calc.IntegerEqualsNode;
import jdk.graal.compiler.nodes.calc.OrNode;
import jdk.graal.compiler.nodes.calc.SignedDivNode;
import jdk.graal.compiler.nodes.calc.SignedRemNode;
import jdk.graal.compiler.nodes.calc.XorNode;

/// `idiv` traps on MIN / -1, which Java defines as MIN (JVMS idiv): such a division gets the divisor 1.
final class DivisionLowering {
  private DivisionLowering() {}

  static void lower(IntegerDivRemNode node, StructuredGraph graph) {
    if (!node.canDeoptimize()) return;
    if (node instanceof SignedDivNode || node instanceof SignedRemNode) replaceDivisor(node, graph);
    node.setCanDeopt(false);
  }

  private static void replaceDivisor(IntegerDivRemNode node, StructuredGraph graph) {
    int bits = PrimitiveStamp.getBits(node.stamp(NodeView.DEFAULT));
    ValueNode one = ConstantNode.forIntegerBits(bits, 1, graph);
    ValueNode isMin =
        XorNode.create(node.getX(), ConstantNode.forIntegerBits(bits, NumUtil.minValue(bits), graph), NodeView.DEFAULT);
    ValueNode isMinusOne = AddNode.create(node.getY(), one, NodeView.DEFAULT);
    ValueNode bothZero = graph.addOrUniqueWithInputs(OrNode.create(isMin, isMinusOne, NodeView.DEFAULT));
    LogicNode traps =
        graph.addOrUniqueWithInputs(
            IntegerEqualsNode.create(bothZero, ConstantNode.forIntegerBits(bits, 0, graph), NodeView.DEFAULT));
    ValueNode divisor = graph.addOrUniqueWithInputs(ConditionalNode.create(traps, one, node.getY(), NodeView.DEFAULT));
    if (node instanceof SignedDivNode division) division.setY(divisor);
    else ((SignedRemNode) node).setY(divisor);
  }
}
