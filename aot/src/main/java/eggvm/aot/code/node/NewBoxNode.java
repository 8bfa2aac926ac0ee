package eggvm.aot.code.node;

import eggvm.aot.graph.VmType;
import jdk.graal.compiler.core.common.type.Stamp;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.DeoptimizingFixedWithNextNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.spi.Lowerable;

/// A boxing that stays: the box from its class's cache when there is one and the number is in it, else a new box. Has the state that a collection needs.
@NodeInfo(cycles = NodeCycles.CYCLES_16, size = NodeSize.SIZE_16)
public final class NewBoxNode extends DeoptimizingFixedWithNextNode implements Lowerable {
  public static final NodeClass<NewBoxNode> TYPE = NodeClass.create(NewBoxNode.class);

  private final VmType box;
  @Input ValueNode bits;

  /// `bits`: the number, widened to 64 bits with its sign; of Float and Double what stands for it in memory.
  public NewBoxNode(Stamp stamp, VmType box, ValueNode bits) {
    super(TYPE, stamp);
    this.box = box;
    this.bits = bits;
  }

  public VmType box() { return box; }

  public ValueNode bits() { return bits; }

  @Override
  public boolean canDeoptimize() { return true; }
}
