package eggvm.aot.classfile;

import java.util.TreeSet;

/// Walks raw annotations (JVMS 4.7.16-4.7.22, 4.7.24) and collects what they need when they are read at run time.
public final class AnnotationUses {
  private final ClassFile file;
  private final TreeSet<Integer> constants = new TreeSet<>();
  private final TreeSet<String> types = new TreeSet<>();
  private int at;

  public AnnotationUses(ClassFile file) { this.file = file; }

  /// Indices of the constants, ascending.
  public TreeSet<Integer> constants() { return constants; }

  /// Descriptors of annotation types, enums and class values.
  public TreeSet<String> types() { return types; }

  /// All annotation attributes and MethodParameters of a class, member or component.
  public void add(Attributes attributes) {
    if (start(attributes, "RuntimeVisibleAnnotations")) annotations();
    if (start(attributes, "AnnotationDefault")) value(0);
    if (start(attributes, "RuntimeVisibleParameterAnnotations")) for (int count = u1(); count > 0; count--) annotations();
    if (start(attributes, "RuntimeVisibleTypeAnnotations")) for (int count = u2(); count > 0; count--) typeAnnotation();
    if (start(attributes, "MethodParameters")) parameterNames();
  }

  private boolean start(Attributes attributes, String name) {
    at = attributes.body(name);
    return at != 0;
  }

  private int u1() { return file.u1(at++); }

  private int u2() {
    at += 2;
    return file.u2(at - 2);
  }

  private int constant() {
    int cpi = u2();
    file.constant(cpi);
    constants.add(cpi);
    return cpi;
  }

  private void type() { types.add(file.utf8(constant())); }

  private void parameterNames() {
    for (int count = u1(); count > 0; count--) {
      if (file.u2(at) != 0) constants.add(file.u2(at));
      at += 4;
    }
  }

  private void annotations() { for (int count = u2(); count > 0; count--) annotation(0); }

  private void annotation(int depth) {
    type();
    for (int count = u2(); count > 0; count--) {
      constant();
      value(depth);
    }
  }

  private void value(int depth) {
    if (depth > 100) throw file.bad("an annotation is nested too deeply");
    int tag = u1();
    switch (tag) {
      case 'e' -> {
        type();
        constant();
      }
      case 'c' -> type();
      case '@' -> annotation(depth + 1);
      case '[' -> { for (int count = u2(); count > 0; count--) value(depth + 1); }
      default -> constant();
    }
  }

  /// JVMS 4.7.20: what is annotated, the way to it, the annotation.
  private void typeAnnotation() {
    int target = u1();
    switch (target) {
      case 0x00, 0x01, 0x16 -> at += 1;
      case 0x10, 0x11, 0x12, 0x17, 0x42, 0x43, 0x44, 0x45, 0x46 -> at += 2;
      case 0x13, 0x14, 0x15 -> {}
      case 0x40, 0x41 -> at += 6 * file.u2(at) + 2;
      case 0x47, 0x48, 0x49, 0x4A, 0x4B -> at += 3;
      default -> throw file.bad("a type annotation has the unknown target " + target);
    }
    int steps = u1();
    at += 2 * steps;
    annotation(0);
  }
}
