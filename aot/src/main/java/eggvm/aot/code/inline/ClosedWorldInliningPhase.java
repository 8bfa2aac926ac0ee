package eggvm.aot.code.inline;

import eggvm.aot.code.phase.BranchGuessPhase;
import eggvm.aot.code.provider.MathCalls;
import eggvm.aot.graph.CodeProfile;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.reach.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import jdk.graal.compiler.graph.Node;
import jdk.graal.compiler.graph.NodeSourcePosition;
import jdk.graal.compiler.nodes.FixedNode;
import jdk.graal.compiler.nodes.GraphState;
import jdk.graal.compiler.nodes.Invoke;
import jdk.graal.compiler.nodes.InvokeWithExceptionNode;
import jdk.graal.compiler.nodes.ReturnNode;
import jdk.graal.compiler.nodes.StructuredGraph;
import jdk.graal.compiler.nodes.java.MethodCallTargetNode;
import jdk.graal.compiler.nodes.type.StampTool;
import jdk.graal.compiler.phases.BasePhase;
import jdk.graal.compiler.phases.common.CanonicalizerPhase;
import jdk.graal.compiler.phases.common.inlining.InliningUtil;
import jdk.graal.compiler.phases.tiers.HighTierContext;
import org.graalvm.collections.EconomicSet;

/// Replaces calls by the code of what they call, while [SizePolicy] agrees.
public final class ClosedWorldInliningPhase extends BasePhase<HighTierContext> {
  private final Universe universe;
  private final CanonicalizerPhase canonicalizer = CanonicalizerPhase.create();
  private final ThreadLocal<Bodies> bodies = ThreadLocal.withInitial(Bodies::new);

  private final NearProgram near;
  private final LambdaTypes lambdas;

  public ClosedWorldInliningPhase(Universe universe, NearProgram near) {
    this.universe = universe;
    this.near = near;
    lambdas = new LambdaTypes(universe);
  }

  @Override
  public Optional<NotApplicable> notApplicableTo(GraphState state) { return ALWAYS_APPLICABLE; }

  @Override
  public float codeSizeIncrease() { return 10_000; }

  @Override
  protected void run(StructuredGraph graph, HighTierContext context) {
    if (graph.method() == null || !graph.hasNode(MethodCallTargetNode.TYPE)) return;
    new Run(graph, context).inlineAll();
  }

  private final class Run {
    private final StructuredGraph graph;
    private final HighTierContext context;
    private final VmMethod root;
    private final CallTarget targets = new CallTarget(universe);
    private final LikelyTypes likely = new LikelyTypes(universe, lambdas);
    private final SizePolicy policy;
    private final PriorityQueue<CallSite> queue = new PriorityQueue<>(CallSite.MOST_FREQUENT_FIRST);
    private final List<CallSite> refused = new ArrayList<>();
    private final int ownNodes;
    private int sequence;

    Run(StructuredGraph graph, HighTierContext context) {
      this.graph = graph;
      this.context = context;
      root = (VmMethod) graph.method();
      ownNodes = graph.getNodeCount();
      policy = new SizePolicy((World) universe.world(), universe.type("Ljava/lang/Throwable;"), universe.profile(), near);
    }

    void inlineAll() {
      Body.frequenciesIn(graph).forEach((call, frequency) -> add((Invoke) call, frequency, executionsOf(call, frequency), 0));
      boolean isChanged = true;
      // A refused call may have become direct by what was inlined since.
      for (int round = 0; round < 2 && isChanged; round++) {
        isChanged = false;
        queue.addAll(refused);
        refused.clear();
        while (!queue.isEmpty()) {
          CallSite site = queue.remove();
          if (!site.invoke().asNode().isAlive()) continue;
          if (graph.getNodeCount() < policy.nodeLimit(site, root, ownNodes) && tryInline(site)) isChanged = true;
          else refused.add(site);
        }
      }
    }

    private void add(Invoke invoke, double frequency, double executions, int depth) {
      if (invoke.callTarget() instanceof MethodCallTargetNode) queue.add(new CallSite(invoke, frequency, executions, depth, sequence++));
    }

    /// Of a call in the method itself, or in a small one that its parser has inlined.
    private double executionsOf(Node call, double frequency) {
      CodeProfile profile = root.profile();
      if (LambdaTypes.isForwarder(root)) return executionsOfTarget((Invoke) call);
      NodeSourcePosition position = call.getNodeSourcePosition();
      if (!profile.isKnown() || position == null) return CallSite.UNKNOWN;
      while (position.getCaller() != null) position = position.getCaller();
      long executions = profile.executions(position.getBCI());
      if (executions != CodeProfile.UNSEEN) return executions;
      return profile.entries() == CodeProfile.UNSEEN ? CallSite.UNKNOWN : profile.entries() * frequency;
    }

    /// A lambda class is the builder's own, but the method that it calls was counted.
    private double executionsOfTarget(Invoke call) {
      if (!(call.callTarget().targetMethod() instanceof VmMethod target) || !target.profile().isKnown()) return CallSite.UNKNOWN;
      long entries = target.profile().entries();
      return entries == CodeProfile.UNSEEN ? CallSite.UNKNOWN : entries;
    }

    private boolean tryInline(CallSite site) {
      Invoke invoke = site.invoke();
      if (!(invoke instanceof InvokeWithExceptionNode) || !invoke.useForInlining()) return false;
      MethodCallTargetNode call = (MethodCallTargetNode) invoke.callTarget();
      if (!call.isStatic() && !StampTool.isPointerNonNull(call.receiver())) return false;
      VmMethod callee = targets.only(call);
      if (callee == null) return trySplit(site, (InvokeWithExceptionNode) invoke, call);
      if (callee.owner().isHost() || MathCalls.isIntrinsic(callee)) return false;
      if (!policy.wants(site, call, callee, root) || isRecursive(site, callee)) {
        CallTarget.bind(invoke, call, callee);
        return false;
      }
      Body body = bodyOf(callee, site.invoke());
      // What only throws is no part of a path that matters.
      if (!body.graph().hasNode(ReturnNode.TYPE)) return false;
      inline(site, callee, body);
      return true;
    }

    private boolean trySplit(CallSite site, InvokeWithExceptionNode invoke, MethodCallTargetNode call) {
      if (call.invokeKind().isDirect() || !policy.isWorthSplit(site, root)) return false;
      List<LikelyTypes.Case> cases = likely.casesOf(CallTarget.receiverType(call), (VmMethod) call.targetMethod(), call.receiver(), receiversAt(invoke));
      boolean isUseful = false;
      for (LikelyTypes.Case each : cases) isUseful |= policy.wants(site, call, each.target(), root) && !isRecursive(site, each.target());
      if (!isUseful) return false;
      List<InvokeWithExceptionNode> calls = new TypeSplit(invoke).into(cases);
      for (int i = 0; i < calls.size(); i++) {
        double share = i < cases.size() ? cases.get(i).share() : LikelyTypes.rest(cases);
        add(calls.get(i), site.frequency() * share, site.executions(share), site.depth());
      }
      return true;
    }

    /// What a profile has seen there.
    private Map<String, Double> receiversAt(Invoke invoke) {
      NodeSourcePosition position = invoke.asNode().getNodeSourcePosition();
      return position == null ? Map.of() : ((VmMethod) position.getMethod()).profile().receivers(position.getBCI());
    }

    /// A small one may be inlined into itself where a profile has shown that it is hot.
    private boolean isRecursive(CallSite site, VmMethod callee) {
      int left = policy.recursiveRounds(site, callee);
      for (var position = site.invoke().asNode().getNodeSourcePosition(); position != null; position = position.getCaller()) {
        if (position.getMethod().equals(callee) && left-- == 0) return true;
      }
      return callee.equals(root) && site.invoke().asNode().getNodeSourcePosition() == null;
    }

    private void inline(CallSite site, VmMethod callee, Body body) {
      List<Invoke> exposed = new ArrayList<>();
      List<Double> exposedFrequencies = new ArrayList<>();
      EconomicSet<Node> changed =
          InliningUtil.inlineForCanonicalization(
              site.invoke(),
              body.graph(),
              false,
              callee,
              copies -> body.frequencies().forEach((call, frequency) -> {
                exposed.add((Invoke) copies.get(call));
                exposedFrequencies.add(frequency);
              }),
              "worth its size",
              "ClosedWorldInliningPhase");
      canonicalizer.applyIncremental(graph, context, changed);
      for (int i = 0; i < exposed.size(); i++) {
        if (exposed.get(i).asNode().isAlive()) add(exposed.get(i), site.frequency() * exposedFrequencies.get(i), site.executions(exposedFrequencies.get(i)), site.depth() + 1);
      }
    }

    private Body bodyOf(VmMethod callee, Invoke invoke) {
      boolean isUsual = !invoke.isInOOMETry();
      return isUsual ? bodies.get().of(callee, each -> parse(each, invoke)) : parse(callee, invoke);
    }

    private Body parse(VmMethod callee, Invoke invoke) {
      StructuredGraph body =
          new StructuredGraph.Builder(graph.getOptions(), graph.getDebug(), graph.allowAssumptions())
              .method(callee)
              .trackNodeSourcePosition(true)
              .recordInlinedMethods(false)
              .build();
      body.getGraphState().configureExplicitExceptionsNoDeopt();
      context.getGraphBuilderSuiteForCallee(invoke).apply(body, context);
      canonicalizer.apply(body, context);
      new BranchGuessPhase().apply(body);
      return Body.of(body);
    }
  }
}
