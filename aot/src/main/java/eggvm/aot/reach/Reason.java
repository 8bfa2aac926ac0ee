package eggvm.aot.reach;

/// Why a fact holds: `from` is a VmMethod, VmType or VmField that is itself explained, or a String that names a root.
public record Reason(Object from, String how) {
  static Reason of(Object because) { return because instanceof Reason reason ? reason : new Reason(because, "root"); }
}
