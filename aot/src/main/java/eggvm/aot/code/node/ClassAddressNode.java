package eggvm.aot.code.node;

import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.FloatingNode;
import jdk.graal.compiler.nodes.spi.LIRLowerable;
import jdk.graal.compiler.nodes.spi.NodeLIRBuilderTool;
import jdk.vm.ci.meta.JavaKind;

/// A Class object's address as a number, for arithmetic on its raw part.
@NodeInfo(cycles = NodeCycles.CYCLES_0, size = NodeSize.SIZE_0)
public final class ClassAddressNode extends FloatingNode implements LIRLowerable {
  public static final NodeClass<ClassAddressNode> TYPE = NodeClass.create(ClassAddressNode.class);

  @Input ValueNode type;

  /// `kind`: long, or int for what a cell has of it.
  public ClassAddressNode(ValueNode type, JavaKind kind) {
    super(TYPE, StampFactory.forKind(kind));
    this.type = type;
  }

  @Override
  public void generate(NodeLIRBuilderTool builder) { builder.setResult(this, builder.operand(type)); }
}
