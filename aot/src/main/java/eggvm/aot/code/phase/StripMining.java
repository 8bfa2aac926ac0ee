package eggvm.aot.code.phase;

import java.util.HashMap;
import java.util.Map;
import jdk.graal.compiler.nodeinfo.InputType;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.BeginNode;
import jdk.graal.compiler.nodes.EndNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.FrameState;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.LoopBeginNode;
import jdk.graal.compiler.nodes.LoopBeginNode.SafepointState;
import jdk.graal.compiler.nodes.LoopEndNode;
import jdk.graal.compiler.nodes.LoopExitNode;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.PhiNode;
import jdk.graal.compiler.nodes.ProfileData.BranchProbabilityData;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.ValuePhiNode;
import jdk.graal.compiler.nodes.memory.MemoryPhiNode;

/// A loop around a loop: the inner one goes on for so many rounds without a poll, the outer one polls between two such strips.
/// ```
/// while (i < limit) {                        do {
///   body                                       end = i + rounds * step < limit ? i + rounds * step : limit
///   poll                              ──▸      while (i < end) body
/// }                                            poll
///                                            } while (i < limit)
/// ```
/// The counter must go towards its limit and not wrap when it passes it.
final class StripMining {
  /// Most loops are over in the first strip.
  private static final double ANOTHER = 0.1;

  private final LoopCounter counter;
  private final LoopBeginNode inner;
  private final StructuredGraph graph;
  private final LoopBeginNode outer;
  private final EndNode entry;
  private final Map<ValueNode, ValueNode> outerPhis = new HashMap<>();

  private StripMining(LoopBeginNode loop, LoopCounter counter) {
    this.counter = counter;
    inner = loop;
    graph = loop.graph();
    outer = graph.add(new LoopBeginNode());
    entry = graph.add(new EndNode());
  }

  /// The outer loop's begin.
  static LoopBeginNode apply(LoopBeginNode loop, LoopCounter counter, long rounds) {
    StripMining mining = new StripMining(loop, counter);
    mining.surround();
    mining.limitTo(rounds);
    return mining.outer;
  }

  private void surround() {
    LoopExitNode innerExit = counter.exit();
    EndNode innerEntry = inner.forwardEnd();
    for (LoopExitNode exit : inner.loopExits().snapshot()) if (exit != innerExit) graph.addAfterFixed(exit, graph.add(new LoopExitNode(outer)));
    innerEntry.replaceAtPredecessor(entry);
    outer.addForwardEnd(entry);
    outer.setNext(innerEntry);
    repeat(innerExit);
    for (PhiNode phi : inner.phis().snapshot()) {
      PhiNode atStrip = graph.addWithoutUnique(phi instanceof MemoryPhiNode memory ? new MemoryPhiNode(outer, memory.getLocationIdentity()) : new ValuePhiNode(phi.stamp(NodeView.DEFAULT), outer));
      atStrip.addInput(phi.valueAt(innerEntry));
      atStrip.addInput(phi);
      phi.setValueAt(innerEntry, atStrip);
      outerPhis.put(phi, atStrip);
    }
    if (inner.stateAfter() == null) return;
    FrameState state = inner.stateAfter().duplicateWithVirtualState();
    state.applyToVirtual(part -> outerPhis.forEach(part::replaceAllInputs));
    outer.setStateAfter(state);
  }

  /// What is known behind the loop is known behind the last strip.
  private void repeat(LoopExitNode innerExit) {
    FixedNode after = innerExit.next();
    innerExit.setNext(null);
    LoopExitNode exit = graph.add(new LoopExitNode(outer));
    innerExit.replaceAtUsages(exit, InputType.Guard, InputType.Anchor);
    exit.setNext(after);
    LoopEndNode end = graph.add(new LoopEndNode(outer));
    AbstractBeginNode again = graph.add(new BeginNode());
    again.setNext(end);
    LogicNode stays = counter.test().condition();
    boolean staysWhenTrue = counter.test().trueSuccessor() == counter.bodyBegin();
    double likely = staysWhenTrue ? ANOTHER : 1 - ANOTHER;
    innerExit.setNext(graph.add(new IfNode(stays, staysWhenTrue ? again : exit, staysWhenTrue ? exit : again, BranchProbabilityData.injected(likely))));
  }

  private void limitTo(long rounds) {
    ValueNode end = graph.addOrUniqueWithInputs(counter.limitWithin(outerPhis.get(counter.value()), rounds));
    counter.test().setCondition(graph.addOrUniqueWithInputs(counter.comparedWith(end)));
    inner.setLoopEndSafepoint(SafepointState.MUST_NEVER_SAFEPOINT);
  }
}
