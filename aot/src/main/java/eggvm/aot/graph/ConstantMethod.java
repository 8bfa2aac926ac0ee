package eggvm.aot.graph;

import eggvm.aot.classfile.Instructions;

/// Methods that do nothing but return an int or boolean constant, such as `static boolean isSupported() { return false; }`.
final class ConstantMethod {
  private static final int ICONST_M1 = 2, ICONST_0 = 3, ICONST_5 = 8, BIPUSH = 16, SIPUSH = 17, IRETURN = 172;

  private ConstantMethod() {}

  /// Null when it does anything else.
  static Integer result(VmMethod method) {
    int codeBytes = method.getCodeSize();
    if (codeBytes < 2 || codeBytes > 4 || method.isSynchronized() || !method.canBeInlined()) return null;
    Instructions code = method.instructions();
    int next = code.next(0);
    if (next >= codeBytes || code.opcode(next) != IRETURN) return null;
    int opcode = code.opcode(0);
    if (opcode >= ICONST_M1 && opcode <= ICONST_5) return opcode - ICONST_0;
    if (opcode == BIPUSH) return code.s1(1);
    return opcode == SIPUSH ? (Integer) code.s2(1) : null;
  }
}
