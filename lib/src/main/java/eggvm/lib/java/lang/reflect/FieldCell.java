package eggvm.lib.java.lang.reflect;

import eggvm.vm.object.ClassInfo;
import eggvm.vm.type.Reflection;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.misc.Unsafe;

/// The memory of a field: one primitive kind at an offset, or, for a static, at an address.
final class FieldCell {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /// Descriptor character; `L` for every reference.
  final char kind;
  private final long offset;
  private final boolean isVolatile;

  FieldCell(Field field) {
    kind = kind(field.getType());
    offset = Reflection.address(Members.entryOf(field) + ClassInfo.FIELD_OFFSET);
    isVolatile = Modifier.isVolatile(field.getModifiers());
  }

  private static char kind(Class<?> type) {
    return type.isPrimitive() ? type.descriptorString().charAt(0) : 'L';
  }

  Object reference(Object base) { return UNSAFE.getReferenceVolatile(base, offset); }

  boolean truth(Object base) { return UNSAFE.getBooleanVolatile(base, offset); }

  float single(Object base) { return UNSAFE.getFloatVolatile(base, offset); }

  double floating(Object base) { return kind == 'F' ? single(base) : UNSAFE.getDoubleVolatile(base, offset); }

  /// Value of a field of kind B, S, C, I or J.
  long integral(Object base) {
    return switch (kind) {
      case 'B' -> UNSAFE.getByteVolatile(base, offset);
      case 'S' -> UNSAFE.getShortVolatile(base, offset);
      case 'C' -> UNSAFE.getCharVolatile(base, offset);
      case 'I' -> UNSAFE.getIntVolatile(base, offset);
      default -> UNSAFE.getLongVolatile(base, offset);
    };
  }

  Object boxed(Object base) {
    return switch (kind) {
      case 'L' -> reference(base);
      case 'Z' -> truth(base);
      case 'B' -> (byte) integral(base);
      case 'S' -> (short) integral(base);
      case 'C' -> (char) integral(base);
      case 'I' -> (int) integral(base);
      case 'J' -> integral(base);
      case 'F' -> single(base);
      default -> floating(base);
    };
  }

  void putReference(Object base, Object value) {
    UNSAFE.putReference(base, offset, value);
    publish();
  }

  void putTruth(Object base, boolean value) {
    UNSAFE.putBoolean(base, offset, value);
    publish();
  }

  /// Into any kind but Z and L; the caller has seen to it that the value fits.
  void putIntegral(Object base, long value) {
    switch (kind) {
      case 'B' -> UNSAFE.putByte(base, offset, (byte) value);
      case 'S' -> UNSAFE.putShort(base, offset, (short) value);
      case 'C' -> UNSAFE.putChar(base, offset, (char) value);
      case 'I' -> UNSAFE.putInt(base, offset, (int) value);
      case 'J' -> UNSAFE.putLong(base, offset, value);
      case 'F' -> UNSAFE.putFloat(base, offset, value);
      default -> UNSAFE.putDouble(base, offset, value);
    }
    publish();
  }

  /// Into F or D.
  void putFloating(Object base, double value) {
    if (kind == 'F') UNSAFE.putFloat(base, offset, (float) value);
    else UNSAFE.putDouble(base, offset, value);
    publish();
  }

  private void publish() {
    if (isVolatile) UNSAFE.fullFence();
  }
}
