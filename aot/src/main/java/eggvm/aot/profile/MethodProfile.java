package eggvm.aot.profile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Counts of one method's code as HotSpot ran it.
public final class MethodProfile {
  /// `shares`: of a branch, those that jumped; of a switch, one for each case in the order of the code, the default last.
  public record Branch(long executions, List<Double> shares) {}

  /// `receivers`: shares by internal name, the most frequent first; what is left to 1 is of classes that have no name or came too seldom.
  public record Call(long executions, Map<String, Double> receivers) {}

  private record CallPlace(String selector, int number) {}

  private final int branchCount;
  private final Map<Integer, Branch> branches = new HashMap<>();
  private final Map<CallPlace, Call> calls = new LinkedHashMap<>();

  MethodProfile(int branchCount) { this.branchCount = branchCount; }

  void add(int number, Branch branch) { branches.put(number, branch); }

  void add(String selector, int number, Call call) { calls.put(new CallPlace(selector, number), call); }

  Stream<Call> calls() { return calls.values().stream(); }

  /// Conditional branches and switches in the code that was run.
  public int branchCount() { return branchCount; }

  /// Null: never executed. `number` counts conditional branches and switches in the order of the code.
  public Branch branch(int number) { return branches.get(number); }

  /// Null: never executed. `number` counts the calls of that name and descriptor in the order of the code.
  public Call call(String selector, int number) { return calls.get(new CallPlace(selector, number)); }
}
