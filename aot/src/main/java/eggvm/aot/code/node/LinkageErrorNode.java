package eggvm.aot.code.node;

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

  @Input ValueNode errorClass;
  @Input ValueNode message;

  public LinkageErrorNode(Stamp stamp, ValueNode errorClass, ValueNode message) {
    super(TYPE, stamp);
    this.errorClass = errorClass;
    this.message = message;
  }

  public ValueNode errorClass() { return errorClass; }

  public ValueNode message() { return message; }
}
