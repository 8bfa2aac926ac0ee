package eggvm.vm.object;

import eggvm.vm.machine.Memory;

/// What `System.arraycopy` says when it refuses.
final class ArrayCopyErrors {
  private ArrayCopyErrors() {}

  static ArrayStoreException notAnArray(String role, Object value) {
    return new ArrayStoreException("arraycopy: " + role + " type " + value.getClass().getName() + " is not an array");
  }

  static ArrayStoreException kindMismatch(Object source, Object target) {
    Class<?> from = source.getClass().getComponentType();
    Class<?> to = target.getClass().getComponentType();
    if (from.isPrimitive() && to.isPrimitive()) {
      return new ArrayStoreException("arraycopy: type mismatch: can not copy " + from + "[] into " + to + "[]");
    }
    String fromText = from.isPrimitive() ? from + "[]" : "object array[]";
    String toText = to.isPrimitive() ? to + "[]" : "object array[]";
    return new ArrayStoreException("arraycopy: type mismatch: can not copy " + fromText + " into " + toText);
  }

  static ArrayStoreException elementMismatch(Object source, Object target) {
    Class<?> from = source.getClass().getComponentType();
    Class<?> to = target.getClass().getComponentType();
    if (!from.isAssignableFrom(to)) {
      return new ArrayStoreException("arraycopy: type mismatch: can not copy " + from.getName() + "[] into " + to.getName() + "[]");
    }
    return new ArrayStoreException(
        "arraycopy: element type mismatch: can not cast one of the elements of " + from.getName()
            + "[] to the type of the destination array, " + to.getName());
  }

  static ArrayIndexOutOfBoundsException outOfBounds(Object source, int sourceIndex, Object target, int targetIndex, int length) {
    return new ArrayIndexOutOfBoundsException("arraycopy: " + boundsText(source, sourceIndex, target, targetIndex, length));
  }

  private static String boundsText(Object source, int sourceIndex, Object target, int targetIndex, int length) {
    if (sourceIndex < 0) return "source index " + sourceIndex + " out of bounds for " + sized(source);
    if (targetIndex < 0) return "destination index " + targetIndex + " out of bounds for " + sized(target);
    if (length < 0) return "length " + length + " is negative";
    long sourceEnd = (long) sourceIndex + length;
    if (sourceEnd > lengthOf(source)) return "last source index " + sourceEnd + " out of bounds for " + sized(source);
    return "last destination index " + ((long) targetIndex + length) + " out of bounds for " + sized(target);
  }

  private static int lengthOf(Object array) { return ObjectLayout.arrayLength(Memory.addressOf(array)); }

  private static String sized(Object array) {
    Class<?> component = array.getClass().getComponentType();
    return (component.isPrimitive() ? component.getName() : "object array") + "[" + lengthOf(array) + "]";
  }
}
