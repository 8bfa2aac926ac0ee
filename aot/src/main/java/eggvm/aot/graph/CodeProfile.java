package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Instructions;
import eggvm.aot.profile.MethodProfile;
import eggvm.aot.profile.Profile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.vm.ci.meta.DeoptimizationReason;
import jdk.vm.ci.meta.JavaMethodProfile;
import jdk.vm.ci.meta.JavaTypeProfile;
import jdk.vm.ci.meta.ProfilingInfo;
import jdk.vm.ci.meta.TriState;

/// A profile laid over the code of one method as the image has it: by bci.
public final class CodeProfile implements ProfilingInfo {
  /// Nothing is known, the compiler guesses.
  static final CodeProfile UNKNOWN = new CodeProfile(false);
  /// Ran too seldom to be counted.
  static final CodeProfile SELDOM = new CodeProfile(true);

  /// In place of a count: nothing tells it.
  public static final long UNSEEN = -1;

  private static final double LIKELY_ROUNDS = 20;

  private final boolean isKnown;
  private final Map<Integer, MethodProfile.Branch> branches = new HashMap<>();
  private final Map<Integer, MethodProfile.Call> calls = new HashMap<>();
  /// Calls that the builder made, and how often what stands beside them ran.
  private final Map<Integer, Long> made = new HashMap<>();
  private long most;
  private long entries = UNSEEN;

  private CodeProfile(boolean isKnown) { this.isKnown = isKnown; }

  static CodeProfile of(VmMethod method, Profile profile) {
    MethodProfile counts = profile.of(method.symbol());
    if (counts != null && method.hasCode()) {
      CodeProfile laid = new CodeProfile(true);
      if (laid.new Laying(method, counts).isComplete()) return laid;
    }
    return counts == null && !isMade(method.owner().internalName(), method.getName()) && profile.tellsOf(method.owner().internalName()) ? SELDOM : UNKNOWN;
  }

  /// By the builder or for the VM, so that HotSpot did not see it.
  private static boolean isMade(String owner, String name) { return name.startsWith("$$egg$") || owner.startsWith("eggvm/") || owner.contains("$$egg$") || owner.contains("$$Lambda$"); }

  /// Whether the counts are those of this code, or it ran too seldom to have any.
  public boolean isKnown() { return isKnown; }

  /// Executions of the call at this bci; 0 also when they were too few to be counted, [#UNSEEN] when the builder has put the call there and nothing near it tells.
  public long executions(int bci) {
    MethodProfile.Call call = calls.get(bci);
    return call == null ? made.getOrDefault(bci, 0L) : call.executions();
  }

  /// Shares of receiver classes by internal name, the most frequent first.
  public Map<String, Double> receivers(int bci) {
    MethodProfile.Call call = calls.get(bci);
    return call == null ? Map.of() : call.receivers();
  }

  /// Of the part that ran most often.
  public long mostExecutions() { return most; }

  /// Calls of the method, as far as its first counted instruction tells; [#UNSEEN] where a loop begins before it.
  public long entries() { return entries; }

  /// Calls of the method; where nothing tells them, as if each were a loop of so many rounds.
  public double likelyCalls() { return Math.max(entries, most / LIKELY_ROUNDS); }

  @Override
  public int getCodeSize() { return 0; }

  @Override
  public double getBranchTakenProbability(int bci) {
    MethodProfile.Branch branch = branches.get(bci);
    return branch == null ? -1 : branch.shares().getFirst();
  }

  @Override
  public double[] getSwitchProbabilities(int bci) {
    MethodProfile.Branch branch = branches.get(bci);
    return branch == null ? null : branch.shares().stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public JavaTypeProfile getTypeProfile(int bci) { return null; }

  @Override
  public JavaMethodProfile getMethodProfile(int bci) { return null; }

  @Override
  public TriState getExceptionSeen(int bci) { return TriState.UNKNOWN; }

  @Override
  public TriState getNullSeen(int bci) { return TriState.UNKNOWN; }

  @Override
  public int getExecutionCount(int bci) { return isKnown ? (int) Math.min(Integer.MAX_VALUE, executions(bci)) : -1; }

  @Override
  public int getDeoptimizationCount(DeoptimizationReason reason) { return 0; }

  @Override
  public boolean setCompilerIRSize(Class<?> irType, int irSize) { return false; }

  @Override
  public int getCompilerIRSize(Class<?> irType) { return -1; }

  @Override
  public boolean isMature() { return isKnown; }

  @Override
  public void setMature() {}

  /// One walk over the code, in which each count finds its instruction. A call that the builder made is taken to run as often as what is counted in the same basic block.
  private final class Laying {
    private final Instructions code;
    private final ClassFile file;
    private final MethodProfile counts;
    private final Map<String, Integer> named = new HashMap<>();
    private final BitSet targets = new BitSet();
    private int firstLoop = Integer.MAX_VALUE;
    private int branchCount;
    /// Calls of this basic block that nothing counted stands before, and what was counted last in it.
    private final List<Integer> unseen = new ArrayList<>();
    private long last;

    Laying(VmMethod method, MethodProfile counts) {
      code = method.instructions();
      file = method.owner().file();
      this.counts = counts;
      for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) findTargets(bci);
      beginBlock();
      for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
        if (targets.get(bci)) beginBlock();
        if (code.isConditional(bci)) branch(bci);
        else if (code.isCall(bci)) call(bci, code.u2(bci + 1));
        if (code.isConditional(bci) || code.endsBlock(bci)) beginBlock();
      }
    }

    /// False: this is not the code that was counted.
    boolean isComplete() { return branchCount == counts.branchCount(); }

    private void findTargets(int bci) {
      code.targets(bci, target -> {
        targets.set(target);
        if (target <= bci) firstLoop = Math.min(firstLoop, target);
      });
    }

    private void beginBlock() {
      unseen.clear();
      last = UNSEEN;
    }

    private void branch(int bci) {
      MethodProfile.Branch branch = counts.branch(branchCount++);
      if (branch != null) branches.put(bci, branch);
      counted(bci, branch == null ? 0 : branch.executions());
    }

    private void call(int bci, int member) {
      if (isMade(file.className(file.ownerIndex(member)), file.memberName(member))) {
        made.put(bci, last);
        if (last == UNSEEN) unseen.add(bci);
        return;
      }
      String selector = file.memberName(member) + file.memberDescriptor(member);
      MethodProfile.Call call = counts.call(selector, named.merge(selector, 1, Integer::sum) - 1);
      if (call != null) calls.put(bci, call);
      counted(bci, call == null ? 0 : call.executions());
    }

    /// What stands before the first loop runs at most once per call of the method.
    private void counted(int bci, long executions) {
      for (int each : unseen) made.put(each, executions);
      unseen.clear();
      if (entries == UNSEEN && bci < firstLoop) entries = executions;
      most = Math.max(most, executions);
      last = executions;
    }
  }
}
