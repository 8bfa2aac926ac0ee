package eggvm.aot.code.phase;

import eggvm.aot.graph.VmMethod;
import java.util.BitSet;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.InvokeWithExceptionNode;
import jdk.graal.compiler.nodes.LoopEndNode;
import jdk.graal.compiler.nodes.UnwindNode;
import jdk.graal.compiler.nodes.WithExceptionNode;
import jdk.graal.compiler.nodes.cfg.ControlFlowGraph;
import jdk.graal.compiler.nodes.cfg.HIRBlock;
import jdk.graal.compiler.nodes.extended.BytecodeExceptionNode;
import jdk.graal.compiler.nodes.java.LoadExceptionObjectNode;

/// Blocks from which every path ends in an exception, the making of it included: `if (index >= length) throw outOfBounds(index, length)`.
final class ThrowingPaths {
  private final ControlFlowGraph cfg;
  private final BitSet throwing = new BitSet();

  ThrowingPaths(ControlFlowGraph cfg) {
    this.cfg = cfg;
    HIRBlock[] blocks = cfg.reversePostOrder();
    for (int i = blocks.length - 1; i >= 0; i--) if (isThrowing(blocks[i])) throwing.set(blocks[i].getId());
  }

  boolean contains(AbstractBeginNode begin) { return throwing.get(cfg.blockFor(begin).getId()); }

  private boolean isThrowing(HIRBlock block) {
    for (FixedNode node : block.getNodes()) if (node instanceof BytecodeExceptionNode || node instanceof LoadExceptionObjectNode) return true;
    FixedNode end = block.getEndNode();
    if (end instanceof UnwindNode) return true;
    if (end instanceof InvokeWithExceptionNode call && neverReturns(call)) return true;
    if (end instanceof WithExceptionNode attempt) return contains(attempt.next());
    // A way round a loop is not known yet, and is none to an exception.
    if (end instanceof LoopEndNode || block.getSuccessorCount() == 0) return false;
    for (int i = 0; i < block.getSuccessorCount(); i++) if (!throwing.get(block.getSuccessorAt(i).getId())) return false;
    return true;
  }

  private static boolean neverReturns(InvokeWithExceptionNode call) {
    return call.getInvokeKind().isDirect() && call.getTargetMethod() instanceof VmMethod method && method.neverReturns();
  }
}
