package eggvm.lib.java.lang.reflect;

/// Boxed values under widening primitive conversion (JLS 5.1.2).
final class Primitives {
  private Primitives() {}

  /// `value` as a box of the primitive type; null when that is no identity or widening conversion.
  static Object convert(Class<?> primitive, Object value) {
    if (primitive == int.class) return toInt(value);
    if (primitive == long.class) return toLong(value);
    if (primitive == boolean.class) return value instanceof Boolean ? value : null;
    if (primitive == double.class) return toDouble(value);
    if (primitive == float.class) return toFloat(value);
    if (primitive == char.class) return value instanceof Character ? value : null;
    if (primitive == byte.class) return value instanceof Byte ? value : null;
    return toShort(value);
  }

  private static Object toShort(Object value) {
    if (value instanceof Short) return value;
    return value instanceof Byte b ? Short.valueOf(b) : null;
  }

  private static Object toInt(Object value) {
    if (value instanceof Integer) return value;
    return fitsInt(value) ? Integer.valueOf(intValue(value)) : null;
  }

  private static Object toLong(Object value) {
    if (value instanceof Long) return value;
    return fitsInt(value) ? Long.valueOf(intValue(value)) : null;
  }

  private static Object toFloat(Object value) {
    if (value instanceof Float) return value;
    if (value instanceof Long l) return Float.valueOf(l);
    return fitsInt(value) ? Float.valueOf(intValue(value)) : null;
  }

  private static Object toDouble(Object value) {
    if (value instanceof Double) return value;
    if (value instanceof Float f) return Double.valueOf(f);
    if (value instanceof Long l) return Double.valueOf(l);
    return fitsInt(value) ? Double.valueOf(intValue(value)) : null;
  }

  private static boolean fitsInt(Object value) {
    return value instanceof Integer || value instanceof Short || value instanceof Byte || value instanceof Character;
  }

  private static int intValue(Object value) {
    return value instanceof Character c ? c : ((Number) value).intValue();
  }
}
