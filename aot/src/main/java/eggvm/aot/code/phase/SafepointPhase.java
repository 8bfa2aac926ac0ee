package eggvm.aot.code.phase;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.provider.VmRegisters;
import eggvm.aot.graph.VmMethod;
import eggvm.vm.thread.ThreadLayout;
import java.util.List;
import java.util.Optional;
import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.core.common.memory.MemoryOrderMode;
import jdk.graal.compiler.core.common.type.StampFactory;
import jdk.graal.compiler.debug.DebugCloseable;
import jdk.graal.compiler.graph.NodeSourcePosition;
import jdk.graal.compiler.loop.phases.LoopSafepointEliminationPhase;
import jdk.graal.compiler.nodes.AbstractBeginNode;
import jdk.graal.compiler.nodes.BeginNode;
import jdk.graal.compiler.nodes.ConstantNode;
import jdk.graal.compiler.nodes.EndNode;
import jdk.graal.compiler.nodes.FixedWithNextNode;
import jdk.graal.compiler.nodes.GraphState;
import jdk.graal.compiler.nodes.IfNode;
import jdk.graal.compiler.nodes.LogicNode;
import jdk.graal.compiler.nodes.LoopBeginNode;
import jdk.graal.compiler.nodes.LoopBeginNode.SafepointState;
import jdk.graal.compiler.nodes.LoopEndNode;
import jdk.graal.compiler.nodes.MergeNode;
import jdk.graal.compiler.nodes.NamedLocationIdentity;
import jdk.graal.compiler.nodes.NodeView;
import jdk.graal.compiler.nodes.ProfileData.BranchProbabilityData;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.calc.IntegerEqualsNode;
import jdk.graal.compiler.nodes.extended.ForeignCallNode;
import jdk.graal.compiler.nodes.loop.Loop;
import jdk.graal.compiler.nodes.loop.LoopsData;
import jdk.graal.compiler.nodes.memory.ReadNode;
import jdk.graal.compiler.nodes.memory.address.OffsetAddressNode;
import jdk.graal.compiler.phases.BasePhase;
import jdk.graal.compiler.phases.tiers.LowTierContext;
import jdk.graal.compiler.replacements.nodes.ReadRegisterNode;
import jdk.vm.ci.meta.JavaKind;
import org.graalvm.word.LocationIdentity;

/// A poll at the end of every round of a loop, once nothing rearranges loops any more. Recursion polls by its prologues.
/// ```
///  end of round --> poll word 0? --> next round
///                      \ call safepointPoll /
/// ```
/// Reads may move across a poll: what another thread does meanwhile is a race of the program, and no object moves.
/// Only loops that surely end soon, by constants or by what [CheckFreeLoopPhase] asks before them, and those of the VM itself, go without.
public final class SafepointPhase extends BasePhase<LowTierContext> {
  private static final LocationIdentity POLL = NamedLocationIdentity.mutable("poll");
  private static final double NOT_WANTED = 0.99999;
  /// Rounds times nodes of a loop that needs no poll.
  private static final long SHORT_LOOP_NODES = 20_000;
  private static final List<String> VM = List.of("eggvm/vm/", "eggvm/hal/", "eggvm/boot/");

  @Override
  public Optional<NotApplicable> notApplicableTo(GraphState state) { return ALWAYS_APPLICABLE; }

  @Override
  protected void run(StructuredGraph graph, LowTierContext context) {
    if (!graph.hasLoops() || isVm((VmMethod) graph.method())) return;
    LoopsData loops = context.getLoopsDataProvider().getLoopsData(graph);
    loops.detectCountedLoops();
    for (Loop loop : loops.loops()) {
      if (isShort(loop) || isVm(loop.loopBegin()) || loop.loopBegin().getLoopEndsSafepointState() == SafepointState.MUST_NEVER_SAFEPOINT) continue;
      for (LoopEndNode end : loop.loopBegin().loopEnds().snapshot()) poll(graph, end, context);
    }
  }

  private static boolean isShort(Loop loop) {
    return loop.isCounted()
        && loop.getCFGLoop().getChildren().isEmpty()
        && LoopSafepointEliminationPhase.loopIsInIterationRange(loop, SHORT_LOOP_NODES / Math.max(1, loop.size()));
  }

  /// Also where it was inlined: it may hold addresses of things that only it keeps in place.
  static boolean isVm(LoopBeginNode loop) {
    NodeSourcePosition position = loop.getNodeSourcePosition();
    return position != null && isVm((VmMethod) position.getMethod());
  }

  static boolean isVm(VmMethod method) { return VM.stream().anyMatch(method.owner().internalName()::startsWith); }

  @SuppressWarnings("try")
  private static void poll(StructuredGraph graph, LoopEndNode end, LowTierContext context) {
    try (DebugCloseable position = graph.withNodeSourcePosition(end.loopBegin().getNodeSourcePosition())) {
      insert(graph, end, context);
    }
  }

  private static void insert(StructuredGraph graph, LoopEndNode end, LowTierContext context) {
    FixedWithNextNode before = (FixedWithNextNode) end.predecessor();
    ReadRegisterNode thread = graph.add(new ReadRegisterNode(VmRegisters.THREAD, JavaKind.Long, true, false));
    OffsetAddressNode address = graph.unique(new OffsetAddressNode(thread, ConstantNode.forLong(ThreadLayout.POLL, graph)));
    ReadNode word = graph.add(new ReadNode(address, POLL, StampFactory.forInteger(32), BarrierType.NONE, MemoryOrderMode.PLAIN));
    LogicNode isQuiet = graph.addOrUniqueWithInputs(IntegerEqualsNode.create(word, ConstantNode.forInt(0, graph), NodeView.DEFAULT));
    ForeignCallNode call =
        graph.add(
            new ForeignCallNode(
                context.getForeignCalls().getDescriptor(RuntimeCall.SAFEPOINT_POLL.signature()), StampFactory.forVoid(), List.<ValueNode>of()));
    AbstractBeginNode fast = graph.add(new BeginNode());
    BeginNode slow = graph.add(new BeginNode());
    IfNode branch = graph.add(new IfNode(isQuiet, fast, slow, BranchProbabilityData.injected(NOT_WANTED)));
    EndNode fastEnd = graph.add(new EndNode());
    EndNode slowEnd = graph.add(new EndNode());
    MergeNode merge = graph.add(new MergeNode());
    before.setNext(thread);
    thread.setNext(word);
    word.setNext(branch);
    fast.setNext(fastEnd);
    slow.setNext(call);
    call.setNext(slowEnd);
    merge.addForwardEnd(fastEnd);
    merge.addForwardEnd(slowEnd);
    merge.setNext(end);
  }
}
