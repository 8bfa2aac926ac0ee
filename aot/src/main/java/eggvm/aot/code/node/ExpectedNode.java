package eggvm.aot.code.node;

import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.ProfileData.BranchProbabilityData;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.FloatingNode;
import jdk.graal.compiler.nodes.calc.IntegerEqualsNode;
import jdk.graal.compiler.nodes.spi.Lowerable;
import jdk.graal.compiler.nodes.spi.LoweringTool;
import jdk.graal.compiler.nodes.spi.Simplifiable;
import jdk.graal.compiler.nodes.spi.SimplifierTool;
import jdk.vm.ci.meta.JavaKind;

/// A boolean that is true with a known probability. Gone once the branches on it know; where nothing branches on it, that is all. The stock compiler's node of this kind allows branches only.
@NodeInfo(cycles = NodeCycles.CYCLES_0, size = NodeSize.SIZE_0)
public final class ExpectedNode extends FloatingNode implements Simplifiable, Lowerable {
  public static final NodeClass<ExpectedNode> TYPE = NodeClass.create(ExpectedNode.class);

  @Input ValueNode condition;
  private final double probability;

  public ExpectedNode(ValueNode condition, double probability) {
    super(TYPE, StampFactory.forKind(JavaKind.Boolean));
    this.condition = condition;
    this.probability = probability;
  }

  @Override
  public void simplify(SimplifierTool tool) {
    for (IntegerEqualsNode test : usages().filter(IntegerEqualsNode.class)) {
      ValueNode other = test.getX() == this ? test.getY() : test.getX();
      if (!other.isConstant()) continue;
      boolean isNegated = other.asJavaConstant().asInt() == 0;
      BranchProbabilityData expected = BranchProbabilityData.injected(isNegated ? 1 - probability : probability);
      for (IfNode branch : test.usages().filter(IfNode.class)) branch.setTrueSuccessorProbability(expected);
    }
    ValueNode value = condition;
    tool.addToWorkList(usages());
    replaceAndDelete(value);
  }

  @Override
  public void lower(LoweringTool tool) { replaceAndDelete(condition); }
}
