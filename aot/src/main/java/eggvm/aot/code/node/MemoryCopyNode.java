package eggvm.aot.code.node;

import eggvm.aot.code.lir.MemoryCopyOp;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.memory.AbstractMemoryCheckpoint;
import jdk.graal.compiler.nodes.memory.SingleMemoryKill;
import jdk.graal.compiler.nodes.spi.LIRLowerable;
import jdk.graal.compiler.nodes.spi.NodeLIRBuilderTool;
import org.graalvm.word.LocationIdentity;

/// `Memory.copy`.
@NodeInfo(cycles = NodeCycles.CYCLES_UNKNOWN, size = NodeSize.SIZE_512)
public final class MemoryCopyNode extends AbstractMemoryCheckpoint implements SingleMemoryKill, LIRLowerable {
  public static final NodeClass<MemoryCopyNode> TYPE = NodeClass.create(MemoryCopyNode.class);

  @Input ValueNode from;
  @Input ValueNode to;
  @Input ValueNode bytes;

  public MemoryCopyNode(ValueNode from, ValueNode to, ValueNode bytes) {
    super(TYPE, StampFactory.forVoid());
    this.from = from;
    this.to = to;
    this.bytes = bytes;
  }

  @Override
  public LocationIdentity getKilledLocationIdentity() { return LocationIdentity.any(); }

  @Override
  public void generate(NodeLIRBuilderTool builder) {
    MemoryCopyOp.append(builder.getLIRGeneratorTool(), builder.operand(from), builder.operand(to), builder.operand(bytes));
  }
}
