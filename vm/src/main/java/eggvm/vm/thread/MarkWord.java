package eggvm.vm.thread;

/// The 32 bits of an object's mark.
/// ```
///  31                        10 9        2 1 0
/// ┌────────────────────────────────────────┬────┐
/// │ identity hash, 0: none                 │ 00 │ neutral
/// ├────────────────────────────┬───────────┼────┤
/// │ thread id                  │ recursion │ 01 │ thin lock; recursion 0: held once
/// ├────────────────────────────┴───────────┼────┤
/// │ index of a Monitor                     │ 10 │ inflated
/// └────────────────────────────────────────┴────┘
/// neutral 0 ──enter──▸ thin ──exit──▸ neutral 0
/// neutral with hash, thin that is contended, hashed, waited on or nested too deep ──▸ inflated ──last user leaves──▸ neutral
/// ```
public final class MarkWord {
  private MarkWord() {}

  public static final int MAX_HASH = (1 << 30) - 1;
  public static final int MAX_THREAD_ID = (1 << 22) - 1;
  public static final int MAX_RECURSION = 255;
  /// Zero: neutral.
  public static final int TAG = 3;
  public static final int HASH_SHIFT = 2;

  private static final int THIN = 1;
  private static final int INFLATED = 2;
  private static final int RECURSION_ONE = 1 << 2;
  private static final int RECURSION_BITS = MAX_RECURSION << 2;
  private static final int THREAD_SHIFT = 10;

  public static boolean isNeutral(int word) { return (word & TAG) == 0; }

  public static boolean isThin(int word) { return (word & TAG) == THIN; }

  public static boolean isInflated(int word) { return (word & TAG) == INFLATED; }

  public static int neutral(int hash) { return hash << HASH_SHIFT; }

  public static int hash(int neutralWord) { return neutralWord >>> HASH_SHIFT; }

  /// Held once by this thread.
  public static int thin(int threadId) { return threadId << THREAD_SHIFT | THIN; }

  public static int threadId(int thinWord) { return thinWord >>> THREAD_SHIFT; }

  public static int recursion(int thinWord) { return (thinWord & RECURSION_BITS) >>> 2; }

  /// Whether the thread whose lock word held once is `lockedOnce` holds this one.
  public static boolean isThinOf(int word, int lockedOnce) { return (word & ~RECURSION_BITS) == lockedOnce; }

  public static int deeper(int thinWord) { return thinWord + RECURSION_ONE; }

  public static int shallower(int thinWord) { return thinWord - RECURSION_ONE; }

  public static int inflated(int monitorIndex) { return monitorIndex << 2 | INFLATED; }

  public static int monitorIndex(int inflatedWord) { return inflatedWord >>> 2; }
}
