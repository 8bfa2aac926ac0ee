package eggvm.lib.java.lang.reflect;

import static eggvm.vm.object.ClassInfo.*;

import eggvm.vm.object.ClassInfo;
import eggvm.vm.object.ClassLayout;
import eggvm.vm.type.ClassInitialization;
import eggvm.vm.type.Classes;
import eggvm.vm.type.Reflection;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// Makes `Field`, `Method`, `Constructor` and `RecordComponent` objects from the tables of a class.
public final class Members {
  private Members() {}

  public static Field[] fields(Class<?> type, boolean publicOnly) {
    ClassInitialization.requireLinked(type);
    long table = Reflection.table(type, ClassInfo.FIELDS);
    Field[] found = new Field[Reflection.count(table)];
    int count = 0;
    for (int slot = 0; slot < found.length; slot++) {
      long entry = Reflection.entry(table, slot, FIELD_BYTES);
      if (!isWanted(entry + FIELD_MODIFIERS, publicOnly)) continue;
      requireTypes(entry + FIELD_NAME, entry + FIELD_TYPE);
      found[count++] = field(type, entry, slot);
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  private static Field field(Class<?> type, long entry, int slot) {
    int modifiers = Reflection.number(entry + FIELD_MODIFIERS);
    boolean owned = Modifier.isStatic(modifiers) || Classes.has(type, ClassLayout.FLAG_RECORD | ClassLayout.FLAG_HIDDEN);
    return new Field(
        type,
        Reflection.string(entry + FIELD_NAME),
        Reflection.type(entry + FIELD_TYPE),
        modifiers,
        Modifier.isFinal(modifiers) && owned,
        slot,
        Reflection.string(entry + FIELD_SIGNATURE),
        Reflection.blob(entry + FIELD_ANNOTATIONS));
  }

  public static Method[] methods(Class<?> type, boolean publicOnly) {
    ClassInitialization.requireLinked(type);
    long table = Reflection.table(type, ClassInfo.METHODS);
    Method[] found = new Method[Reflection.count(table)];
    int count = 0;
    for (int slot = 0; slot < found.length; slot++) {
      long entry = Reflection.entry(table, slot, METHOD_BYTES);
      if (!isWanted(entry + METHOD_MODIFIERS, publicOnly)) continue;
      requireTypes(entry + METHOD_NAME, entry + METHOD_RETURN);
      found[count++] = method(type, entry, slot);
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  private static Method method(Class<?> type, long entry, int slot) {
    return new Method(
        type,
        Reflection.string(entry + METHOD_NAME),
        Reflection.classes(Reflection.address(entry + METHOD_PARAMETERS)),
        Reflection.type(entry + METHOD_RETURN),
        Reflection.classes(Reflection.address(entry + METHOD_EXCEPTIONS)),
        Reflection.number(entry + METHOD_MODIFIERS),
        slot,
        Reflection.string(entry + METHOD_SIGNATURE),
        Reflection.blob(entry + METHOD_ANNOTATIONS),
        Reflection.blob(entry + METHOD_PARAMETER_ANNOTATIONS),
        Reflection.blob(entry + METHOD_DEFAULT));
  }

  public static Constructor<?>[] constructors(Class<?> type, boolean publicOnly) {
    ClassInitialization.requireLinked(type);
    long table = Reflection.table(type, ClassInfo.CONSTRUCTORS);
    Constructor<?>[] found = new Constructor<?>[Reflection.count(table)];
    int count = 0;
    for (int slot = 0; slot < found.length; slot++) {
      long entry = Reflection.entry(table, slot, METHOD_BYTES);
      if (!isWanted(entry + METHOD_MODIFIERS, publicOnly)) continue;
      requireTypes(entry + METHOD_NAME, entry + METHOD_RETURN);
      found[count++] = constructor(type, entry, slot);
    }
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  private static <T> Constructor<T> constructor(Class<T> type, long entry, int slot) {
    return new Constructor<T>(
        type,
        Reflection.classes(Reflection.address(entry + METHOD_PARAMETERS)),
        Reflection.classes(Reflection.address(entry + METHOD_EXCEPTIONS)),
        Reflection.number(entry + METHOD_MODIFIERS),
        slot,
        Reflection.string(entry + METHOD_SIGNATURE),
        Reflection.blob(entry + METHOD_ANNOTATIONS),
        Reflection.blob(entry + METHOD_PARAMETER_ANNOTATIONS));
  }

  private static boolean isWanted(long modifiersSlot, boolean publicOnly) {
    return !publicOnly || Modifier.isPublic(Reflection.number(modifiersSlot));
  }

  /// Throws when the member's type, or another type of it, does not exist.
  private static void requireTypes(long nameSlot, long typeSlot) {
    if (Reflection.address(typeSlot) == 0) throw Reflection.failure(Reflection.address(nameSlot));
  }

  public static RecordComponent[] recordComponents(Class<?> type) {
    long table = Reflection.table(type, ClassInfo.RECORD_COMPONENTS);
    RecordComponent[] found = new RecordComponent[Reflection.count(table)];
    for (int i = 0; i < found.length; i++) {
      long entry = Reflection.entry(table, i, RECORD_COMPONENT_BYTES);
      requireTypes(entry + COMPONENT_NAME, entry + COMPONENT_TYPE);
      found[i] = recordComponent(type, entry);
    }
    return found;
  }

  private static RecordComponent recordComponent(Class<?> type, long entry) {
    RecordComponent component = new RecordComponent();
    component.clazz = type;
    component.name = Reflection.string(entry + COMPONENT_NAME);
    component.type = Reflection.type(entry + COMPONENT_TYPE);
    component.signature = Reflection.string(entry + COMPONENT_SIGNATURE);
    component.annotations = Reflection.blob(entry + COMPONENT_ANNOTATIONS);
    component.typeAnnotations = Reflection.blob(entry + COMPONENT_TYPE_ANNOTATIONS);
    component.accessor = accessor(type, component.name, component.type);
    return component;
  }

  private static Method accessor(Class<?> type, String name, Class<?> result) {
    long table = Reflection.table(type, ClassInfo.METHODS);
    for (int slot = 0; slot < Reflection.count(table); slot++) {
      long entry = Reflection.entry(table, slot, METHOD_BYTES);
      boolean matches =
          Reflection.count(Reflection.address(entry + METHOD_PARAMETERS)) == 0
              && Reflection.type(entry + METHOD_RETURN) == result
              && Reflection.string(entry + METHOD_NAME).equals(name);
      if (matches) return method(type, entry, slot);
    }
    return null;
  }

  /// Address of the table entry behind a method.
  static long entryOf(Method method) {
    return Reflection.entry(Reflection.table(method.getDeclaringClass(), ClassInfo.METHODS), method.slot, METHOD_BYTES);
  }

  static long entryOf(Constructor<?> constructor) {
    return Reflection.entry(Reflection.table(constructor.getDeclaringClass(), ClassInfo.CONSTRUCTORS), constructor.slot, METHOD_BYTES);
  }

  static long entryOf(Field field) {
    return Reflection.entry(Reflection.table(field.getDeclaringClass(), ClassInfo.FIELDS), field.slot, FIELD_BYTES);
  }
}
