package eggvm.aot.graph;

import eggvm.aot.classfile.Instructions;

/// `tableswitch` and `lookupswitch`.
final class ConstantSwitch {
  private static final int TABLESWITCH = 170;

  private ConstantSwitch() {}

  /// Where it goes on.
  static int target(Instructions code, int bci, int key) {
    int operands = (bci & ~3) + 4;
    int offset = code.opcode(bci) == TABLESWITCH ? table(code, operands, key) : lookup(code, operands, key);
    return bci + offset;
  }

  private static int table(Instructions code, int operands, int key) {
    int low = code.i4(operands + 4);
    boolean inside = key >= low && key <= code.i4(operands + 8);
    return code.i4(inside ? operands + 12 + 4 * (key - low) : operands);
  }

  private static int lookup(Instructions code, int operands, int key) {
    int pairs = code.i4(operands + 4);
    for (int i = 0; i < pairs; i++) if (code.i4(operands + 8 + 8 * i) == key) return code.i4(operands + 12 + 8 * i);
    return code.i4(operands);
  }
}
