package eggvm.aot.desugar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/// What other classes look like: supertypes and members, read once each. Classes that cannot be found or read count as absent.
final class Hierarchy {
  record Field(String owner, String name, String descriptor, int access) {
    boolean isStatic() {
      return (access & Opcodes.ACC_STATIC) != 0;
    }

    boolean isFinal() {
      return (access & Opcodes.ACC_FINAL) != 0;
    }
  }

  private record Shape(String superName, List<String> interfaces, Map<String, Field> fields, Map<String, Integer> methods) {}

  private final Function<String, byte[]> classes;
  private final Map<String, Optional<Shape>> shapes = new ConcurrentHashMap<>();

  Hierarchy(Function<String, byte[]> classes) {
    this.classes = classes;
  }

  /// The whole class, to read code from; null when absent.
  ClassNode node(String name, int readerOptions) {
    byte[] classFile = classes.apply(name);
    if (classFile == null) return null;
    ClassNode node = new ClassNode();
    try {
      new ClassReader(classFile).accept(node, readerOptions);
    } catch (RuntimeException malformed) {
      return null;
    }
    return node;
  }

  boolean isSubtype(String name, String ancestor) {
    if (name.equals(ancestor)) return true;
    Shape shape = shape(name);
    if (shape == null) return false;
    if (shape.superName != null && isSubtype(shape.superName, ancestor)) return true;
    for (String each : shape.interfaces) if (isSubtype(each, ancestor)) return true;
    return false;
  }

  /// Whether running code of `name` implies that `initialized` has begun its initialisation: itself or a superclass.
  boolean isSuperclassOrSame(String name, String initialized) {
    for (String at = name; at != null; ) {
      if (at.equals(initialized)) return true;
      Shape shape = shape(at);
      at = shape == null ? null : shape.superName;
    }
    return false;
  }

  /// Field resolution of JVMS 5.4.3.2 by name alone, as the handle factories do before they compare types; null when absent.
  Field field(String owner, String name) {
    Shape shape = shape(owner);
    if (shape == null) return null;
    Field found = shape.fields.get(name);
    if (found != null) return found;
    for (String each : shape.interfaces) {
      found = field(each, name);
      if (found != null) return found;
    }
    return shape.superName == null ? null : field(shape.superName, name);
  }

  /// The class that declares the method which `owner.name descriptor` resolves to; `owner` itself when that cannot be told.
  String methodOwner(String owner, String name, String descriptor) {
    String found = findMethod(owner, name + descriptor);
    return found == null ? owner : found;
  }

  boolean isVarargs(String owner, String name, String descriptor) {
    String found = findMethod(owner, name + descriptor);
    return found != null && (shape(found).methods.get(name + descriptor) & Opcodes.ACC_VARARGS) != 0;
  }

  private String findMethod(String owner, String method) {
    Shape shape = shape(owner);
    if (shape == null) return null;
    if (shape.methods.containsKey(method)) return owner;
    String found = shape.superName == null ? null : findMethod(shape.superName, method);
    for (int i = 0; found == null && i < shape.interfaces.size(); i++) found = findMethod(shape.interfaces.get(i), method);
    return found;
  }

  private Shape shape(String name) {
    Optional<Shape> known = shapes.get(name);
    if (known == null) {
      known = Optional.ofNullable(read(classes.apply(name)));
      shapes.put(name, known);
    }
    return known.orElse(null);
  }

  private static Shape read(byte[] classFile) {
    if (classFile == null) return null;
    Map<String, Field> fields = new HashMap<>();
    Map<String, Integer> methods = new HashMap<>();
    try {
      ClassReader reader = new ClassReader(classFile);
      String owner = reader.getClassName();
      reader.accept(
          new ClassVisitor(Opcodes.ASM9) {
            @Override
            public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
              fields.putIfAbsent(name, new Field(owner, name, descriptor, access));
              return null;
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
              methods.put(name + descriptor, access);
              return null;
            }
          },
          ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
      return new Shape(reader.getSuperName(), List.of(reader.getInterfaces()), fields, methods);
    } catch (RuntimeException malformed) {
      return null;
    }
  }
}
