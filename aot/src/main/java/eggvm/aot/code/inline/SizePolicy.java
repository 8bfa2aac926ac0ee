package eggvm.aot.code.inline;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.profile.Profile;
import eggvm.aot.reach.World;
import java.util.List;
import jdk.graal.compiler.nodes.ValueNode;
import jdk.graal.compiler.nodes.extended.BoxNode;
import jdk.graal.compiler.nodes.java.AbstractNewObjectNode;
import jdk.graal.compiler.nodes.java.AllocateWithExceptionNode;
import jdk.graal.compiler.nodes.java.MethodCallTargetNode;
import jdk.graal.compiler.nodes.type.StampTool;
import jdk.graal.compiler.nodes.virtual.AllocatedObjectNode;

/// How large a callee may be. Limits are bytes of bytecode: the knobs behind image size and speed in docs/PERFORMANCE.md.
final class SizePolicy {
  private static final int MAX_DEPTH = 14;
  /// Nodes of a graph that grows no more.
  private static final int MAX_GRAPH_NODES = 4000;
  /// What a graph may grow to: its own nodes times the factor, and the allowance.
  private static final int GROWTH_FACTOR = 2;
  private static final int GROWTH_NODES = 800;
  private static final int INNER_LOOP_NODES = 1500;
  /// Calls less frequent than this are on paths for errors.
  private static final double COLD = 0.01;
  private static final double HOT = 1.05;
  private static final double LOOP_IN_LOOP = 20;
  private static final double WARM = 0.3;
  private static final double NEVER = Double.MAX_VALUE;
  /// Hot and warm by a profile: what a graph may grow to beyond the rest, and bytes of callees.
  private static final int HOT_NODES = 8000;
  private static final int HOT_BYTES = 325;
  private static final int WARM_BYTES = 50;
  private static final int RECURSIVE_BYTES = 60;
  /// With two calls in each, a method then does the work of seven; with three rounds of fifteen, and the trees of the suite got slower again.
  private static final int RECURSIVE_ROUNDS = 2;
  private static final int COLD_BYTES = 8;
  private static final int FORCED_BYTES = 325;
  private static final int SINGLE_CALLER_BYTES = 120;
  private static final int FAR_BYTES = 16;
  /// In loops, and of methods that nothing else calls: what a lambda does, mostly.
  private static final int FAR_HOT_BYTES = 40;
  private static final int KERNEL_BYTES = 50;
  private static final int KERNEL_HOT_BYTES = 120;

  private static final String FORCE_INLINE = "Ljdk/internal/vm/annotation/ForceInline;";
  private static final String INTRINSIC = "Leggvm/vm/contract/Intrinsic;";
  private static final String ENTRY_POINT = "Leggvm/vm/contract/EntryPoint;";
  /// Library code that programs spend their time in.
  private static final List<String> BUSY =
      List.of("java/util/", "java/lang/", "java/math/", "jdk/internal/util/", "jdk/internal/misc/");
  /// What takes the place of an operating system is as busy as the program.
  private static final String SYSTEM = "eggvm/lib/";
  private static final List<String> QUIET =
      List.of("java/util/concurrent/", "java/util/jar/", "java/util/zip/", "java/lang/invoke/", "java/lang/reflect/", "java/lang/module/");
  private static final List<String> LIBRARY = List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "eggvm/");

  private final World world;
  private final VmType throwable;
  private final Profile profile;
  private final NearProgram near;

  SizePolicy(World world, VmType throwable, Profile profile, NearProgram near) {
    this.world = world;
    this.profile = profile;
    this.near = near;
    this.throwable = throwable;
  }

  boolean wants(CallSite site, MethodCallTargetNode call, VmMethod callee, VmMethod root) {
    if (!mayInline(callee, root) || site.depth() >= MAX_DEPTH) return false;
    return callee.getCodeSize() <= limitBytes(site, call, callee, root);
  }

  /// Calls of the VM stay what they are, so that no load of the program is moved into code that works on raw memory.
  private boolean mayInline(VmMethod callee, VmMethod root) {
    if (!callee.canBeInlined() || callee.hasAnnotation(INTRINSIC) || callee.hasAnnotation(ENTRY_POINT)) return false;
    if (isKernel(callee) && !isKernel(root)) return false;
    return !(callee.isConstructor() && callee.owner().isSubtypeOf(throwable));
  }

  /// What the graph may have before the call is inlined: a loop is not left with calls because what comes before it has grown.
  int nodeLimit(CallSite site, VmMethod root, int ownNodes) {
    int limit = Math.min(MAX_GRAPH_NODES, GROWTH_FACTOR * ownNodes + GROWTH_NODES);
    if (isHot(site)) return limit + HOT_NODES;
    return site.frequency() >= (isKernel(root) ? HOT : LOOP_IN_LOOP) ? limit + INNER_LOOP_NODES : limit;
  }

  private int limitBytes(CallSite site, MethodCallTargetNode call, VmMethod callee, VmMethod root) {
    if (runsOnce(root)) return COLD_BYTES;
    if (site.isProfiled()) return profiledBytes(site, call, callee);
    if (site.frequency() < COLD) return COLD_BYTES;
    if (isKernel(root)) return site.frequency() >= HOT ? KERNEL_HOT_BYTES : KERNEL_BYTES;
    if (!isNear(root)) return site.frequency() >= HOT || hasSingleCaller(callee) ? FAR_HOT_BYTES : FAR_BYTES;
    if (callee.hasAnnotation(FORCE_INLINE)) return FORCED_BYTES;
    int limit = site.frequency() >= HOT ? hotBytes(callee) : warmBytes(callee);
    if (knowsMore(call)) limit *= 2;
    if (hasSingleCaller(callee)) limit = Math.max(limit, SINGLE_CALLER_BYTES);
    return isOwn(root) || isBusy(root) ? limit : limit / 2;
  }

  private int profiledBytes(CallSite site, MethodCallTargetNode call, VmMethod callee) {
    if (!isWarm(site)) return COLD_BYTES;
    if (callee.hasAnnotation(FORCE_INLINE)) return FORCED_BYTES;
    int limit = isHot(site) ? HOT_BYTES : WARM_BYTES;
    if (hasSingleCaller(callee)) limit = Math.max(limit, SINGLE_CALLER_BYTES);
    return knowsMore(call) ? 2 * limit : limit;
  }

  private boolean hasSingleCaller(VmMethod callee) { return world != null && world.hasSingleCaller(callee); }

  /// How many rounds of a recursion are worth inlining.
  int recursiveRounds(CallSite site, VmMethod callee) { return isHot(site) && callee.getCodeSize() <= RECURSIVE_BYTES ? RECURSIVE_ROUNDS : 0; }

  private boolean isHot(CallSite site) { return site.executions() >= profile.hotExecutions() && !profile.isEmpty(); }

  private boolean isWarm(CallSite site) { return site.executions() >= profile.warmExecutions(); }

  /// Worth a test of the receiver's class: in a loop, or on the program's own paths.
  boolean isWorthSplit(CallSite site, VmMethod root) {
    if (site.isProfiled()) return isWarm(site);
    return !isKernel(root) && !runsOnce(root) && isNear(root) && site.frequency() >= (isOwn(root) ? WARM : isBusy(root) ? HOT : NEVER);
  }

  private static boolean runsOnce(VmMethod root) { return root.isClassInitializer(); }

  private static int hotBytes(VmMethod callee) { return isOwn(callee) ? 200 : isBusy(callee) ? 100 : 40; }

  private static int warmBytes(VmMethod callee) { return isOwn(callee) ? 70 : isBusy(callee) ? 36 : 16; }

  /// An argument that has just been made, or a receiver of known class: calls behind them become direct, allocations vanish.
  private static boolean knowsMore(MethodCallTargetNode call) {
    for (ValueNode argument : call.arguments()) {
      if (argument instanceof AbstractNewObjectNode
          || argument instanceof AllocateWithExceptionNode
          || argument instanceof AllocatedObjectNode
          || argument instanceof BoxNode) return true;
    }
    return false;
  }

  static boolean isKernel(VmMethod method) { return method.owner().internalName().startsWith("eggvm/vm/") || method.owner().internalName().startsWith("eggvm/hal/") || method.owner().internalName().startsWith("eggvm/boot/"); }

  static boolean isProgram(VmMethod method) { return !startsWith(method, LIBRARY); }

  private static boolean isBusy(VmMethod method) { return startsWith(method, BUSY) && !startsWith(method, QUIET); }

  static boolean isSystem(VmMethod method) { return method.owner().internalName().startsWith(SYSTEM); }

  private static boolean isOwn(VmMethod method) { return isProgram(method) || isSystem(method); }

  private boolean isNear(VmMethod root) { return near.contains(root); }

  private static boolean startsWith(VmMethod method, List<String> prefixes) {
    String name = method.owner().internalName();
    for (String prefix : prefixes) if (name.startsWith(prefix)) return true;
    return false;
  }
}
