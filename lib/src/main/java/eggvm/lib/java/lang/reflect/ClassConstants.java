package eggvm.lib.java.lang.reflect;

import eggvm.vm.machine.Memory;
import eggvm.vm.type.Reflection;
import jdk.internal.reflect.ConstantPool;

/// The constants that annotations of a class use, at the indices of its class file; all others are not in the image.
public final class ClassConstants {
  private ClassConstants() {}

  private static final int UTF8 = 1;
  static final int INTEGER = 3;
  static final int FLOAT = 4;
  static final int LONG = 5;
  static final int DOUBLE = 6;

  public static ConstantPool of(Class<?> type) {
    ConstantPool pool = new ConstantPool();
    pool.constantPoolOop = type;
    return pool;
  }

  static String utf8(Class<?> type, int index) { return Reflection.string(slot(type, index, UTF8)); }

  static int integer(Class<?> type, int index, int tag) { return Reflection.number(slot(type, index, tag)); }

  static long wide(Class<?> type, int index, int tag) {
    return Memory.getLong(Reflection.address(slot(type, index, tag)));
  }

  private static long slot(Class<?> type, int index, int tag) {
    if (Reflection.constantTag(type, index) != tag) throw wrongType();
    return Reflection.constantSlot(type, index);
  }

  static IllegalArgumentException wrongType() {
    return new IllegalArgumentException("Wrong type at constant pool index");
  }
}
