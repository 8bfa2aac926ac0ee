package eggvm.lib.java.lang.reflect;

import eggvm.vm.contract.Replaces;
import eggvm.vm.type.Reflection;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import jdk.internal.reflect.ConstantPool;

@Replaces("jdk.internal.reflect.ConstantPool")
final class ConstantPoolOverlay {
  private ConstantPoolOverlay() {}

  static int getSize0(ConstantPool self, Object type) { return Reflection.constantCount((Class<?>) type); }

  static Class<?> getClassAt0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static Class<?> getClassAtIfLoaded0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static int getClassRefIndexAt0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static Member getMethodAt0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static Member getMethodAtIfLoaded0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static Field getFieldAt0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static Field getFieldAtIfLoaded0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static String[] getMemberRefInfoAt0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static int getNameAndTypeRefIndexAt0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static String[] getNameAndTypeRefInfoAt0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static String getStringAt0(ConstantPool self, Object type, int index) { throw ClassConstants.wrongType(); }

  static int getIntAt0(ConstantPool self, Object type, int index) { return ClassConstants.integer((Class<?>) type, index, ClassConstants.INTEGER); }

  static long getLongAt0(ConstantPool self, Object type, int index) { return ClassConstants.wide((Class<?>) type, index, ClassConstants.LONG); }

  static float getFloatAt0(ConstantPool self, Object type, int index) {
    return Float.intBitsToFloat(ClassConstants.integer((Class<?>) type, index, ClassConstants.FLOAT));
  }

  static double getDoubleAt0(ConstantPool self, Object type, int index) {
    return Double.longBitsToDouble(ClassConstants.wide((Class<?>) type, index, ClassConstants.DOUBLE));
  }

  static String getUTF8At0(ConstantPool self, Object type, int index) { return ClassConstants.utf8((Class<?>) type, index); }

  static byte getTagAt0(ConstantPool self, Object type, int index) {
    return (byte) Reflection.constantTag((Class<?>) type, index);
  }
}
