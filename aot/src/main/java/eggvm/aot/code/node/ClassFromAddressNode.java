package eggvm.aot.code.node;

import jdk.graal.compiler.core.common.type.ObjectStamp;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.FloatingNode;
import jdk.graal.compiler.nodes.spi.LIRLowerable;
import jdk.graal.compiler.nodes.spi.NodeLIRBuilderTool;
import jdk.vm.ci.meta.Value;

/// The Class object at an address taken from a cell's header. Class objects never move or die, so it may float.
@NodeInfo(cycles = NodeCycles.CYCLES_0, size = NodeSize.SIZE_0)
public final class ClassFromAddressNode extends FloatingNode implements LIRLowerable {
  public static final NodeClass<ClassFromAddressNode> TYPE = NodeClass.create(ClassFromAddressNode.class);

  @Input ValueNode address;

  public ClassFromAddressNode(ObjectStamp stamp, ValueNode address) {
    super(TYPE, stamp);
    this.address = address;
  }

  @Override
  public void generate(NodeLIRBuilderTool builder) {
    Value result = builder.getLIRGeneratorTool().newVariable(builder.getLIRGeneratorTool().getLIRKind(stamp(NodeView.DEFAULT)));
    builder.getLIRGeneratorTool().emitMove((jdk.vm.ci.meta.AllocatableValue) result, builder.operand(address));
    builder.setResult(this, result);
  }
}
