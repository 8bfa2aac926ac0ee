package eggvm.vm.type;

import eggvm.vm.contract.OffsetOf;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ClassInfo;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.object.ObjectLayout;
import eggvm.vm.start.ImageInfo;

/// The classes of the image and the array classes made of them.
public final class Classes {
  private Classes() {}

  @OffsetOf(type = "java.lang.Class", field = "name")
  static int nameOffset;

  /// By binary name, such as `java.lang.String` or `[I`; null: not in the image. Never a primitive type.
  public static Class<?> find(String name) {
    if (name.length() > 1 && name.charAt(0) == '[') return findArray(name);
    long found = lookUp(name);
    return found == 0 ? null : at(found);
  }

  /// As [#find], but throws what loading throws for a class that exists and cannot be loaded.
  public static Class<?> load(String name) {
    Class<?> found = find(name);
    if (found == null) throwFailure(name.substring(name.lastIndexOf('[') + 1));
    return found;
  }

  /// A handful at most, so the table is walked.
  private static void throwFailure(String name) {
    String element = name.startsWith("L") && name.endsWith(";") ? name.substring(1, name.length() - 1) : name;
    for (int i = 0; i < Memory.getInt(ImageInfo.unloadableClasses); i++) {
      long entry = ImageInfo.unloadableClasses + 4 + 8L * i;
      if (Reflection.string(entry).equals(element)) throw Reflection.failure(Reflection.address(entry + 4));
    }
  }

  private static long lookUp(String name) {
    int mask = ImageInfo.classByNameCapacity - 1;
    for (int i = name.hashCode() & mask;; i = i + 1 & mask) {
      long address = Memory.getUnsignedInt(ImageInfo.classByName + 4L * i);
      if (address == 0 || at(address).getName().equals(name)) return address;
    }
  }

  private static Class<?> findArray(String name) {
    Class<?> component = findComponent(name.substring(1));
    return component == null ? null : arrayOf(component);
  }

  private static Class<?> findComponent(String descriptor) {
    int last = descriptor.length() - 1;
    char kind = descriptor.charAt(0);
    if (kind == '[') return last > 0 ? findArray(descriptor) : null;
    if (kind == 'L') {
      boolean named = last > 1 && descriptor.charAt(last) == ';' && descriptor.charAt(1) != '[';
      return named ? find(descriptor.substring(1, last)) : null;
    }
    return last == 0 ? primitive(primitiveName(kind)) : null;
  }

  private static String primitiveName(char descriptor) {
    return switch (descriptor) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'S' -> "short";
      case 'C' -> "char";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      default -> "";
    };
  }

  /// By keyword, `void` included; null: no such type. Asked for a handful of times, so the table is walked.
  public static Class<?> primitive(String name) {
    for (int i = 0; i < ImageInfo.classCount; i++) {
      long address = Memory.getUnsignedInt(ImageInfo.classTable + 4L * i);
      if (ClassLayout.kind(address) == ClassLayout.KIND_PRIMITIVE && at(address).getName().equals(name)) return at(address);
    }
    return null;
  }

  /// The class of arrays of this component. Array classes that no code mentions are made here.
  public static Class<?> arrayOf(Class<?> component) {
    long existing = ClassLayout.link(Memory.addressOf(component), ClassLayout.ARRAY);
    return existing != 0 ? at(existing) : ArrayClasses.make(component);
  }

  public static boolean isAssignable(Class<?> from, Class<?> to) { return TypeTests.isAssignable(from, to); }

  public static String name(Class<?> type) { return type.getName(); }

  /// The name without running any code of the library; for death notes.
  public static String rawName(long classAddress) { return (String) Memory.objectAt(ObjectLayout.reference(classAddress + nameOffset)); }

  /// Null for Object, interfaces, primitive types; Object for arrays.
  public static Class<?> superclass(Class<?> type) {
    return isInterface(type) ? null : link(type, ClassLayout.SUPER);
  }

  public static boolean isInterface(Class<?> type) {
    return ClassLayout.kind(Memory.addressOf(type)) == ClassLayout.KIND_INTERFACE;
  }

  /// Null unless an array.
  public static Class<?> component(Class<?> type) { return link(type, ClassLayout.COMPONENT); }

  /// Direct superinterfaces in order of declaration; a new array.
  public static Class<?>[] interfaces(Class<?> type) {
    return Reflection.classes(ClassLayout.link(Memory.addressOf(type), ClassLayout.INTERFACES));
  }

  public static boolean has(Class<?> type, int flag) { return ClassLayout.has(Memory.addressOf(type), flag); }

  /// Access flags of the class file.
  public static int accessFlags(Class<?> type) { return Memory.getInt(Memory.addressOf(type) + ClassLayout.ACCESS); }

  /// Offset of a declared instance field, or address of a static one's slot; -1: not in the reflection data.
  public static long fieldOffset(Class<?> type, String name) {
    long fields = Reflection.table(type, ClassInfo.FIELDS);
    for (int i = 0; i < Reflection.count(fields); i++) {
      long field = Reflection.entry(fields, i, ClassInfo.FIELD_BYTES);
      if (Reflection.address(field + ClassInfo.FIELD_TYPE) == 0) continue;
      if (Reflection.string(field + ClassInfo.FIELD_NAME).equals(name)) return Reflection.address(field + ClassInfo.FIELD_OFFSET);
    }
    return -1;
  }

  private static Class<?> link(Class<?> type, int offset) {
    long address = ClassLayout.link(Memory.addressOf(type), offset);
    return address == 0 ? null : at(address);
  }

  static Class<?> at(long classAddress) { return (Class<?>) Memory.objectAt(classAddress); }
}
