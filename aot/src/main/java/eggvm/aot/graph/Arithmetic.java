package eggvm.aot.graph;

import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;

/// What arithmetic instructions (JVMS 6.5) make of constants.
final class Arithmetic {
  private static final int INEG = 116, DNEG = 119, ISHL = 120, LXOR = 131, LCMP = 148, FCMPL = 149, FCMPG = 150, DCMPL = 151, DCMPG = 152;

  private Arithmetic() {}

  static boolean isNegation(int opcode) { return opcode >= INEG && opcode <= DNEG; }

  static JavaConstant negate(JavaConstant value) {
    return switch (value.getJavaKind()) {
      case Int -> JavaConstant.forInt(-value.asInt());
      case Long -> JavaConstant.forLong(-value.asLong());
      case Float -> JavaConstant.forFloat(-value.asFloat());
      default -> JavaConstant.forDouble(-value.asDouble());
    };
  }

  /// Null: no such instruction. Ints are computed as longs and floats as doubles, which gives the same bits once it is narrowed. Throws ArithmeticException as the instruction does.
  static JavaConstant combine(int opcode, JavaConstant left, JavaConstant right) {
    if (opcode >= LCMP && opcode <= DCMPG) return JavaConstant.forInt(compare(opcode, left, right));
    if (opcode > LXOR) return null;
    if (opcode >= ISHL) return bits(opcode - ISHL >> 1, left, right);
    int operation = opcode - 96 >> 2;
    return switch (left.getJavaKind()) {
      case Int -> JavaConstant.forInt((int) longs(operation, left.asInt(), right.asInt()));
      case Long -> JavaConstant.forLong(longs(operation, left.asLong(), right.asLong()));
      case Float -> JavaConstant.forFloat((float) doubles(operation, left.asFloat(), right.asFloat()));
      default -> JavaConstant.forDouble(doubles(operation, left.asDouble(), right.asDouble()));
    };
  }

  private static int compare(int opcode, JavaConstant left, JavaConstant right) {
    if (opcode == LCMP) return Long.compare(left.asLong(), right.asLong());
    double a = left.getJavaKind() == JavaKind.Float ? left.asFloat() : left.asDouble();
    double b = right.getJavaKind() == JavaKind.Float ? right.asFloat() : right.asDouble();
    if (Double.isNaN(a) || Double.isNaN(b)) return opcode == FCMPG || opcode == DCMPG ? 1 : -1;
    return a < b ? -1 : a > b ? 1 : 0;
  }

  private static JavaConstant bits(int operation, JavaConstant left, JavaConstant right) {
    boolean isLong = left.getJavaKind() == JavaKind.Long;
    long a = isLong ? left.asLong() : left.asInt();
    long b = right.getJavaKind() == JavaKind.Long ? right.asLong() : right.asInt();
    long result =
        switch (operation) {
          case 0 -> isLong ? a << b : (int) a << b;
          case 1 -> isLong ? a >> b : (int) a >> b;
          case 2 -> isLong ? a >>> b : (int) a >>> b;
          case 3 -> a & b;
          case 4 -> a | b;
          default -> a ^ b;
        };
    return isLong ? JavaConstant.forLong(result) : JavaConstant.forInt((int) result);
  }

  private static long longs(int operation, long left, long right) {
    return switch (operation) {
      case 0 -> left + right;
      case 1 -> left - right;
      case 2 -> left * right;
      case 3 -> left / right;
      default -> left % right;
    };
  }

  private static double doubles(int operation, double left, double right) {
    return switch (operation) {
      case 0 -> left + right;
      case 1 -> left - right;
      case 2 -> left * right;
      case 3 -> left / right;
      default -> left % right;
    };
  }

  /// `conversion`: `i2l` is 0, `i2s` 14.
  static JavaConstant convert(int conversion, JavaConstant value) {
    return switch (conversion) {
      case 0 -> JavaConstant.forLong(value.asInt());
      case 1 -> JavaConstant.forFloat(value.asInt());
      case 2 -> JavaConstant.forDouble(value.asInt());
      case 3 -> JavaConstant.forInt((int) value.asLong());
      case 4 -> JavaConstant.forFloat(value.asLong());
      case 5 -> JavaConstant.forDouble(value.asLong());
      case 6 -> JavaConstant.forInt((int) value.asFloat());
      case 7 -> JavaConstant.forLong((long) value.asFloat());
      case 8 -> JavaConstant.forDouble(value.asFloat());
      case 9 -> JavaConstant.forInt((int) value.asDouble());
      case 10 -> JavaConstant.forLong((long) value.asDouble());
      case 11 -> JavaConstant.forFloat((float) value.asDouble());
      case 12 -> JavaConstant.forInt((byte) value.asInt());
      case 13 -> JavaConstant.forInt((char) value.asInt());
      default -> JavaConstant.forInt((short) value.asInt());
    };
  }

  /// As a field, a parameter or the stack (`Int`) holds it.
  static JavaConstant narrow(JavaKind kind, JavaConstant value) {
    return switch (kind) {
      case Boolean -> JavaConstant.forBoolean((raw(value) & 1) != 0);
      case Byte -> JavaConstant.forByte((byte) raw(value));
      case Short -> JavaConstant.forShort((short) raw(value));
      case Char -> JavaConstant.forChar((char) raw(value));
      case Int -> JavaConstant.forInt(raw(value));
      default -> value;
    };
  }

  private static int raw(JavaConstant value) {
    return switch (value.getJavaKind()) {
      case Boolean -> value.asBoolean() ? 1 : 0;
      default -> value.asInt();
    };
  }
}
