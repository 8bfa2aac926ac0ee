package eggvm.aot.check;

import eggvm.aot.code.Boxing;
import eggvm.aot.code.RuntimeCall;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// What a call that the compiler made by itself means to code that must reach no safepoint.
enum Effect {
  ALLOCATES("allocates", "take it out of this path, make the object beforehand or use memory outside the heap"),
  LOCKS("takes a monitor", "use a SpinLock or an InterruptGate"),
  INITIALIZES("may run a class initialiser", "give the class a method that start-up calls"),
  POLLS("polls for a safepoint", "take it out of this path"),
  /// Checks of the compiler: if one ever fails here, the VM is broken and says so.
  FAILS(null, null),
  NONE(null, null);

  final String said;
  final String remedy;

  Effect(String said, String remedy) {
    this.said = said;
    this.remedy = remedy;
  }

  boolean isForbidden() { return said != null; }

  private static final Map<RuntimeCall, Effect> OF_CALLS = new EnumMap<>(RuntimeCall.class);
  private static final Map<String, Effect> OF_SYMBOLS = new HashMap<>();

  static {
    put(ALLOCATES, RuntimeCall.NEW_INSTANCE, RuntimeCall.NEW_ARRAY, RuntimeCall.NEW_MULTI_ARRAY, RuntimeCall.NEW_INSTANCE_DYNAMIC,
        RuntimeCall.NEW_ARRAY_DYNAMIC, RuntimeCall.CLONE);
    put(LOCKS, RuntimeCall.MONITOR_ENTER, RuntimeCall.MONITOR_EXIT);
    put(INITIALIZES, RuntimeCall.ENSURE_INITIALIZED);
    put(POLLS, RuntimeCall.SAFEPOINT_POLL, RuntimeCall.ENTRY_POLL);
    put(NONE, RuntimeCall.IS_ASSIGNABLE, RuntimeCall.ARRAY_COPY, RuntimeCall.IDENTITY_HASH);
    for (RuntimeCall call : RuntimeCall.values()) OF_SYMBOLS.put(call.symbol(), OF_CALLS.getOrDefault(call, FAILS));
  }

  private static void put(Effect effect, RuntimeCall... calls) {
    for (RuntimeCall call : calls) OF_CALLS.put(call, effect);
  }

  static Effect of(String symbol) {
    if (symbol.startsWith(Boxing.PREFIX)) return ALLOCATES;
    return OF_SYMBOLS.getOrDefault(symbol, NONE);
  }
}
