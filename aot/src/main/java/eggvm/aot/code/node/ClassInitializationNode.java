package eggvm.aot.code.node;

import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.graph.NodeClass;
import jdk.graal.compiler.nodeinfo.InputType;
import jdk.graal.compiler.nodeinfo.NodeCycles;
import jdk.graal.compiler.nodeinfo.NodeInfo;
import jdk.graal.compiler.nodeinfo.NodeSize;
import jdk.graal.compiler.nodes.FrameState;
import jdk.graal.compiler.nodes.StateSplit;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.WithExceptionNode;
import jdk.graal.compiler.nodes.memory.SingleMemoryKill;
import jdk.graal.compiler.nodes.spi.Lowerable;
import org.graalvm.word.LocationIdentity;

/// Before a static member or a constructor is used: the class is initialised, JLS 12.4.1. Lowered to a test of
/// `ClassLayout.INIT_STATE` with a call behind it; vanishes where the class is known to be initialised.
@NodeInfo(cycles = NodeCycles.CYCLES_4, size = NodeSize.SIZE_8, allowedUsageTypes = InputType.Memory)
public final class ClassInitializationNode extends WithExceptionNode implements StateSplit, SingleMemoryKill, Lowerable {
  public static final NodeClass<ClassInitializationNode> TYPE = NodeClass.create(ClassInitializationNode.class);

  @Input ValueNode type;
  @OptionalInput(InputType.State) FrameState stateAfter;

  public ClassInitializationNode(ValueNode type, FrameState state) {
    super(TYPE, StampFactory.forVoid());
    this.type = type;
    this.stateAfter = state;
  }

  /// The Class constant.
  public ValueNode type() { return type; }

  @Override
  public FrameState stateAfter() { return stateAfter; }

  @Override
  public void setStateAfter(FrameState state) {
    updateUsages(stateAfter, state);
    stateAfter = state;
  }

  @Override
  public boolean hasSideEffect() { return true; }

  @Override
  public LocationIdentity getKilledLocationIdentity() { return LocationIdentity.any(); }
}
