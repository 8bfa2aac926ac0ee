package eggvm.aot.code.node;

import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.lir.gen.LIRGeneratorTool;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.memory.AbstractMemoryCheckpoint;
import jdk.graal.compiler.nodes.memory.SingleMemoryKill;
import jdk.graal.compiler.nodes.spi.LIRLowerable;
import jdk.graal.compiler.nodes.spi.NodeLIRBuilderTool;
import jdk.vm.ci.meta.Value;
import org.graalvm.word.LocationIdentity;

/// An operation of `Memory` on a range of bytes, with three operands.
@NodeInfo(cycles = NodeCycles.CYCLES_UNKNOWN, size = NodeSize.SIZE_512)
public final class MemoryBlockNode extends AbstractMemoryCheckpoint implements SingleMemoryKill, LIRLowerable {
  public static final NodeClass<MemoryBlockNode> TYPE = NodeClass.create(MemoryBlockNode.class);

  /// Its instructions.
  public interface Operation {
    void append(LIRGeneratorTool tool, Value first, Value second, Value third);
  }

  private final Operation operation;

  @Input ValueNode first;
  @Input ValueNode second;
  @Input ValueNode third;

  public MemoryBlockNode(Operation operation, ValueNode first, ValueNode second, ValueNode third) {
    super(TYPE, StampFactory.forVoid());
    this.operation = operation;
    this.first = first;
    this.second = second;
    this.third = third;
  }

  @Override
  public LocationIdentity getKilledLocationIdentity() { return LocationIdentity.any(); }

  @Override
  public void generate(NodeLIRBuilderTool builder) {
    operation.append(builder.getLIRGeneratorTool(), builder.operand(first), builder.operand(second), builder.operand(third));
  }
}
