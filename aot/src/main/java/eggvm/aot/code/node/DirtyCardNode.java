package eggvm.aot.code.node;

import eggvm.aot.code.lir.DirtyCardOp;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.lir.amd64.AMD64AddressValue;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool;
import jdk.graal.compiler.nodeinfo.InputType;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.FixedWithNextNode;
import jdk.graal.compiler.nodes.memory.address.AddressNode;
import jdk.graal.compiler.nodes.spi.LIRLowerable;
import jdk.graal.compiler.nodes.spi.NodeLIRBuilderTool;

/// A reference was stored at the address. One instruction of the back end, so that the card's address is never a value that lives on.
@NodeInfo(cycles = NodeCycles.CYCLES_4, size = NodeSize.SIZE_4)
public final class DirtyCardNode extends FixedWithNextNode implements LIRLowerable {
  public static final NodeClass<DirtyCardNode> TYPE = NodeClass.create(DirtyCardNode.class);

  @Input(InputType.Association) AddressNode address;

  public DirtyCardNode(AddressNode address) {
    super(TYPE, StampFactory.forVoid());
    this.address = address;
  }

  @Override
  public void generate(NodeLIRBuilderTool builder) {
    LIRGeneratorTool generator = builder.getLIRGeneratorTool();
    generator.append(new DirtyCardOp((AMD64AddressValue) builder.operand(address), generator));
  }
}
