package eggvm.aot.graph;

import java.lang.reflect.Field;
import sun.misc.Unsafe;

/// Reads fields that no module opens.
final class Peek {
  private static final Unsafe UNSAFE = unsafe();

  private Peek() {}

  private static Unsafe unsafe() {
    try {
      Field field = Unsafe.class.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      return (Unsafe) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Initialises the field's class.
  @SuppressWarnings("removal")
  static Object at(Field field) throws ReflectiveOperationException {
    Class.forName(field.getDeclaringClass().getName(), true, field.getDeclaringClass().getClassLoader());
    return at(field.getType(), UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field));
  }

  /// Of an object; not of a record.
  @SuppressWarnings("removal")
  static Object at(Field field, Object object) { return at(field.getType(), object, UNSAFE.objectFieldOffset(field)); }

  private static Object at(Class<?> type, Object base, long offset) {
    return switch (type.getName()) {
      case "boolean" -> UNSAFE.getBoolean(base, offset);
      case "byte" -> UNSAFE.getByte(base, offset);
      case "char" -> UNSAFE.getChar(base, offset);
      case "short" -> UNSAFE.getShort(base, offset);
      case "int" -> UNSAFE.getInt(base, offset);
      case "long" -> UNSAFE.getLong(base, offset);
      case "float" -> UNSAFE.getFloat(base, offset);
      case "double" -> UNSAFE.getDouble(base, offset);
      default -> UNSAFE.getObject(base, offset);
    };
  }
}
