package eggvm.aot.code.phase;

import eggvm.aot.code.inline.NearProgram;
import eggvm.aot.graph.VmMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jdk.graal.compiler.core.common.type.IntegerStamp;
import jdk.graal.compiler.debug.DebugCloseable;
import jdk.graal.compiler.graph.Graph;
import jdk.graal.compiler.graph.Node;
import jdk.graal.compiler.nodeinfo.InputType;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.AbstractEndNode;
import jdk.graal.compiler.nodes.BeginNode;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.GraphState;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.LogicConstantNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.LoopBeginNode;
import jdk.graal.compiler.nodes.LoopBeginNode.SafepointState;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.ProfileData.BranchProbabilityData;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.calc.BinaryArithmeticNode;
import jdk.graal.compiler.nodes.calc.IntegerBelowNode;
import jdk.graal.compiler.nodes.loop.Loop;
import jdk.graal.compiler.nodes.loop.LoopFragmentWhole;
import jdk.graal.compiler.nodes.loop.LoopsData;
import jdk.graal.compiler.nodes.memory.FixedAccessNode;
import jdk.graal.compiler.nodes.spi.CoreProviders;
import jdk.graal.compiler.phases.BasePhase;
import jdk.graal.compiler.phases.common.CanonicalizerPhase;
import jdk.graal.compiler.phases.common.util.EconomicSetNodeEventListener;

/// Of a loop that follows a counter. A copy has no index checks, for when the first and the last index prove that none fails; and if nothing in it takes long, it runs in strips without polls, see [StripMining].
/// ```
///      all indices in range?
///       /               \
///  no checks        loop as it was
///       \               /
///       what comes after
/// ```
/// A compiler that can deoptimise has no need of the loop as it was; ours has nothing to go back to.
public final class CheckFreeLoopPhase extends BasePhase<CoreProviders> {
  private static final int MAX_LOOP_NODES = 300;
  private static final int MAX_GRAPH_NODES = 5000;
  private static final double MIN_ROUNDS = 2;
  private static final double MIN_ENTRIES = 0.2;
  private static final double IN_RANGE = 0.999;
  private static final int SMALL_LOOP_NODES = 60;
  /// Rounds times nodes of a loop without polls: below a millisecond even if each tenth of them waits for memory.
  private static final long UNPOLLED_NODES = 100_000;

  private record IndexCheck(IfNode branch, LogicNode isNotNegative, LogicNode isBelowLength) {}

  private final NearProgram near;
  private final CanonicalizerPhase canonicalizer = CanonicalizerPhase.create();

  public CheckFreeLoopPhase(NearProgram near) { this.near = near; }

  @Override
  public Optional<NotApplicable> notApplicableTo(GraphState state) { return ALWAYS_APPLICABLE; }

  @Override
  public float codeSizeIncrease() { return 10; }

  @Override
  protected void run(StructuredGraph graph, CoreProviders context) {
    if (!graph.hasLoops() || !near.contains((VmMethod) graph.method()) || SafepointPhase.isVm((VmMethod) graph.method())) return;
    EconomicSetNodeEventListener changed = new EconomicSetNodeEventListener();
    try (Graph.NodeEventScope _ = graph.trackNodeEvents(changed)) {
      splitAll(graph, context, Split::withoutChecks);
      splitAll(graph, context, Split::withoutPolls);
    }
    if (!changed.getNodes().isEmpty()) canonicalizer.applyIncremental(graph, context, changed.getNodes());
  }

  private static void splitAll(StructuredGraph graph, CoreProviders context, Predicate<Split> splits) {
    Set<LoopBeginNode> seen = new HashSet<>();
    boolean isChanged = true;
    while (isChanged) isChanged = splitsOne(context.getLoopsDataProvider().getLoopsData(graph), seen, splits);
  }

  /// What is known of loops is out of date after one of them was split.
  private static boolean splitsOne(LoopsData loops, Set<LoopBeginNode> seen, Predicate<Split> splits) {
    for (Loop loop : loops.loops()) {
      if (seen.add(loop.loopBegin()) && isWorthwhile(loop, loops) && splits.test(new Split(loop, seen))) return true;
    }
    return false;
  }

  private static boolean isWorthwhile(Loop loop, LoopsData loops) {
    return loop.getCFGLoop().getChildren().isEmpty()
        && loop.size() <= MAX_LOOP_NODES
        && loops.getCFG().graph.getNodeCount() <= MAX_GRAPH_NODES
        && loop.localLoopFrequency() >= MIN_ROUNDS
        && loops.getCFG().blockFor(loop.loopBegin().forwardEnd()).getRelativeFrequency() >= MIN_ENTRIES
        && !SafepointPhase.isVm(loop.loopBegin())
        && loop.canDuplicateLoop();
  }

  /// One loop on its way to be two.
  private static final class Split {
    private final Loop loop;
    private final StructuredGraph graph;
    private final Set<LoopBeginNode> seen;

    /// `seen` takes the copies that stay as they are.
    Split(Loop loop, Set<LoopBeginNode> seen) {
      this.loop = loop;
      this.seen = seen;
      graph = loop.loopBegin().graph();
    }

    boolean withoutChecks() {
      LoopCounter counter = LoopCounter.of(loop);
      List<IndexCheck> checks = counter == null ? List.of() : checks(counter);
      if (checks.isEmpty()) return false;
      List<LogicNode> conditions = new ArrayList<>(counter.proviso());
      for (IndexCheck check : checks) conditions.addAll(List.of(check.isNotNegative(), check.isBelowLength()));
      if (!isSplit(conditions, IN_RANGE)) return false;
      for (IndexCheck check : checks) remove(check.branch(), counter.bodyBegin());
      return true;
    }

    boolean withoutPolls() {
      LoopCounter counter = isPlain() ? LoopCounter.of(loop) : null;
      if (counter == null) return false;
      if (isSoonOver(counter.body()).isTautology()) {
        loop.loopBegin().setLoopEndSafepoint(SafepointState.MUST_NEVER_SAFEPOINT);
        return true;
      }
      List<LogicNode> proviso = counter.proviso();
      if (counter.exit() == null || loop.size() > SMALL_LOOP_NODES && !proviso.stream().allMatch(LogicNode::isTautology)) return false;
      if (!isSplit(proviso, IN_RANGE)) return false;
      seen.add(strips(counter));
      return true;
    }

    @SuppressWarnings("try")
    private LoopBeginNode strips(LoopCounter counter) {
      try (DebugCloseable _ = graph.withNodeSourcePosition(loop.loopBegin().getNodeSourcePosition())) {
        return StripMining.apply(loop.loopBegin(), counter, unpolledRounds());
      }
    }

    private long unpolledRounds() { return UNPOLLED_NODES / Math.max(1, loop.size()); }

    /// Whether this loop runs only under these conditions now, which hold with the probability `likely`; else a copy of it.
    @SuppressWarnings("try")
    private boolean isSplit(List<LogicNode> conditions, double likely) {
      try (DebugCloseable _ = graph.withNodeSourcePosition(loop.loopBegin().getNodeSourcePosition())) {
        LogicNode all = allOf(conditions);
        if (all == null) return false;
        if (!all.isTautology()) seen.add(split(all, likely));
        return true;
      }
    }

    private List<IndexCheck> checks(LoopCounter counter) {
      List<IndexCheck> found = new ArrayList<>();
      for (Node node : loop.inside().nodes()) {
        if (!(node instanceof IfNode branch) || !(branch.condition() instanceof IntegerBelowNode below)) continue;
        if (!loop.isOutsideLoop(below.getY()) || !isNotNegative(below) || loop.isOutsideLoop(branch.trueSuccessor())) continue;
        IndexRange range = counter.rangeOf(below.getX());
        if (range == null) continue;
        found.add(
            new IndexCheck(
                branch, LoopCounter.less(IndexRange.wide(-1), range.least()), LoopCounter.less(range.greatest(), IndexRange.wide(below.getY()))));
      }
      return found;
    }

    private static boolean isNotNegative(IntegerBelowNode below) {
      return below.getY().stamp(NodeView.DEFAULT) instanceof IntegerStamp stamp && stamp.getBits() == Integer.SIZE && stamp.isPositive();
    }

    /// Nothing in it takes long.
    private boolean isPlain() {
      for (Node node : loop.inside().nodes()) {
        if (!(node instanceof FixedNode)) continue;
        boolean isQuick = node instanceof AbstractBeginNode || node instanceof AbstractEndNode || node instanceof IfNode || node instanceof FixedAccessNode;
        if (!isQuick) return false;
      }
      return true;
    }

    private LogicNode isSoonOver(IndexRange body) {
      return LoopCounter.less(BinaryArithmeticNode.sub(body.greatest(), body.least()), IndexRange.wide(unpolledRounds()));
    }

    /// Null: never so.
    private LogicNode allOf(List<LogicNode> conditions) {
      LogicNode all = null;
      for (LogicNode each : conditions) {
        if (each.isContradiction()) return null;
        if (each.isTautology()) continue;
        LogicNode added = graph.addOrUniqueWithInputs(each);
        all = all == null || all == added ? added : LogicNode.and(all, added, BranchProbabilityData.injected(1 - IN_RANGE));
      }
      return all == null ? graph.unique(LogicConstantNode.tautology()) : all;
    }

    /// Loop begin of the copy, which stays as it was.
    private LoopBeginNode split(LogicNode all, double likely) {
      LoopFragmentWhole whole = loop.whole();
      FixedNode entry = whole.entryPoint();
      BeginNode free = graph.add(new BeginNode());
      BeginNode checked = graph.add(new BeginNode());
      entry.replaceAtPredecessor(graph.add(new IfNode(all, free, checked, BranchProbabilityData.injected(likely))));
      free.setNext(entry);
      LoopFragmentWhole copy = whole.duplicate();
      checked.setNext(copy.entryPoint());
      return copy.getDuplicatedNode(loop.loopBegin());
    }

    /// What could only be read behind the check stays where the counter is known to be inside.
    private void remove(IfNode check, AbstractBeginNode body) {
      if (!check.isAlive()) return;
      AbstractBeginNode inRange = check.trueSuccessor();
      inRange.replaceAtUsages(body, InputType.Guard);
      graph.removeSplitPropagate(check, inRange);
    }
  }
}
