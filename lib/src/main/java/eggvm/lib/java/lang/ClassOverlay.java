package eggvm.lib.java.lang;

import eggvm.lib.java.lang.reflect.ClassConstants;
import eggvm.lib.java.lang.reflect.Members;
import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import eggvm.vm.object.ClassInfo;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.type.ClassInitialization;
import eggvm.vm.type.Classes;
import eggvm.vm.type.Reflection;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import jdk.internal.reflect.ConstantPool;

/// A class is its own run-time type: what the natives ask for stands in the cell or in its reflection record.
@Replaces("java.lang.Class")
final class ClassOverlay {
  private static final int NEWEST_CLASS_FILE = 69;

  private ClassOverlay() {}

  static void registerNatives() {}

  /// One world, so the loader and the caller make no difference.
  static Class<?> forName0(String name, boolean initialize, ClassLoader loader, Class<?> caller) throws ClassNotFoundException {
    Class<?> found = Classes.load(name);
    if (found == null) throw new ClassNotFoundException(missing(name));
    if (initialize) ClassInitialization.ensureInitialized(found);
    return found;
  }

  /// HotSpot speaks of an array's element, and shows what is no array name with slashes.
  @Helper
  private static String missing(String name) {
    if (!name.startsWith("[")) return name;
    int last = name.length() - 1;
    int element = name.lastIndexOf('[') + 1;
    boolean isArray = element < last && name.charAt(element) == 'L' && name.charAt(last) == ';' && name.indexOf('/') < 0;
    return isArray ? name.substring(element + 1, last) : name.replace('.', '/');
  }

  static boolean isInstance(Class<?> self, Object object) {
    return object != null && Classes.isAssignable(object.getClass(), self);
  }

  static boolean isAssignableFrom(Class<?> self, Class<?> other) {
    if (other == null) throw new NullPointerException();
    return Classes.isAssignable(other, self);
  }

  /// The builder has set every name.
  static String initClassName(Class<?> self) { return self.name; }

  static Class<?> getSuperclass(Class<?> self) { return Classes.superclass(self); }

  static Class<?>[] getInterfaces0(Class<?> self) { return Classes.interfaces(self); }

  static Class<?> getPrimitiveClass(String name) { return Classes.primitive(name); }

  /// Class, method name, descriptor; the last two are null for a class in an initialiser. Null unless local or anonymous.
  static Object[] getEnclosingMethod0(Class<?> self) {
    Class<?> enclosing = Reflection.type(Reflection.slot(self, ClassInfo.ENCLOSING_CLASS));
    if (enclosing == null) return null;
    return new Object[] {enclosing, text(self, ClassInfo.ENCLOSING_METHOD), text(self, ClassInfo.ENCLOSING_DESCRIPTOR)};
  }

  static Class<?> getDeclaringClass0(Class<?> self) {
    return Reflection.type(Reflection.slot(self, ClassInfo.DECLARING_CLASS));
  }

  static String getSimpleBinaryName0(Class<?> self) { return text(self, ClassInfo.SIMPLE_NAME); }

  static String getGenericSignature0(Class<?> self) { return text(self, ClassInfo.SIGNATURE); }

  static byte[] getRawAnnotations(Class<?> self) { return Reflection.blob(Reflection.slot(self, ClassInfo.ANNOTATIONS)); }

  static byte[] getRawTypeAnnotations(Class<?> self) {
    return Reflection.blob(Reflection.slot(self, ClassInfo.TYPE_ANNOTATIONS));
  }

  static ConstantPool getConstantPool(Class<?> self) { return ClassConstants.of(self); }

  static Field[] getDeclaredFields0(Class<?> self, boolean publicOnly) { return Members.fields(self, publicOnly); }

  static Method[] getDeclaredMethods0(Class<?> self, boolean publicOnly) { return Members.methods(self, publicOnly); }

  static Constructor<?>[] getDeclaredConstructors0(Class<?> self, boolean publicOnly) {
    return Members.constructors(self, publicOnly);
  }

  static Class<?>[] getDeclaredClasses0(Class<?> self) { return classes(self, ClassInfo.DECLARED_CLASSES); }

  static RecordComponent[] getRecordComponents0(Class<?> self) { return Members.recordComponents(self); }

  static boolean isRecord0(Class<?> self) { return Classes.has(self, ClassLayout.FLAG_RECORD); }

  static boolean desiredAssertionStatus0(Class<?> type) { return false; }

  static Class<?> getNestHost0(Class<?> self) {
    Class<?> host = Reflection.type(Reflection.slot(self, ClassInfo.NEST_HOST));
    return host == null ? self : host;
  }

  /// The host first.
  static Class<?>[] getNestMembers0(Class<?> self) {
    Class<?> host = getNestHost0(self);
    Class<?>[] members = classes(host, ClassInfo.NEST_MEMBERS);
    Class<?>[] nest = new Class<?>[members.length + 1];
    nest[0] = host;
    System.arraycopy(members, 0, nest, 1, members.length);
    return nest;
  }

  static boolean isHidden(Class<?> self) { return Classes.has(self, ClassLayout.FLAG_HIDDEN); }

  /// Null unless sealed.
  static Class<?>[] getPermittedSubclasses0(Class<?> self) {
    long table = Reflection.table(self, ClassInfo.PERMITTED_SUBCLASSES);
    return table == 0 ? null : Reflection.classes(table);
  }

  /// A primitive type has the newest.
  static int getClassFileVersion0(Class<?> self) {
    if (self.isPrimitive()) return NEWEST_CLASS_FILE;
    return Reflection.number(Reflection.slot(self, ClassInfo.CLASS_FILE_VERSION));
  }

  static int getClassAccessFlagsRaw0(Class<?> self) { return Classes.accessFlags(self); }

  @Helper
  private static String text(Class<?> self, int offset) { return Reflection.string(Reflection.slot(self, offset)); }

  @Helper
  private static Class<?>[] classes(Class<?> self, int offset) { return Reflection.classes(Reflection.table(self, offset)); }
}
