package eggvm.aot.reach;

import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;

/// Hears of every new fact once, from [Reachability#run], and may add further ones.
public interface ReachListener {
  default void reached(VmMethod method) {}

  /// The type is mentioned: it needs a Class object.
  default void touched(VmType type) {}

  /// The Class object itself is used.
  default void literal(VmType type) {}

  default void instantiated(VmType type) {}

  default void used(VmField field) {}
}
