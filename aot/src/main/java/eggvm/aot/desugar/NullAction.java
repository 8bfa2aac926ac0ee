package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/// What an instruction could not do because of null, and the names that messages give to classes and methods.
final class NullAction implements Opcodes {
  private static final String[] ELEMENTS = {"int", "long", "float", "double", "object", "byte/boolean", "char", "short"};
  private static final String PACKAGE = "java.lang.";

  private NullAction() {}

  /// Null when the instruction takes no reference that must not be null.
  static String of(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode >= IALOAD && opcode <= SALOAD) return "Cannot load from " + ELEMENTS[opcode - IALOAD] + " array";
    if (opcode >= IASTORE && opcode <= SASTORE) return "Cannot store to " + ELEMENTS[opcode - IASTORE] + " array";
    return switch (opcode) {
      case ARRAYLENGTH -> "Cannot read the array length";
      case ATHROW -> "Cannot throw exception";
      case MONITORENTER -> "Cannot enter synchronized block";
      case MONITOREXIT -> "Cannot exit synchronized block";
      case GETFIELD -> "Cannot read field \"" + ((FieldInsnNode) instruction).name + '"';
      case PUTFIELD -> "Cannot assign field \"" + ((FieldInsnNode) instruction).name + '"';
      case INVOKEVIRTUAL, INVOKEINTERFACE, INVOKESPECIAL -> call((MethodInsnNode) instruction);
      default -> null;
    };
  }

  private static String call(MethodInsnNode call) {
    return call.name.equals("<init>") ? null : "Cannot invoke \"" + method(call) + '"';
  }

  /// Slots on the stack above the reference.
  static int slotsAbove(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode >= IALOAD && opcode <= SALOAD) return 1;
    if (opcode >= IASTORE && opcode <= SASTORE) return opcode == LASTORE || opcode == DASTORE ? 3 : 2;
    if (instruction instanceof MethodInsnNode call) return (Type.getArgumentsAndReturnSizes(call.desc) >> 2) - 1;
    return opcode == PUTFIELD ? Type.getType(((FieldInsnNode) instruction).desc).getSize() : 0;
  }

  static String method(MethodInsnNode call) {
    StringBuilder text = new StringBuilder(type(call.owner)).append('.').append(call.name).append('(');
    Type[] parameters = Type.getArgumentTypes(call.desc);
    for (int i = 0; i < parameters.length; i++) text.append(i == 0 ? "" : ", ").append(parameter(parameters[i]));
    return text.append(')').toString();
  }

  /// Two classes of java.lang go without their package; arrays have the class file's form.
  static String type(String internalName) {
    String name = internalName.replace('/', '.');
    return name.equals("java.lang.Object") || name.equals("java.lang.String") ? name.substring(PACKAGE.length()) : name;
  }

  /// HotSpot compares no more than the beginning here, so `StringBuilder` loses its package too.
  private static String parameter(Type type) {
    String name = type.getClassName();
    return name.startsWith("java.lang.Object") || name.startsWith("java.lang.String") ? name.substring(PACKAGE.length()) : name;
  }
}
