package eggvm.aot.desugar;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/// Follows values from the instruction that pushes them; copies on the stack keep their source, a load from a local is a new one.
final class NullSources extends Interpreter<NullSource> implements Opcodes {
  NullSources() {
    super(ASM9);
  }

  private static NullSource from(AbstractInsnNode instruction, int slots) {
    return new NullSource(instruction, false, slots);
  }

  @Override
  public NullSource newValue(Type type) {
    if (type != null && type.getSort() == Type.VOID) return null;
    return from(null, type == null ? 1 : type.getSize());
  }

  /// What a local holds at the start; its size does not matter.
  static NullSource untouched() {
    return new NullSource(null, true, 1);
  }

  @Override
  public NullSource newOperation(AbstractInsnNode instruction) {
    return from(
        instruction,
        switch (instruction.getOpcode()) {
          case LCONST_0, LCONST_1, DCONST_0, DCONST_1 -> 2;
          case LDC -> slotsOf(((LdcInsnNode) instruction).cst);
          case GETSTATIC -> Type.getType(((FieldInsnNode) instruction).desc).getSize();
          default -> 1;
        });
  }

  private static int slotsOf(Object constant) {
    return constant instanceof Long || constant instanceof Double ? 2 : 1;
  }

  @Override
  public NullSource copyOperation(AbstractInsnNode instruction, NullSource value) {
    int opcode = instruction.getOpcode();
    if (opcode >= ILOAD && opcode <= ALOAD) return new NullSource(instruction, value.untouched(), opcode == LLOAD || opcode == DLOAD ? 2 : 1);
    if (opcode >= ISTORE && opcode <= ASTORE) return from(instruction, value.slots());
    return value;
  }

  @Override
  public NullSource unaryOperation(AbstractInsnNode instruction, NullSource value) {
    return switch (instruction.getOpcode()) {
      case CHECKCAST -> value;
      case LNEG, DNEG, I2L, I2D, L2D, F2L, F2D, D2L -> from(instruction, 2);
      case GETFIELD -> from(instruction, Type.getType(((FieldInsnNode) instruction).desc).getSize());
      default -> from(instruction, 1);
    };
  }

  @Override
  public NullSource binaryOperation(AbstractInsnNode instruction, NullSource first, NullSource second) {
    return switch (instruction.getOpcode()) {
      case LALOAD, DALOAD, LADD, DADD, LSUB, DSUB, LMUL, DMUL, LDIV, DDIV, LREM, DREM, LSHL, LSHR, LUSHR, LAND, LOR, LXOR -> from(instruction, 2);
      default -> from(instruction, 1);
    };
  }

  @Override
  public NullSource ternaryOperation(AbstractInsnNode instruction, NullSource first, NullSource second, NullSource third) {
    return from(instruction, 1);
  }

  @Override
  public NullSource naryOperation(AbstractInsnNode instruction, List<? extends NullSource> values) {
    return switch (instruction) {
      case MethodInsnNode call -> from(instruction, Type.getReturnType(call.desc).getSize());
      case InvokeDynamicInsnNode call -> from(instruction, Type.getReturnType(call.desc).getSize());
      default -> from(instruction, 1);
    };
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, NullSource value, NullSource expected) {}

  @Override
  public NullSource merge(NullSource first, NullSource second) {
    if (first.equals(second)) return first;
    AbstractInsnNode same = first.instruction() == second.instruction() ? first.instruction() : null;
    return new NullSource(same, first.untouched() && second.untouched(), Math.min(first.slots(), second.slots()));
  }
}
