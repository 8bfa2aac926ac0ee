package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;

/// The access modes of `java.lang.invoke.VarHandle`, each with the name of the `Unsafe` method family that does it:
/// `getAndAddAcquire` of an int is `Unsafe.getAndAddIntAcquire`.
/// @param method name in VarHandle   @param unsafePrefix what stands before the type's name in Unsafe   @param ordering what stands after it
record AccessMode(String method, Shape shape, String unsafePrefix, String ordering) {
  enum Shape {
    GET,
    SET,
    COMPARE_AND_SET,
    COMPARE_AND_EXCHANGE,
    GET_AND_UPDATE
  }

  private static final Map<String, AccessMode> MODES = new HashMap<>();

  static {
    add(Shape.GET, "get", "get", "", "Volatile", "Opaque", "Acquire");
    add(Shape.SET, "set", "put", "", "Volatile", "Opaque", "Release");
    add(Shape.COMPARE_AND_SET, "compareAndSet", "compareAndSet", "");
    add(Shape.COMPARE_AND_SET, "weakCompareAndSet", "weakCompareAndSet", "", "Plain", "Acquire", "Release");
    add(Shape.COMPARE_AND_EXCHANGE, "compareAndExchange", "compareAndExchange", "", "Acquire", "Release");
    for (String update : List.of("getAndSet", "getAndAdd", "getAndBitwiseOr", "getAndBitwiseAnd", "getAndBitwiseXor")) {
      add(Shape.GET_AND_UPDATE, update, update, "", "Acquire", "Release");
    }
  }

  private static void add(Shape shape, String prefix, String unsafePrefix, String... orderings) {
    for (String ordering : orderings) MODES.put(prefix + ordering, new AccessMode(prefix + ordering, shape, unsafePrefix, ordering));
  }

  /// Null when VarHandle has no such access mode.
  static AccessMode of(String method) {
    return MODES.get(method);
  }

  boolean isPlainRead() {
    return method.equals("get");
  }

  boolean isPlainWrite() {
    return method.equals("set");
  }

  int valueCount() {
    return switch (shape) {
      case GET -> 0;
      case SET, GET_AND_UPDATE -> 1;
      case COMPARE_AND_SET, COMPARE_AND_EXCHANGE -> 2;
    };
  }

  Type result(Type value) {
    return switch (shape) {
      case GET, COMPARE_AND_EXCHANGE, GET_AND_UPDATE -> value;
      case SET -> Type.VOID_TYPE;
      case COMPARE_AND_SET -> Type.BOOLEAN_TYPE;
    };
  }

  /// `VarHandle.accessModeType`.
  Type type(List<Type> coordinates, Type value) {
    List<Type> parameters = new ArrayList<>(coordinates);
    for (int i = 0; i < valueCount(); i++) parameters.add(value);
    return Type.getMethodType(result(value), parameters.toArray(Type[]::new));
  }

  /// `VarHandle.isAccessModeSupported` for a variable of this type.
  boolean isSupported(Type value, boolean writable) {
    if (shape == Shape.GET) return true;
    boolean reference = !Primitives.isPrimitive(value);
    boolean floating = value.getSort() == Type.FLOAT || value.getSort() == Type.DOUBLE;
    boolean truth = value.getSort() == Type.BOOLEAN;
    if (unsafePrefix.equals("getAndAdd")) return writable && !reference && !truth;
    if (unsafePrefix.startsWith("getAndBitwise")) return writable && !reference && !floating;
    return writable;
  }
}
