package eggvm.aot.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import java.util.Map;
import jdk.vm.ci.meta.JavaConstant;

/// Compares what initialisers made in the builder with what they made on this JVM, object by object: classes, contents, and which are the same. What is null here
/// the library may have filled in there.
final class SameObjects {
  private final Map<ImageObject, Object> pairs = new IdentityHashMap<>();
  private final ClassLoader loader;
  private int objects;

  SameObjects(ClassLoader loader) { this.loader = loader; }

  /// How many objects were compared.
  int objects() { return objects; }

  void check(Object expected, JavaConstant actual, String path) throws ReflectiveOperationException {
    if (actual instanceof ObjectConstant constant) checkObject(expected, constant, path);
    else if (actual.isNull()) assertSame(expected, null, path);
    else assertEquals(expected, actual.asBoxedPrimitive(), path);
  }

  private void checkObject(Object expected, ObjectConstant actual, String path) throws ReflectiveOperationException {
    switch (actual.value()) {
      case String text -> assertEquals(expected, text, path);
      case VmType type -> assertEquals(((Class<?>) expected).getName(), type.toClassName(), path);
      case ImageObject made -> checkMade(expected, made, path);
      default -> assertEquals(expected.getClass().getName(), actual.type().toClassName(), path);
    }
  }

  private void checkMade(Object expected, ImageObject made, String path) throws ReflectiveOperationException {
    if (pairs.containsKey(made)) {
      assertSame(pairs.get(made), expected, path);
      return;
    }
    pairs.put(made, expected);
    objects++;
    assertEquals(expected == null ? null : expected.getClass().getName(), made.type().toClassName(), path);
    if (made.isArray()) checkElements(expected, made, path);
    else for (VmField field : made.type().getInstanceFields(true)) checkField(expected, made, field, path + "." + field.getName());
  }

  private void checkElements(Object expected, ImageObject made, String path) throws ReflectiveOperationException {
    assertEquals(Array.getLength(expected), made.length(), path);
    boolean isOfNumbers = made.type().componentType().isPrimitive();
    for (int i = 0; i < made.length(); i++) if (isOfNumbers || !made.element(i).isNull()) check(Array.get(expected, i), made.element(i), path + "[" + i + "]");
  }

  private void checkField(Object expected, ImageObject made, VmField field, String path) throws ReflectiveOperationException {
    Class<?> owner = Class.forName(field.owner().toClassName(), false, loader);
    if (owner.isRecord()) return;
    Field found;
    try {
      found = owner.getDeclaredField(field.getName());
    } catch (NoSuchFieldException e) {
      return; // hidden from reflection
    }
    if (!field.isFinal() && (made.field(field).isDefaultForKind() || java.lang.reflect.Modifier.isVolatile(found.getModifiers()))) return;
    check(Peek.at(found, expected), made.field(field), path);
  }
}
