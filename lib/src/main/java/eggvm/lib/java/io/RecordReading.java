package eggvm.lib.java.io;

import eggvm.vm.contract.Helper;
import eggvm.vm.contract.Replaces;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/// Records from object streams, by their canonical constructor, without method handles (Java Object Serialization Specification, 1.13).
@Replaces("java.io.ObjectInputStream")
final class RecordReading {
  private RecordReading() {}

  static Object readRecord(ObjectInputStream self, ObjectStreamClass desc) throws IOException {
    ObjectStreamClass.ClassDataSlot[] slots = desc.getClassDataLayout();
    for (int i = 0; i < slots.length - 1; i++) {
      if (slots[i].hasData) self.new FieldValues(slots[i].desc, true);
    }
    ObjectInputStream.FieldValues values = self.new FieldValues(desc, true);
    if (self.handles.lookupException(self.passHandle) != null) return null;
    RecordComponent[] components = desc.forClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      arguments[i] = value(desc, values, components[i].getName(), types[i]);
    }
    return make(desc.forClass(), types, arguments);
  }

  @Helper
  private static Object make(Class<?> type, Class<?>[] types, Object[] arguments) throws IOException {
    try {
      for (int i = 0; i < types.length; i++) if (!types[i].isPrimitive()) types[i].cast(arguments[i]);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) throw error;
      throw new InvalidObjectException(e.getCause().getMessage(), e.getCause());
    } catch (ClassCastException e) {
      throw new InvalidObjectException(e.getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new InvalidObjectException("record canonical constructor not found", e);
    }
  }

  /// The stream's value of this name, or the default of the type; names are unique.
  @Helper
  private static Object value(ObjectStreamClass desc, ObjectInputStream.FieldValues values, String name, Class<?> type) {
    ObjectStreamField[] fields = desc.getFields(false);
    int primitives = fields.length - desc.getNumObjFields();
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].getName().equals(name)) continue;
      // What the field itself says: a stream knows all reference types as Object.
      Class<?> fieldType = fields[i].getField().getType();
      if (!type.isAssignableFrom(fieldType)) throw new InternalError(name + " unassignable, pType:" + type + ", fType:" + fieldType);
      return i < primitives ? primitive(fields[i].getTypeCode(), values.primValues, fields[i].getOffset()) : values.objValues[i - primitives];
    }
    return type.isPrimitive() ? primitive(type.descriptorString().charAt(0), new byte[8], 0) : null;
  }

  @Helper
  private static Object primitive(char kind, byte[] bytes, int offset) {
    return switch (kind) {
      case 'Z' -> bytes[offset] != 0;
      case 'B' -> bytes[offset];
      case 'C' -> (char) bits(bytes, offset, 2);
      case 'S' -> (short) bits(bytes, offset, 2);
      case 'I' -> (int) bits(bytes, offset, 4);
      case 'F' -> Float.intBitsToFloat((int) bits(bytes, offset, 4));
      case 'D' -> Double.longBitsToDouble(bits(bytes, offset, 8));
      default -> bits(bytes, offset, 8);
    };
  }

  @Helper
  private static long bits(byte[] bytes, int offset, int count) {
    long bits = 0;
    for (int i = 0; i < count; i++) bits = bits << 8 | bytes[offset + i] & 0xff;
    return bits;
  }
}
