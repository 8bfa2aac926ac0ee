package eggvm.aot.desugar;

import org.objectweb.asm.Type;

/// Conversions of the value on top of the stack.
final class Conversions {
  private Conversions() {}

  private static final Type NUMBER = Type.getObjectType("java/lang/Number");

  /// How a lambda passes on an argument or result: `from` is its type in the interface method, `known` what the lambda's
  /// instantiated type says of it, `to` what the implementation wants.
  static void lambda(Code code, Type from, Type to, Type known) {
    if (from.equals(to) && from.equals(known)) return;
    if (from.getSort() == Type.VOID || to.getSort() == Type.VOID) return;
    if (Primitives.isPrimitive(from)) {
      fromPrimitive(code, from, to);
      return;
    }
    boolean sharper = !from.equals(known) && !Primitives.isPrimitive(known);
    if (sharper) code.cast(known);
    Type source = sharper ? known : from;
    if (Primitives.isPrimitive(to)) toPrimitive(code, source, to);
    else if (!source.equals(to)) code.cast(to);
  }

  private static void fromPrimitive(Code code, Type from, Type to) {
    if (Primitives.isPrimitive(to)) {
      Primitives.widen(code, from, to);
      return;
    }
    Type unwrapped = Primitives.unwrapped(to);
    Type boxed = unwrapped == null ? from : unwrapped;
    Primitives.widen(code, from, boxed);
    Primitives.box(code, boxed);
  }

  private static void toPrimitive(Code code, Type source, Type to) {
    Type unwrapped = Primitives.unwrapped(source);
    if (unwrapped != null && (unwrapped.getSort() == Type.CHAR || unwrapped.getSort() == Type.BOOLEAN)) {
      Primitives.unbox(code, source, unwrapped);
      Primitives.widen(code, unwrapped, to);
    } else if (unwrapped != null) {
      Primitives.unbox(code, source, to);
    } else {
      boolean number = to.getSort() != Type.CHAR && to.getSort() != Type.BOOLEAN;
      Type holder = number ? NUMBER : Primitives.wrapper(to);
      code.cast(holder);
      Primitives.unbox(code, holder, to);
    }
  }

  /// Whether [#asType] can do what `MethodHandle.asType` does; an unboxing that must look at the value's class it cannot.
  static boolean canAsType(Type from, Type to) {
    if (to.getSort() == Type.VOID || from.equals(to)) return true;
    if (from.getSort() == Type.VOID) return false;
    boolean primitive = Primitives.isPrimitive(from);
    if (primitive && Primitives.isPrimitive(to)) return Primitives.widens(from, to);
    if (primitive) return to.equals(Code.OBJECT) || to.equals(Primitives.wrapper(from)) || to.equals(NUMBER) && isNumeric(from);
    if (!Primitives.isPrimitive(to)) return true;
    Type unwrapped = Primitives.unwrapped(from);
    return unwrapped != null && Primitives.widens(unwrapped, to);
  }

  private static boolean isNumeric(Type primitive) {
    return primitive.getSort() != Type.CHAR && primitive.getSort() != Type.BOOLEAN;
  }

  static void asType(Code code, Type from, Type to) {
    if (from.equals(to)) return;
    if (to.getSort() == Type.VOID) {
      code.pop(from);
    } else if (Primitives.isPrimitive(from) && Primitives.isPrimitive(to)) {
      Primitives.widen(code, from, to);
    } else if (Primitives.isPrimitive(from)) {
      Primitives.box(code, from);
    } else if (Primitives.isPrimitive(to)) {
      Type unwrapped = Primitives.unwrapped(from);
      Primitives.unbox(code, from, unwrapped);
      Primitives.widen(code, unwrapped, to);
    } else {
      code.cast(to);
    }
  }
}
