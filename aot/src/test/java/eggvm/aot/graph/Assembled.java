package eggvm.aot.graph;

import eggvm.aot.classfile.ClassSource;
import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Classes made for one test, visible both to a [Universe] and to the JVM that runs the test.
public final class Assembled implements ClassSource, Opcodes {
  private final Map<String, byte[]> classes = new LinkedHashMap<>();

  /// Public constructor without arguments included, unless an interface.
  public Assembled add(int access, String name, String superName, String[] interfaces, Consumer<ClassWriter> members) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(V25, access, name, null, superName, interfaces);
    if ((access & ACC_INTERFACE) == 0) constructor(writer, superName);
    members.accept(writer);
    writer.visitEnd();
    classes.put(name, writer.toByteArray());
    return this;
  }

  public Assembled add(int access, String name, String superName, Consumer<ClassWriter> members) {
    return add(access, name, superName, new String[0], members);
  }

  private static void constructor(ClassWriter writer, String superName) {
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, superName, "<init>", "()V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  public void put(String name, byte[] bytes) { classes.put(name, bytes); }

  public Map<String, byte[]> all() { return classes; }

  @Override
  public byte[] find(String internalName) { return classes.get(internalName); }

  @Override
  public String toString() { return "test.jar"; }

  public Universe universe() { return new Universe(new LayeredSource(this, Jdk.SOURCE), new HostSource()); }

  /// Defines the classes in a JVM loader of their own.
  public ClassLoader loader() {
    return new ClassLoader(Assembled.class.getClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name.replace('.', '/'));
        if (bytes == null) throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  private static final class Jdk {
    static final JrtSource SOURCE = new JrtSource();
  }
}
