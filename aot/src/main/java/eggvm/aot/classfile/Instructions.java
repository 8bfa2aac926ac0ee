package eggvm.aot.classfile;

import java.util.function.IntConsumer;

/// Walks instructions (JVMS 6.5) by their bytes; knows lengths and branch targets, nothing about operand stacks.
public final class Instructions {
  private static final int TABLESWITCH = 170, LOOKUPSWITCH = 171, WIDE = 196, IINC = 132;

  /// Bytes by opcode, one digit each; 0: variable or reserved.
  private static final String BYTES = "1111111111111111232332222211111111111111111111111111112222211111"
      + "1111111111111111111111111111111111111111111111111111111111111111"
      + "1111311111111111111111111333333333333333320011111133333335532311"
      + "3311043355000000000000000000000000000000000000000000000000000000";

  private final ClassFile file;
  private final int codeOffset;
  private final int codeBytes;

  /// `codeOffset`: of the first instruction in the file.
  public Instructions(ClassFile file, int codeOffset, int codeBytes) {
    this.file = file;
    this.codeOffset = codeOffset;
    this.codeBytes = codeBytes;
  }

  public int codeBytes() { return codeBytes; }

  public int u1(int bci) { return file.u1(codeOffset + bci); }

  public int s1(int bci) { return file.s1(codeOffset + bci); }

  public int u2(int bci) { return file.u2(codeOffset + bci); }

  public int s2(int bci) { return file.s2(codeOffset + bci); }

  public int i4(int bci) { return file.i4(codeOffset + bci); }

  public int opcode(int bci) { return u1(bci); }

  /// A branch that may fall through, or a switch.
  public boolean isConditional(int bci) {
    int opcode = u1(bci);
    return opcode >= 153 && opcode <= 166 || opcode == 198 || opcode == 199 || opcode == TABLESWITCH || opcode == LOOKUPSWITCH;
  }

  /// `invokevirtual` to `invokeinterface`; not `invokedynamic`.
  public boolean isCall(int bci) { return u1(bci) >= 182 && u1(bci) <= 185; }

  /// True of `ireturn` to `return`.
  public boolean returns(int bci) { return opcode(bci) >= 172 && opcode(bci) <= 177; }

  /// The bci of the instruction behind this one.
  public int next(int bci) {
    int next = bci + bytesAt(bci);
    if (next > codeBytes) throw file.bad("code ends in the middle of an instruction");
    return next;
  }

  private int bytesAt(int bci) {
    int opcode = u1(bci);
    return switch (opcode) {
      case TABLESWITCH -> operands(bci) - bci + 12 + 4 * count(i4(operands(bci) + 8) - (long) i4(operands(bci) + 4) + 1);
      case LOOKUPSWITCH -> operands(bci) - bci + 8 + 8 * count(i4(operands(bci) + 4));
      case WIDE -> u1(bci + 1) == IINC ? 6 : 4;
      default -> {
        int bytes = BYTES.charAt(opcode) - '0';
        if (bytes == 0) throw file.bad("code holds the unknown instruction " + opcode);
        yield bytes;
      }
    };
  }

  private int count(long cases) {
    if (cases < 0 || cases > codeBytes) throw file.bad("a switch has " + cases + " cases");
    return (int) cases;
  }

  /// The bci of a switch's padded operands.
  private static int operands(int bci) { return (bci & ~3) + 4; }

  /// Calls `target` with every bci that the instruction may jump to, fall-through left out.
  public void targets(int bci, IntConsumer target) {
    int opcode = u1(bci);
    if (opcode >= 153 && opcode <= 168 || opcode == 198 || opcode == 199) {
      target.accept(checked(bci + s2(bci + 1)));
    } else if (opcode == 200 || opcode == 201) {
      target.accept(checked(bci + i4(bci + 1)));
    } else if (opcode == TABLESWITCH || opcode == LOOKUPSWITCH) {
      switchTargets(bci, opcode, target);
    }
  }

  private void switchTargets(int bci, int opcode, IntConsumer target) {
    int operands = operands(bci);
    int stride = opcode == TABLESWITCH ? 4 : 8;
    int end = next(bci);
    target.accept(checked(bci + i4(operands)));
    for (int at = operands + 12; at < end; at += stride) target.accept(checked(bci + i4(at)));
  }

  private int checked(int bci) {
    if (bci < 0 || bci >= codeBytes) throw file.bad("a jump leaves its method");
    return bci;
  }

  /// Whether control never reaches the instruction behind this one.
  public boolean endsBlock(int bci) {
    int opcode = u1(bci);
    return opcode >= 169 && opcode <= 177 || opcode == 191 || opcode == 167 || opcode == 200;
  }
}
