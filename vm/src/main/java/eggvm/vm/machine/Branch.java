package eggvm.vm.machine;

import eggvm.vm.contract.Intrinsic;

/// What conditions mostly are, where HotSpot has no such code to profile. The condition is a plain one, without `&&` and `||`, and the answer is branched on at once.
public final class Branch {
  private Branch() {}

  /// Nearly always true.
  @Intrinsic public static boolean likely(boolean condition) { return condition; }

  /// As often true as not, where the compiler would guess otherwise: that loops go round.
  @Intrinsic public static boolean even(boolean condition) { return condition; }
}
