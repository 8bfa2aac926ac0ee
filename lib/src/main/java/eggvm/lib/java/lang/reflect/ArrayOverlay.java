package eggvm.lib.java.lang.reflect;

import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.heap.Allocation;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.type.Classes;
import java.lang.reflect.Array;

/// `java.lang.reflect.Array`, with HotSpot's exceptions.
@Replaces("java.lang.reflect.Array")
final class ArrayOverlay {
  private ArrayOverlay() {}

  private static final int MAX_DIMENSIONS = 255;

  static int getLength(Object array) {
    checkArray(array, false);
    return ObjectLayout.arrayLength(Memory.addressOf(array));
  }

  static Object get(Object array, int index) {
    checkIndex(array, index, false);
    return array instanceof Object[] objects ? objects[index] : boxed(array, index);
  }

  @Helper
  private static Object boxed(Object array, int index) {
    if (array instanceof int[] a) return a[index];
    if (array instanceof byte[] a) return a[index];
    if (array instanceof char[] a) return a[index];
    if (array instanceof long[] a) return a[index];
    if (array instanceof double[] a) return a[index];
    if (array instanceof boolean[] a) return a[index];
    if (array instanceof short[] a) return a[index];
    return ((float[]) array)[index];
  }

  /// The element under a widening conversion to the primitive type.
  @Helper
  private static Object widened(Object array, int index, Class<?> primitive) {
    checkIndex(array, index, true);
    Object fitting = Primitives.convert(primitive, boxed(array, index));
    if (fitting == null) throw new IllegalArgumentException("argument type mismatch");
    return fitting;
  }

  static boolean getBoolean(Object array, int index) { return (Boolean) widened(array, index, boolean.class); }

  static byte getByte(Object array, int index) { return (Byte) widened(array, index, byte.class); }

  static char getChar(Object array, int index) { return (Character) widened(array, index, char.class); }

  static short getShort(Object array, int index) { return (Short) widened(array, index, short.class); }

  static int getInt(Object array, int index) { return (Integer) widened(array, index, int.class); }

  static long getLong(Object array, int index) { return (Long) widened(array, index, long.class); }

  static float getFloat(Object array, int index) { return (Float) widened(array, index, float.class); }

  static double getDouble(Object array, int index) { return (Double) widened(array, index, double.class); }

  static void set(Object array, int index, Object value) {
    checkArray(array, false);
    if (array instanceof Object[] objects) {
      checkIndex(array, index, false);
      if (value != null && !Classes.component(array.getClass()).isInstance(value)) {
        throw new IllegalArgumentException("array element type mismatch");
      }
      objects[index] = value;
    } else {
      if (value == null) throw new IllegalArgumentException();
      setPrimitive(array, index, value);
    }
  }

  @Helper
  private static void setPrimitive(Object array, int index, Object value) {
    checkIndex(array, index, true);
    Object fitting = Primitives.convert(Classes.component(array.getClass()), value);
    if (fitting == null) throw new IllegalArgumentException("argument type mismatch");
    if (array instanceof int[] a) a[index] = (Integer) fitting;
    else if (array instanceof byte[] a) a[index] = (Byte) fitting;
    else if (array instanceof char[] a) a[index] = (Character) fitting;
    else if (array instanceof long[] a) a[index] = (Long) fitting;
    else if (array instanceof double[] a) a[index] = (Double) fitting;
    else if (array instanceof boolean[] a) a[index] = (Boolean) fitting;
    else if (array instanceof short[] a) a[index] = (Short) fitting;
    else ((float[]) array)[index] = (Float) fitting;
  }

  static void setBoolean(Object array, int index, boolean value) { setPrimitive(array, index, value); }

  static void setByte(Object array, int index, byte value) { setPrimitive(array, index, value); }

  static void setChar(Object array, int index, char value) { setPrimitive(array, index, value); }

  static void setShort(Object array, int index, short value) { setPrimitive(array, index, value); }

  static void setInt(Object array, int index, int value) { setPrimitive(array, index, value); }

  static void setLong(Object array, int index, long value) { setPrimitive(array, index, value); }

  static void setFloat(Object array, int index, float value) { setPrimitive(array, index, value); }

  static void setDouble(Object array, int index, double value) { setPrimitive(array, index, value); }

  static Object newArray(Class<?> component, int length) {
    if (component == null) throw new NullPointerException();
    checkElement(component, 1);
    return Allocation.newArrayDynamic(component, length);
  }

  static Object multiNewArray(Class<?> component, int[] lengths) {
    if (component == null || lengths == null) throw new NullPointerException();
    if (lengths.length == 0) throw new IllegalArgumentException();
    checkElement(component, lengths.length);
    Class<?> type = component;
    for (int i = 0; i < lengths.length; i++) type = Classes.arrayOf(type);
    return Allocation.newMultiArray(type, lengths);
  }

  @Helper
  private static void checkElement(Class<?> component, int dimensions) {
    int all = dimensions;
    for (Class<?> each = component; each.isArray(); each = Classes.component(each)) all++;
    if (component == void.class || all > MAX_DIMENSIONS) throw new IllegalArgumentException();
  }

  @Helper
  private static void checkArray(Object array, boolean primitive) {
    if (array == null) throw new NullPointerException();
    if (!array.getClass().isArray()) throw new IllegalArgumentException("Argument is not an array");
    if (primitive && array instanceof Object[]) throw new IllegalArgumentException("Argument is not an array of primitive type");
  }

  @Helper
  private static void checkIndex(Object array, int index, boolean primitive) {
    checkArray(array, primitive);
    if (index < 0 || index >= Array.getLength(array)) throw new ArrayIndexOutOfBoundsException();
  }
}
