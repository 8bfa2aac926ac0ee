package eggvm.aot.code;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import jdk.graal.compiler.core.common.spi.ForeignCallSignature;
import jdk.vm.ci.meta.JavaKind;

/// Calls of the boxes' `valueOf`, which the compiler makes by itself.
public final class Boxing {
  public static final String PREFIX = "box:";

  private Boxing() {}

  public static ForeignCallSignature signature(JavaKind kind) {
    return new ForeignCallSignature(PREFIX + kind.getTypeChar(), Object.class, kind.toJavaClass());
  }

  /// The method behind a call's symbol, or null when the symbol means something else.
  public static VmMethod method(Universe universe, String symbol) {
    if (!symbol.startsWith(PREFIX)) return null;
    JavaKind kind = JavaKind.fromPrimitiveOrVoidTypeChar(symbol.charAt(PREFIX.length()));
    String box = kind.toBoxedJavaClass().descriptorString();
    return universe.type(box).method("valueOf", "(" + kind.getTypeChar() + ")" + box);
  }
}
