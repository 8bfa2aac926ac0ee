package eggvm.aot.desugar;

import java.util.Locale;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;

/// Calls of `jdk.internal.misc.Unsafe`. Offsets are asked for with constant arguments, for the compiler to fold.
final class UnsafeCalls implements Opcodes {
  static final String UNSAFE = "jdk/internal/misc/Unsafe";

  private UnsafeCalls() {}

  static void unsafe(Code code) {
    code.invokeStatic(UNSAFE, "getUnsafe", "()L" + UNSAFE + ';');
  }

  static void fieldOffset(Hierarchy.Field field, Code code) {
    unsafe(code);
    code.constant(Type.getObjectType(field.owner())).constant(field.name());
    code.invokeVirtual(UNSAFE, "objectFieldOffset", "(Ljava/lang/Class;Ljava/lang/String;)J");
  }

  /// From an index on the stack to an offset.
  static void elementOffset(Type element, Code code) {
    String name = Primitives.isPrimitive(element) ? typeName(element).toUpperCase(Locale.ROOT) : "OBJECT";
    code.op(I2L).getStatic(UNSAFE, "ARRAY_" + name + "_INDEX_SCALE", "I").op(I2L).op(LMUL);
    code.getStatic(UNSAFE, "ARRAY_" + name + "_BASE_OFFSET", "J").op(LADD);
  }

  /// `Int`, `Reference`...: the part of Unsafe's method names that tells the type.
  static String typeName(Type type) {
    if (!Primitives.isPrimitive(type)) return "Reference";
    String name = type.getClassName();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  static int bytes(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.LONG, Type.DOUBLE -> 8;
      case Type.INT, Type.FLOAT -> 4;
      case Type.SHORT, Type.CHAR -> 2;
      default -> 1;
    };
  }

  /// Calls the method of this mode; returns the type of what it leaves on the stack.
  static Type access(AccessMode mode, Type value, Code code) {
    Type carried = Primitives.isPrimitive(value) ? value : Code.OBJECT;
    Type result = mode.result(carried);
    String values = carried.getDescriptor().repeat(mode.valueCount());
    String descriptor = "(Ljava/lang/Object;J" + values + ')' + result.getDescriptor();
    code.invokeVirtual(UNSAFE, mode.unsafePrefix() + typeName(value) + mode.ordering(), descriptor);
    return result;
  }

  /// Unaligned plain access to bytes; floating-point values go by their bits.
  static void unaligned(Type value, boolean read, boolean bigEndian, Code code) {
    Type bits = bits(value);
    if (!read) toBits(value, code);
    code.integer(bigEndian ? 1 : 0);
    String name = (read ? "get" : "put") + typeName(bits) + "Unaligned";
    String descriptor = read ? "(Ljava/lang/Object;JZ)" + bits : "(Ljava/lang/Object;J" + bits + "Z)V";
    code.invokeVirtual(UNSAFE, name, descriptor);
    if (read) fromBits(value, code);
  }

  private static Type bits(Type value) {
    return value.getSort() == Type.FLOAT ? Type.INT_TYPE : value.getSort() == Type.DOUBLE ? Type.LONG_TYPE : value;
  }

  private static void toBits(Type value, Code code) {
    if (value.getSort() == Type.FLOAT) code.invokeStatic("java/lang/Float", "floatToRawIntBits", "(F)I");
    if (value.getSort() == Type.DOUBLE) code.invokeStatic("java/lang/Double", "doubleToRawLongBits", "(D)J");
  }

  private static void fromBits(Type value, Code code) {
    if (value.getSort() == Type.FLOAT) code.invokeStatic("java/lang/Float", "intBitsToFloat", "(I)F");
    if (value.getSort() == Type.DOUBLE) code.invokeStatic("java/lang/Double", "longBitsToDouble", "(J)D");
  }

  /// `static Object elementCheck(Object[] array, Object value)`: the value, or ArrayStoreException.
  static void elementCheck(Code code) {
    LabelNode fine = new LabelNode();
    code.load(Code.OBJECT, 1).jump(IFNULL, fine);
    code.load(Code.OBJECT, 0).invokeVirtual("java/lang/Object", "getClass", "()Ljava/lang/Class;");
    code.invokeVirtual("java/lang/Class", "getComponentType", "()Ljava/lang/Class;");
    code.load(Code.OBJECT, 1).invokeVirtual("java/lang/Class", "isInstance", "(Ljava/lang/Object;)Z").jump(IFNE, fine);
    code.newObject("java/lang/ArrayStoreException").construct("java/lang/ArrayStoreException", "()V").op(ATHROW);
    code.label(fine).load(Code.OBJECT, 1).op(ARETURN);
  }
}
