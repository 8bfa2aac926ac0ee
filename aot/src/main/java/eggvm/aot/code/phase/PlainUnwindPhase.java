package eggvm.aot.code.phase;

import java.util.Optional;
import jdk.graal.compiler.graph.Node;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.EndNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.FrameState;
import jdk.graal.compiler.nodes.GraphState;
import jdk.graal.compiler.nodes.InvokeWithExceptionNode;
import jdk.graal.compiler.nodes.MergeNode;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.UnwindNode;
import jdk.graal.compiler.nodes.ValuePhiNode;
import jdk.graal.compiler.nodes.java.ExceptionObjectNode;
import jdk.graal.compiler.phases.Phase;

/// A call whose exceptions would only be thrown on has no handler: the unwinder then passes the frame by.
/// Comes after inlining, which needs to know where a callee's exceptions go.
public final class PlainUnwindPhase extends Phase {
  @Override
  public Optional<NotApplicable> notApplicableTo(GraphState state) { return ALWAYS_APPLICABLE; }

  @Override
  protected void run(StructuredGraph graph) {
    for (InvokeWithExceptionNode invoke : graph.getNodes().filter(InvokeWithExceptionNode.class).snapshot()) {
      if (invoke.isAlive() && onlyUnwinds(invoke.exceptionEdge())) invoke.replaceWithInvoke();
    }
  }

  private static boolean onlyUnwinds(AbstractBeginNode edge) {
    if (!(edge instanceof ExceptionObjectNode exception)) return false;
    FixedNode next = exception.next();
    if (next instanceof UnwindNode unwind) return unwind.exception() == exception;
    if (!(next instanceof EndNode end) || !(end.merge() instanceof MergeNode merge)) return false;
    if (!(merge.next() instanceof UnwindNode unwind) || !(unwind.exception() instanceof ValuePhiNode phi)) return false;
    if (!merge.isPhiAtMerge(phi) || phi.valueAt(end) != exception) return false;
    for (Node usage : exception.usages()) {
      if (usage != phi && !(usage instanceof FrameState)) return false;
    }
    return true;
  }
}
