package eggvm.aot.code.inline;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The builder's lambda classes by the method that they call, which is how a profile names them. Safe for several threads.
final class LambdaTypes {
  private static final String LAMBDA_OF = "Leggvm/vm/contract/LambdaOf;";

  private final Universe universe;
  private Map<String, List<VmType>> bySymbol;

  LambdaTypes(Universe universe) { this.universe = universe; }

  /// Instantiated classes; empty for a symbol that no lambda calls.
  synchronized List<VmType> of(String symbol) {
    if (bySymbol == null) {
      bySymbol = new HashMap<>();
      for (VmType type : ((World) universe.world()).instantiatedTypes()) {
        String target = target(type);
        if (target != null) bySymbol.computeIfAbsent(target, _ -> new ArrayList<>()).add(type);
      }
    }
    return bySymbol.getOrDefault(symbol, List.of());
  }

  /// Symbol of the method that a lambda class calls; null for any other class.
  private static String target(VmType type) {
    if (!type.internalName().contains("$$Lambda$")) return null;
    String implementation = type.annotationString(LAMBDA_OF, "implementation");
    if (implementation == null) return null;
    String[] parts = implementation.split(" ");
    return parts[1] + '.' + parts[2] + parts[3];
  }

  /// Whether the method is the one of a lambda class.
  static boolean isForwarder(VmMethod method) { return !method.isStatic() && !method.isConstructor() && target(method.owner()) != null; }
}
