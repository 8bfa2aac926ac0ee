package eggvm.aot.code.lower;

import eggvm.aot.graph.ImageObject;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmType;
import java.util.Map;
import jdk.vm.ci.meta.JavaConstant;

/// The boxes that `valueOf` hands out again and again (JLS 5.1.7), as the image begins with them: that of `lowest` first.
record BoxCache(ObjectConstant array, long lowest) {
  private static final Map<String, String> HOLDERS =
      Map.of(
          "java/lang/Byte", "Ljava/lang/Byte$ByteCache;",
          "java/lang/Short", "Ljava/lang/Short$ShortCache;",
          "java/lang/Character", "Ljava/lang/Character$CharacterCache;",
          "java/lang/Integer", "Ljava/lang/Integer$IntegerCache;",
          "java/lang/Long", "Ljava/lang/Long$LongCache;");

  /// Null when the class that holds the cache has to run first, and for boxes that have none.
  static BoxCache of(VmType box) {
    String holder = HOLDERS.get(box.internalName());
    ObjectConstant array = holder == null ? null : present(box.universe().type(holder), "cache");
    if (array == null || !(made(array).element(0) instanceof ObjectConstant first)) return null;
    return new BoxCache(array, made(first).field(valueField(box)).asLong());
  }

  int length() { return made(array).length(); }

  /// The box of `value`, or null when it has none here.
  JavaConstant at(long value) {
    long index = value - lowest;
    return index >= 0 && index < length() ? made(array).element((int) index) : null;
  }

  static VmField valueField(VmType box) {
    for (VmField field : box.getInstanceFields(false)) if (field.getName().equals("value")) return field;
    throw new IllegalStateException(box.toJavaName() + " has no value");
  }

  /// An object that the image begins with, by the static final that holds it; or null.
  static ObjectConstant present(VmType owner, String name) {
    for (VmField field : owner.getStaticFields()) {
      if (!field.getName().equals(name) || !(field.knownValue() instanceof ObjectConstant object)) continue;
      return object.value() instanceof ImageObject && object.isPresent() ? object : null;
    }
    return null;
  }

  private static ImageObject made(ObjectConstant object) { return (ImageObject) object.value(); }
}
