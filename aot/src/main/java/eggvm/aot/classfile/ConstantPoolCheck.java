package eggvm.aot.classfile;

/// Finds every constant and checks that constants refer to constants of the right kind (JVMS 4.4).
final class ConstantPoolCheck {
  private final ClassFile file;
  private final int[] constants;

  ConstantPoolCheck(ClassFile file, int[] constants) {
    this.file = file;
    this.constants = constants;
  }

  /// Fills `constants`; returns the offset behind the pool.
  int run() {
    int offset = 10;
    for (int i = 1; i < constants.length; i++) {
      int tag = file.u1(offset);
      constants[i] = offset + 1;
      offset += 1 + bytesOf(tag, offset + 1);
      if (tag == ClassFile.LONG || tag == ClassFile.DOUBLE) i++;
    }
    for (int i = 1; i < constants.length; i++) if (constants[i] != 0) check(i);
    return offset;
  }

  private int bytesOf(int tag, int offset) {
    return switch (tag) {
      case ClassFile.UTF8 -> 2 + file.u2(offset);
      case ClassFile.CLASS, ClassFile.STRING, ClassFile.METHOD_TYPE, ClassFile.MODULE, ClassFile.PACKAGE -> 2;
      case ClassFile.METHOD_HANDLE -> 3;
      case ClassFile.INTEGER, ClassFile.FLOAT, ClassFile.FIELD_REF, ClassFile.METHOD_REF, ClassFile.INTERFACE_METHOD_REF,
          ClassFile.NAME_AND_TYPE, ClassFile.DYNAMIC, ClassFile.INVOKE_DYNAMIC -> 4;
      case ClassFile.LONG, ClassFile.DOUBLE -> 8;
      default -> throw file.bad("its constant pool holds an unknown tag " + tag);
    };
  }

  private void check(int cpi) {
    int offset = constants[cpi];
    switch (file.u1(offset - 1)) {
      case ClassFile.CLASS -> checkClassName(cpi, file.utf8(file.u2(offset)));
      case ClassFile.STRING, ClassFile.METHOD_TYPE -> file.constant(file.u2(offset), ClassFile.UTF8);
      case ClassFile.NAME_AND_TYPE -> {
        file.constant(file.u2(offset), ClassFile.UTF8);
        file.constant(file.u2(offset + 2), ClassFile.UTF8);
      }
      case ClassFile.FIELD_REF -> checkMember(offset, false);
      case ClassFile.METHOD_REF, ClassFile.INTERFACE_METHOD_REF -> checkMember(offset, true);
      case ClassFile.DYNAMIC, ClassFile.INVOKE_DYNAMIC -> file.constant(file.u2(offset + 2), ClassFile.NAME_AND_TYPE);
      default -> {}
    }
  }

  private void checkClassName(int cpi, String name) {
    boolean good = name.startsWith("[") ? Descriptors.isField(name) : Descriptors.isInternalName(name);
    if (!good) throw file.bad("constant " + cpi + " names no class: '" + name + "'");
  }

  private void checkMember(int offset, boolean method) {
    file.constant(file.u2(offset), ClassFile.CLASS);
    int nameAndType = file.constant(file.u2(offset + 2), ClassFile.NAME_AND_TYPE);
    String descriptor = file.utf8(file.u2(nameAndType + 2));
    boolean good = method ? Descriptors.isMethod(descriptor) : Descriptors.isField(descriptor);
    if (!good) throw file.bad("'" + descriptor + "' is not a descriptor of a " + (method ? "method" : "field"));
  }
}
