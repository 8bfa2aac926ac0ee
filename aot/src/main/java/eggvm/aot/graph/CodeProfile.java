package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Instructions;
import eggvm.aot.profile.MethodProfile;
import eggvm.aot.profile.Profile;
import java.util.HashMap;
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

  private static final MethodProfile.Call MADE = new MethodProfile.Call(0, Map.of());

  private final boolean isKnown;
  private final Map<Integer, MethodProfile.Branch> branches = new HashMap<>();
  private final Map<Integer, MethodProfile.Call> calls = new HashMap<>();
  private long most;
  private long entries;

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
    Map<String, Integer> named = new HashMap<>();
    int number = 0;
    int loop = firstLoop(code);
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      long executions = 0;
      if (code.isConditional(bci)) {
        MethodProfile.Branch branch = counts.branch(number++);
        if (branch != null) branches.put(bci, branch);
        if (branch != null) executions = branch.executions();
      } else if (code.isCall(bci)) {
        MethodProfile.Call call = call(counts, method.owner().file(), code.u2(bci + 1), named);
        if (call != null) calls.put(bci, call);
        if (call != null) executions = call.executions();
      }
      if (entries == 0 && bci < loop) entries = executions;
      most = Math.max(most, executions);
    }
    return number == counts.branchCount();
  }

  private static MethodProfile.Call call(MethodProfile counts, ClassFile file, int member, Map<String, Integer> named) {
    if (isMade(file.className(file.ownerIndex(member)), file.memberName(member))) return MADE;
    String selector = file.memberName(member) + file.memberDescriptor(member);
    return counts.call(selector, named.merge(selector, 1, Integer::sum) - 1);
  }

  /// By the builder or for the VM, so that HotSpot did not see it.
  private static boolean isMade(String owner, String name) { return name.startsWith("$$egg$") || owner.startsWith("eggvm/") || owner.contains("$$egg$") || owner.contains("$$Lambda$"); }

  /// Where the first loop begins; what stands before it runs at most once per call.
  private static int firstLoop(Instructions code) {
    int[] first = {Integer.MAX_VALUE};
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      int from = bci;
      code.targets(bci, target -> {
        if (target <= from) first[0] = Math.min(first[0], target);
      });
    }
    return first[0];
  }

  /// Whether the counts are those of this code, or it ran too seldom to have any.
  public boolean isKnown() { return isKnown; }

  /// Whether the builder has put the call at this bci there.
  public boolean isMade(int bci) { return calls.get(bci) == MADE; }

  /// Executions of the call at this bci; 0 also when they were too few to be counted.
  public long executions(int bci) {
    MethodProfile.Call call = calls.get(bci);
    return call == null ? 0 : call.executions();
  }

  /// Shares of receiver classes by internal name, the most frequent first.
  public Map<String, Double> receivers(int bci) {
    MethodProfile.Call call = calls.get(bci);
    return call == null ? Map.of() : call.receivers();
  }

  /// Of the part that ran most often.
  public long mostExecutions() { return most; }

  /// Calls of the method, as far as its first counted instruction tells; 0: unknown.
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
