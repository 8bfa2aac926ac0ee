package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/// Says what expression gave the null, as far as five steps back.
final class NullCause implements Opcodes {
  private static final int MAX_STEPS = 5;
  /// HotSpot keeps track of so many locals and takes the others for written.
  private static final int MAX_TRACKED_LOCALS = 64;

  private final MethodNode method;
  private final Frame<NullSource>[] frames;

  NullCause(MethodNode method, Frame<NullSource>[] frames) {
    this.method = method;
    this.frames = frames;
  }

  /// ` because "x" is null`, or nothing when that is not known.
  String of(AbstractInsnNode instruction, Frame<NullSource> frame) {
    NullSource source = below(frame, NullAction.slotsAbove(instruction));
    String expression = describe(source, MAX_STEPS);
    if (expression == null) return "";
    boolean result = source.instruction() instanceof MethodInsnNode;
    return (result ? " because the return value of \"" : " because \"") + expression + "\" is null";
  }

  /// The value under so many slots; null when there is none.
  private static NullSource below(Frame<NullSource> frame, int slots) {
    int index = frame.getStackSize() - 1;
    for (int left = slots; left > 0 && index >= 0; index--) left -= frame.getStack(index).slots();
    return index < 0 ? null : frame.getStack(index);
  }

  private String describe(NullSource source, int steps) {
    AbstractInsnNode from = source == null ? null : source.instruction();
    if (from == null || steps == 0) return null;
    int opcode = from.getOpcode();
    if (opcode >= ICONST_M1 && opcode <= ICONST_5) return String.valueOf(opcode - ICONST_0);
    return switch (opcode) {
      case ACONST_NULL -> "null";
      case BIPUSH, SIPUSH -> String.valueOf(((IntInsnNode) from).operand);
      case ILOAD, ALOAD -> local((VarInsnNode) from, source.untouched());
      case IALOAD, AALOAD -> element(from, steps);
      case GETSTATIC -> NullAction.type(((FieldInsnNode) from).owner) + '.' + ((FieldInsnNode) from).name;
      case GETFIELD -> field((FieldInsnNode) from, steps);
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE -> NullAction.method((MethodInsnNode) from);
      default -> null;
    };
  }

  private Frame<NullSource> frame(AbstractInsnNode instruction) {
    return frames[method.instructions.indexOf(instruction)];
  }

  private String element(AbstractInsnNode load, int steps) {
    String array = describe(below(frame(load), 1), steps - 1);
    String index = describe(below(frame(load), 0), steps);
    return (array == null ? "<array>" : array) + '[' + (index == null ? "..." : index) + ']';
  }

  private String field(FieldInsnNode get, int steps) {
    String object = describe(below(frame(get), 0), steps - 1);
    return object == null ? get.name : object + '.' + get.name;
  }

  private String local(VarInsnNode load, boolean untouched) {
    int at = method.instructions.indexOf(load);
    if (method.localVariables != null) {
      for (LocalVariableNode each : method.localVariables) {
        boolean inScope = method.instructions.indexOf(each.start) <= at && at < method.instructions.indexOf(each.end);
        if (each.index == load.var && inScope) return each.name;
      }
    }
    return unnamed(load.var, untouched);
  }

  private String unnamed(int slot, boolean neverWritten) {
    boolean untouched = neverWritten && slot < MAX_TRACKED_LOCALS;
    boolean isStatic = (method.access & ACC_STATIC) != 0;
    if (untouched && !isStatic && slot == 0) return "this";
    int first = isStatic ? 0 : 1;
    int number = 1;
    for (Type each : Type.getArgumentTypes(method.desc)) {
      if (untouched && slot >= first && slot < first + each.getSize()) return "<parameter" + number + '>';
      first += each.getSize();
      number++;
    }
    return "<local" + slot + '>';
  }
}
