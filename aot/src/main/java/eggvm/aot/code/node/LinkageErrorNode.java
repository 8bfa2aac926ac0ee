package eggvm.aot.code.node;

import eggvm.aot.code.RuntimeCall;
import jdk.graal.compiler.core.common.type.Stamp;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.FixedWithNextNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.spi.Lowerable;

/// Makes the error that a use of something unlinkable throws (JVMS 5.4): its value is the exception.
@NodeInfo(cycles = NodeCycles.CYCLES_UNKNOWN, size = NodeSize.SIZE_8)
public final class LinkageErrorNode extends FixedWithNextNode implements Lowerable {
  public static final NodeClass<LinkageErrorNode> TYPE = NodeClass.create(LinkageErrorNode.class);

  private final RuntimeCall maker;
  @Input ValueNode first;
  @Input ValueNode second;

  /// `maker` makes it of the other two.
  public LinkageErrorNode(Stamp stamp, RuntimeCall maker, ValueNode first, ValueNode second) {
    super(TYPE, stamp);
    this.maker = maker;
    this.first = first;
    this.second = second;
  }

  public RuntimeCall maker() { return maker; }

  public ValueNode first() { return first; }

  public ValueNode second() { return second; }
}
