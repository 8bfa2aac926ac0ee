package eggvm.aot.desugar;

import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;

/// Tests of a boxed value against primitive types (JEP 507, preview in Java 25) and integer constants.
final class PrimitivePatterns implements Opcodes {
  private PrimitivePatterns() {}

  private static final Type NUMBER = Type.getObjectType("java/lang/Number");
  private static final Type CHARACTER = Type.getObjectType("java/lang/Character");

  /// Falls through when the selector's value converts to `wanted` without loss, else jumps to `next`.
  /// @param load pushes the selector, boxed
  static void test(Type selector, Type wanted, Consumer<Code> load, LabelNode next, Code code) {
    Type from = Primitives.isPrimitive(selector) ? selector : Primitives.unwrapped(selector);
    if (from == null || (from.getSort() == Type.BOOLEAN) != (wanted.getSort() == Type.BOOLEAN)) {
      load.accept(code);
      code.instanceOf(Primitives.wrapper(wanted)).jump(IFEQ, next);
    } else if (!isExact(from, wanted)) {
      value(from, load, next, code);
      code.invokeStatic("java/lang/runtime/ExactConversionsSupport", conversion(from, wanted), '(' + carrier(from).getDescriptor() + ")Z");
      code.jump(IFEQ, next);
    }
  }

  private static void value(Type from, Consumer<Code> load, LabelNode next, Code code) {
    if (carrier(from).getSort() == Type.INT) {
      intValue(Primitives.wrapper(from), load, next, code);
      return;
    }
    load.accept(code);
    Primitives.unbox(code, Primitives.wrapper(from), from);
  }

  /// Pushes the int value of a Number or Character; jumps to `next` when the selector is neither.
  /// @param boxed static type of what `load` pushes
  static void intValue(Type boxed, Consumer<Code> load, LabelNode next, Code code) {
    Type known = Primitives.unwrapped(boxed);
    if (known != null && known.getSort() != Type.BOOLEAN) {
      load.accept(code);
      Type primitive = known.getSort() == Type.CHAR ? Type.CHAR_TYPE : Type.INT_TYPE;
      Primitives.unbox(code, boxed, primitive);
      return;
    }
    LabelNode notNumber = new LabelNode();
    LabelNode compare = new LabelNode();
    load.accept(code);
    code.instanceOf(NUMBER).jump(IFEQ, notNumber);
    load.accept(code);
    Primitives.unbox(code.cast(NUMBER), NUMBER, Type.INT_TYPE);
    code.jump(GOTO, compare).label(notNumber);
    load.accept(code);
    code.instanceOf(CHARACTER).jump(IFEQ, next);
    load.accept(code);
    Primitives.unbox(code.cast(CHARACTER), CHARACTER, Type.CHAR_TYPE);
    code.labelWith(compare, INTEGER);
  }

  /// JLS 5.7.2: every value of `from` is one of `to`.
  private static boolean isExact(Type from, Type to) {
    if (from.equals(to)) return true;
    boolean rounds = to.getSort() == Type.FLOAT && (from.getSort() == Type.INT || from.getSort() == Type.LONG);
    boolean roundsLong = to.getSort() == Type.DOUBLE && from.getSort() == Type.LONG;
    return Primitives.widens(from, to) && !rounds && !roundsLong;
  }

  private static String conversion(Type from, Type to) {
    return "is" + capital(carrier(from)) + "To" + capital(to) + "Exact";
  }

  /// The library has these tests for int, long, float and double only; from byte, short and char they are those from int.
  private static Type carrier(Type from) {
    return from.getSort() <= Type.INT ? Type.INT_TYPE : from;
  }

  private static String capital(Type type) {
    String name = type.getClassName();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
