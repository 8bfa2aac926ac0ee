package eggvm.aot.code.provider;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import jdk.graal.compiler.replacements.nodes.BinaryMathIntrinsicNode.BinaryOperation;
import jdk.graal.compiler.replacements.nodes.UnaryMathIntrinsicNode.UnaryOperation;

/// Transcendental functions: the compiler has the code of each (the same library that HotSpot uses), which becomes the body of the
/// method in `java.lang.Math`; everyone else calls that method.
public final class MathCalls {
  private static final String MATH = "Ljava/lang/Math;";

  private MathCalls() {}

  public static boolean isMath(String symbol) { return nameOf(symbol) != null; }

  /// The method behind a call's symbol, or null when the symbol means something else.
  public static VmMethod method(Universe universe, String symbol) {
    String name = nameOf(symbol);
    if (name == null) return null;
    return universe.type(MATH).method(name, isBinary(name) ? "(DD)D" : "(D)D");
  }

  /// True for a method whose body the compiler brings.
  public static boolean isIntrinsic(VmMethod method) {
    if (!method.getDeclaringClass().getName().equals(MATH) || !method.descriptor().endsWith("D)D")) return false;
    for (UnaryOperation operation : UnaryOperation.values()) {
      if (operation.name().equalsIgnoreCase(method.getName())) return method.descriptor().equals("(D)D");
    }
    return isBinary(method.getName()) && method.descriptor().equals("(DD)D");
  }

  private static boolean isBinary(String name) {
    for (BinaryOperation operation : BinaryOperation.values()) {
      if (operation.name().equalsIgnoreCase(name)) return true;
    }
    return false;
  }

  private static String nameOf(String symbol) {
    for (UnaryOperation operation : UnaryOperation.values()) {
      if (operation.foreignCallSignature.getName().equals(symbol)) return lower(operation.name());
    }
    for (BinaryOperation operation : BinaryOperation.values()) {
      if (operation.foreignCallSignature.getName().equals(symbol)) return lower(operation.name());
    }
    return null;
  }

  private static String lower(String name) { return name.toLowerCase(java.util.Locale.ROOT); }
}
