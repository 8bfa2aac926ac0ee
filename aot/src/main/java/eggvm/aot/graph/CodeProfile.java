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

  public static final long UNSEEN = -1;

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
      if (laid.lay(counts, method)) return laid;
    }
    return counts == null && !isMade(method.owner().internalName(), method.getName()) && profile.tellsOf(method.owner().internalName()) ? SELDOM : UNKNOWN;
  }

  /// False: this is not the code that was counted.
  private boolean lay(MethodProfile counts, VmMethod method) {
    Instructions code = method.instructions();
    BitSet targets = new BitSet();
    int loop = jumps(code, targets);
    Map<String, Integer> named = new HashMap<>();
    List<Integer> unseen = new ArrayList<>();
    int number = 0;
    long last = UNSEEN;
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      if (targets.get(bci)) {
        unseen.clear();
        last = UNSEEN;
      }
      long executions = UNSEEN;
      if (code.isConditional(bci)) executions = branch(bci, counts.branch(number++));
      else if (code.isCall(bci) && isMade(method, code.u2(bci + 1))) made.put(bci, last);
      else if (code.isCall(bci)) executions = call(bci, counts, method.owner().file(), code.u2(bci + 1), named);
      if (executions != UNSEEN) {
        for (int each : unseen) made.put(each, executions);
        unseen.clear();
        if (entries == UNSEEN && bci < loop) entries = executions;
        most = Math.max(most, executions);
        last = executions;
      } else if (made.containsKey(bci) && last == UNSEEN) {
        unseen.add(bci);
      }
      if (code.isConditional(bci) || code.endsBlock(bci)) {
        unseen.clear();
        last = UNSEEN;
      }
    }
    return number == counts.branchCount();
  }

  private long branch(int bci, MethodProfile.Branch branch) {
    if (branch == null) return 0;
    branches.put(bci, branch);
    return branch.executions();
  }

  private long call(int bci, MethodProfile counts, ClassFile file, int member, Map<String, Integer> named) {
    String selector = file.memberName(member) + file.memberDescriptor(member);
    MethodProfile.Call call = counts.call(selector, named.merge(selector, 1, Integer::sum) - 1);
    if (call == null) return 0;
    calls.put(bci, call);
    return call.executions();
  }

  private static boolean isMade(VmMethod method, int member) {
    ClassFile file = method.owner().file();
    return isMade(file.className(file.ownerIndex(member)), file.memberName(member));
  }

  /// By the builder or for the VM, so that HotSpot did not see it.
  private static boolean isMade(String owner, String name) { return name.startsWith("$$egg$") || owner.startsWith("eggvm/") || owner.contains("$$egg$") || owner.contains("$$Lambda$"); }

  /// Where jumps lead to; returns where the first loop begins: what stands before it runs at most once per call.
  private static int jumps(Instructions code, BitSet targets) {
    int[] first = {Integer.MAX_VALUE};
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      int from = bci;
      code.targets(bci, target -> {
        targets.set(target);
        if (target <= from) first[0] = Math.min(first[0], target);
      });
    }
    return first[0];
  }

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
}
