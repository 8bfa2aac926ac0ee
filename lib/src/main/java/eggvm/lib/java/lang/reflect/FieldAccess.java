package eggvm.lib.java.lang.reflect;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.reflect.FieldAccessorImpl;

/// `Field.get` and `set` for every type of field, with the JDK's checks in the JDK's order.
/// ```
///  get:  Z Z | B B | C C | S BS | I BSCI | J BSCIJ | F BSCIJF | D BSCIJFD      (result type, field types)
///  set:  Z Z | B BSIJFD | C CIJFD | S SIJFD | I IJFD | J JFD | F FD | D D      (value type, field types)
/// ```
final class FieldAccess extends FieldAccessorImpl {
  private final FieldCell cell;
  private final boolean isStatic;
  private final boolean isReadOnly;

  FieldAccess(Field field, boolean isReadOnly) {
    super(field);
    this.cell = new FieldCell(field);
    this.isStatic = Modifier.isStatic(field.getModifiers());
    this.isReadOnly = isReadOnly;
  }

  // --- get

  @Override
  public Object get(Object obj) { return cell.boxed(source(obj)); }

  @Override
  public boolean getBoolean(Object obj) {
    checkGet("Z", "boolean");
    return cell.truth(source(obj));
  }

  @Override
  public byte getByte(Object obj) {
    checkGet("B", "byte");
    return (byte) cell.integral(source(obj));
  }

  @Override
  public char getChar(Object obj) {
    checkGet("C", "char");
    return (char) cell.integral(source(obj));
  }

  @Override
  public short getShort(Object obj) {
    checkGet("BS", "short");
    return (short) cell.integral(source(obj));
  }

  @Override
  public int getInt(Object obj) {
    checkGet("BSCI", "int");
    return (int) cell.integral(source(obj));
  }

  @Override
  public long getLong(Object obj) {
    checkGet("BSCIJ", "long");
    return cell.integral(source(obj));
  }

  @Override
  public float getFloat(Object obj) {
    checkGet("BSCIJF", "float");
    Object base = source(obj);
    return cell.kind == 'F' ? cell.single(base) : cell.integral(base);
  }

  @Override
  public double getDouble(Object obj) {
    checkGet("BSCIJFD", "double");
    Object base = source(obj);
    return isFloating() ? cell.floating(base) : cell.integral(base);
  }

  private void checkGet(String kinds, String type) {
    if (kinds.indexOf(cell.kind) < 0) throw newGetIllegalArgumentException(type);
  }

  private boolean isFloating() { return cell.kind == 'F' || cell.kind == 'D'; }

  /// The object to read from; null for a static field.
  private Object source(Object obj) {
    if (isStatic) return null;
    if (!field.getDeclaringClass().isAssignableFrom(obj.getClass())) {
      throw new IllegalArgumentException(onOther("Can not get", obj));
    }
    return obj;
  }

  private String onOther(String what, Object obj) {
    String modifiers = (isStatic ? " static" : "") + (Modifier.isFinal(field.getModifiers()) ? " final" : "");
    return what + modifiers + " " + field.getType().getName() + " field " + getQualifiedFieldName() + " on " + obj.getClass().getName();
  }

  // --- set

  @Override
  public void set(Object obj, Object value) throws IllegalAccessException {
    Object base = target(obj);
    if (isReadOnly) throwFinalFieldIllegalAccessException(value);
    if (cell.kind == 'L') {
      if (value != null && !field.getType().isInstance(value)) throwSetIllegalArgumentException(value);
      cell.putReference(base, value);
      return;
    }
    Object fitting = value == null ? null : Primitives.convert(field.getType(), value);
    if (fitting == null) throwSetIllegalArgumentException(value);
    if (fitting instanceof Boolean truth) cell.putTruth(base, truth);
    else if (fitting instanceof Character character) cell.putIntegral(base, character);
    else if (isFloating()) cell.putFloating(base, ((Number) fitting).doubleValue());
    else cell.putIntegral(base, ((Number) fitting).longValue());
  }

  @Override
  public void setBoolean(Object obj, boolean value) throws IllegalAccessException {
    if (cell.kind != 'Z') throwSetIllegalArgumentException(value);
    Object base = target(obj);
    if (isReadOnly) throwFinalFieldIllegalAccessException(value);
    cell.putTruth(base, value);
  }

  @Override
  public void setByte(Object obj, byte value) throws IllegalAccessException {
    if (accepts("BSIJFD")) setIntegral(obj, value);
    else throwSetIllegalArgumentException(value);
  }

  @Override
  public void setChar(Object obj, char value) throws IllegalAccessException {
    if (accepts("CIJFD")) setIntegral(obj, value);
    else throwSetIllegalArgumentException(value);
  }

  @Override
  public void setShort(Object obj, short value) throws IllegalAccessException {
    if (accepts("SIJFD")) setIntegral(obj, value);
    else throwSetIllegalArgumentException(value);
  }

  @Override
  public void setInt(Object obj, int value) throws IllegalAccessException {
    if (accepts("IJFD")) setIntegral(obj, value);
    else throwSetIllegalArgumentException(value);
  }

  @Override
  public void setLong(Object obj, long value) throws IllegalAccessException {
    if (accepts("JFD")) setIntegral(obj, value);
    else throwSetIllegalArgumentException(value);
  }

  @Override
  public void setFloat(Object obj, float value) throws IllegalAccessException {
    if (accepts("FD")) setFloating(obj, value);
    else throwSetIllegalArgumentException(value);
  }

  @Override
  public void setDouble(Object obj, double value) throws IllegalAccessException {
    if (accepts("D")) setFloating(obj, value);
    else throwSetIllegalArgumentException(value);
  }

  private boolean accepts(String kinds) { return kinds.indexOf(cell.kind) >= 0; }

  private void setIntegral(Object obj, long value) throws IllegalAccessException {
    Object base = target(obj);
    if (isReadOnly) refuse(value, value);
    cell.putIntegral(base, value);
  }

  private void setFloating(Object obj, double value) throws IllegalAccessException {
    Object base = target(obj);
    if (isReadOnly) refuse((long) value, value);
    cell.putFloating(base, value);
  }

  /// Speaks of the value as one of the field's own type.
  private void refuse(long integral, double floating) throws IllegalAccessException {
    switch (cell.kind) {
      case 'B' -> throwFinalFieldIllegalAccessException((byte) integral);
      case 'S' -> throwFinalFieldIllegalAccessException((short) integral);
      case 'C' -> throwFinalFieldIllegalAccessException((char) integral);
      case 'I' -> throwFinalFieldIllegalAccessException((int) integral);
      case 'J' -> throwFinalFieldIllegalAccessException(integral);
      case 'F' -> throwFinalFieldIllegalAccessException((float) floating);
      default -> throwFinalFieldIllegalAccessException(floating);
    }
  }

  /// The object to write to; null for a static field.
  private Object target(Object obj) {
    if (isStatic) return null;
    if (!field.getDeclaringClass().isAssignableFrom(obj.getClass())) throwSetIllegalArgumentException(obj);
    return obj;
  }
}
