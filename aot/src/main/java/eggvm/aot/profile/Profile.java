package eggvm.aot.profile;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Of a whole program. Where calls are hot is decided as in LLVM's profile summary: the most frequent ones that make up 99.9 % of all calls.
public final class Profile {
  /// Without a profile the compiler guesses.
  public static final Profile NONE = new Profile(Map.of(), _ -> false);

  private static final double HOT_SHARE = 0.999;
  private static final double WARM_SHARE = 0.99999;

  private final Map<String, MethodProfile> methods;
  private final Predicate<String> isStock;
  private final Map<String, Boolean> stock = new ConcurrentHashMap<>();
  private final long hotExecutions;
  private final long warmExecutions;

  /// `methods` by symbol. `isStock`: whether the image has the class, by internal name, as HotSpot ran it.
  Profile(Map<String, MethodProfile> methods, Predicate<String> isStock) {
    this.methods = methods;
    this.isStock = isStock;
    long[] executions =
        methods.values().stream().flatMapToLong(m -> m.calls().mapToLong(MethodProfile.Call::executions)).sorted().toArray();
    hotExecutions = cutOff(executions, HOT_SHARE);
    warmExecutions = cutOff(executions, WARM_SHARE);
  }

  /// The least of the greatest that make up this share of the sum; `executions` is sorted.
  private static long cutOff(long[] executions, double share) {
    double left = Arrays.stream(executions).asDoubleStream().sum() * share;
    for (int i = executions.length - 1; i >= 0; i--) {
      left -= executions[i];
      if (left <= 0) return Math.max(1, executions[i]);
    }
    return 1;
  }

  /// Null: none, see [#tellsOf].
  public MethodProfile of(String symbol) { return methods.get(symbol); }

  /// Whether a method of this class that is not in the profile ran too seldom to be counted.
  public boolean tellsOf(String internalName) { return !methods.isEmpty() && stock.computeIfAbsent(internalName, isStock::test); }

  public boolean isEmpty() { return methods.isEmpty(); }

  /// Executions from which on a call is one of those that the program spends its time with.
  public long hotExecutions() { return hotExecutions; }

  /// Less than that is hardly seen in the program's time.
  public long warmExecutions() { return warmExecutions; }
}
