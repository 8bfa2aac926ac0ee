package eggvm.aot.code.node;

import eggvm.aot.code.lir.MemoryFillOp;
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

/// `Memory.fill`.
@NodeInfo(cycles = NodeCycles.CYCLES_UNKNOWN, size = NodeSize.SIZE_512)
public final class MemoryFillNode extends AbstractMemoryCheckpoint implements SingleMemoryKill, LIRLowerable {
  public static final NodeClass<MemoryFillNode> TYPE = NodeClass.create(MemoryFillNode.class);

  @Input ValueNode address;
  @Input ValueNode bytes;
  @Input ValueNode pattern;

  public MemoryFillNode(ValueNode address, ValueNode bytes, ValueNode pattern) {
    super(TYPE, StampFactory.forVoid());
    this.address = address;
    this.bytes = bytes;
    this.pattern = pattern;
  }

  @Override
  public LocationIdentity getKilledLocationIdentity() { return LocationIdentity.any(); }

  @Override
  public void generate(NodeLIRBuilderTool builder) {
    MemoryFillOp.append(builder.getLIRGeneratorTool(), builder.operand(address), builder.operand(bytes), builder.operand(pattern));
  }
}
