package eggvm.aot.reach;

/// Why a fact holds: `from` is a VmMethod, VmType or VmField that is itself explained, or a String that names a root.
public record Reason(Object from, String how) {
  /// Nothing to add: the one calls, uses or mentions the other.
  static final String PLAIN = "";

  static Reason of(Object because) { return because instanceof Reason reason ? reason : new Reason(because, PLAIN); }
}
