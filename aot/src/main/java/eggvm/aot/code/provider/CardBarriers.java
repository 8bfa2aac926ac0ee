package eggvm.aot.code.provider;

import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.graph.Node;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.extended.MembarNode;
import jdk.graal.compiler.nodes.extended.PublishWritesNode;
import jdk.graal.compiler.nodes.gc.CardTableBarrierSet;
import jdk.graal.compiler.nodes.gc.WriteBarrierNode;
import jdk.graal.compiler.nodes.java.AbstractNewObjectNode;
import jdk.graal.compiler.nodes.java.NewArrayNode;
import jdk.graal.compiler.nodes.java.NewInstanceNode;
import jdk.graal.compiler.nodes.calc.CompareNode;
import jdk.graal.compiler.nodes.calc.IsNullNode;
import jdk.graal.compiler.nodes.memory.FixedAccessNode;
import jdk.graal.compiler.nodes.memory.address.OffsetAddressNode;
import jdk.graal.compiler.nodes.util.GraphUtil;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.ResolvedJavaField;
import jdk.vm.ci.meta.ResolvedJavaType;

/// A store of a reference dirties a card, see `eggvm.vm.heap.marksweep.Cards`. None is needed for null, for static fields (roots of every
/// collection), and for what a new object gets before anything can collect: it is young.
final class CardBarriers extends CardTableBarrierSet {
  /// Nodes looked at between a store and the allocation of its object.
  private static final int MAX_DISTANCE = 64;

  CardBarriers(ResolvedJavaType objectArray) { super(objectArray); }

  @Override
  public BarrierType fieldWriteBarrierType(ResolvedJavaField field, JavaKind storageKind) {
    return field.isStatic() ? BarrierType.NONE : super.fieldWriteBarrierType(field, storageKind);
  }

  @Override
  protected boolean writeRequiresBarrier(FixedAccessNode store, ValueNode value) {
    return super.writeRequiresBarrier(store, value) && !initializes(store);
  }

  private static boolean initializes(FixedAccessNode store) {
    if (!(store.getAddress() instanceof OffsetAddressNode address)) return false;
    ValueNode object = GraphUtil.unproxify(address.getBase());
    if (!(object instanceof NewInstanceNode || object instanceof NewArrayNode)) return false;
    Node at = store.predecessor();
    for (int i = 0; i < MAX_DISTANCE && at != null; i++) {
      if (at == object) return true;
      if (!isHarmless(at)) return false;
      at = at.predecessor();
    }
    return false;
  }

  /// Neither it nor what it is lowered to can collect.
  private static boolean isHarmless(Node node) {
    return switch (node) {
      case AbstractNewObjectNode allocation -> false;
      case FixedAccessNode access -> true;
      case WriteBarrierNode barrier -> true;
      case MembarNode fence -> true;
      case PublishWritesNode publication -> true;
      case IfNode branch -> branch.condition() instanceof CompareNode || branch.condition() instanceof IsNullNode;
      case AbstractBeginNode begin -> begin.predecessor() != null;
      default -> false;
    };
  }
}
