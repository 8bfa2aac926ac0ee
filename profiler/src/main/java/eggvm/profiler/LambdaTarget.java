package eggvm.profiler;

import java.util.Set;
import jdk.vm.ci.meta.ConstantPool;
import jdk.vm.ci.meta.JavaMethod;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.ResolvedJavaType;

/// The method that a lambda object's only method calls, by the code that `LambdaMetafactory` made: loads and conversions of the arguments, the call, a conversion of the result.
final class LambdaTarget {
  private static final int LOAD = 0x15, LAST_LOAD = 0x19, LDC = 0x12, FIRST_MEMBER = 0xb2, INVOKEVIRTUAL = 0xb6, INVOKESTATIC = 0xb8, INVOKEINTERFACE = 0xb9, NEW = 0xbb, CHECKCAST = 0xc0;
  private static final Set<String> BOXES =
      Set.of("Boolean", "Byte", "Character", "Short", "Integer", "Long", "Float", "Double", "Number");

  private LambdaTarget() {}

  /// Symbol of the method; null for any other class, and where the code does not show it.
  static String of(ResolvedJavaType type) {
    if (!type.getName().contains("$$Lambda")) return null;
    for (ResolvedJavaMethod method : type.getDeclaredMethods(false)) {
      if (!method.isStatic() && !method.isBridge() && method.hasBytecodes()) return called(method);
    }
    return null;
  }

  private static String called(ResolvedJavaMethod forwarder) {
    byte[] code = forwarder.getCode();
    ConstantPool pool = forwarder.getConstantPool();
    String found = null;
    for (int bci = 0; bci < code.length; bci += length(code[bci] & 0xff)) {
      int opcode = code[bci] & 0xff;
      if (opcode < INVOKEVIRTUAL || opcode > INVOKEINTERFACE) continue;
      JavaMethod method = pool.lookupMethod((code[bci + 1] & 0xff) << 8 | code[bci + 2] & 0xff, opcode, null);
      if (isConversion(method)) continue;
      if (found != null) return null;
      String owner = method.getDeclaringClass().getName();
      found = owner.substring(1, owner.length() - 1) + '.' + method.getName() + method.getSignature().toMethodDescriptor();
    }
    return found;
  }

  /// Of the instructions in such code.
  private static int length(int opcode) {
    if (opcode == INVOKEINTERFACE) return 5;
    if (opcode >= FIRST_MEMBER && opcode <= INVOKESTATIC || opcode == NEW || opcode == CHECKCAST) return 3;
    return opcode >= LOAD && opcode <= LAST_LOAD || opcode == LDC ? 2 : 1;
  }

  private static boolean isConversion(JavaMethod method) {
    String owner = method.getDeclaringClass().getName();
    String name = method.getName();
    return owner.startsWith("Ljava/lang/") && BOXES.contains(owner.substring("Ljava/lang/".length(), owner.length() - 1)) && (name.equals("valueOf") || name.endsWith("Value"));
  }
}
