package eggvm.aot;

import static org.objectweb.asm.Opcodes.*;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.lang.reflect.Modifier;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/// Writes `eggvm.vm.start.Program`: which library, which `main`.
final class ProgramClass {
  static final String NAME = "eggvm/vm/start/Program";
  private static final String LIBRARY = System.getProperty("eggvm.library", "eggvm/lib/jdk/JdkLibrary");

  private ProgramClass() {}

  /// The launcher protocol of Java 25 (JLS 12.1.4): static or instance `main`, with or without arguments. Null: the class has none.
  static VmMethod mainOf(VmType type) {
    for (String descriptor : new String[] {"([Ljava/lang/String;)V", "()V"}) {
      for (VmType t = type; t != null; t = t.superType()) {
        VmMethod main = t.method("main", descriptor);
        if (main == null || Modifier.isPrivate(main.accessFlags())) continue;
        if (Modifier.isStatic(main.accessFlags()) || hasConstructor(type)) return main;
      }
    }
    return null;
  }

  private static boolean hasConstructor(VmType type) {
    VmMethod constructor = type.method("<init>", "()V");
    return constructor != null && !Modifier.isPrivate(constructor.accessFlags()) && !type.isAbstractClass();
  }

  static byte[] write(VmType type, VmMethod main) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(V25, ACC_PUBLIC | ACC_FINAL | ACC_SUPER, NAME, null, "java/lang/Object", null);
    MethodVisitor library = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "library", "()Leggvm/vm/start/Library;", null, null);
    library.visitCode();
    construct(library, LIBRARY);
    library.visitInsn(ARETURN);
    library.visitMaxs(0, 0);
    library.visitEnd();
    MethodVisitor run = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
    run.visitCode();
    boolean isStatic = Modifier.isStatic(main.accessFlags());
    if (!isStatic) construct(run, type.internalName());
    if (main.descriptor().startsWith("([")) run.visitVarInsn(ALOAD, 0);
    String owner = isStatic ? main.owner().internalName() : type.internalName();
    run.visitMethodInsn(
        isStatic ? INVOKESTATIC : INVOKEVIRTUAL, owner, "main", main.descriptor(), isStatic && main.owner().isInterface());
    run.visitInsn(RETURN);
    run.visitMaxs(0, 0);
    run.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void construct(MethodVisitor method, String type) {
    method.visitTypeInsn(NEW, type);
    method.visitInsn(DUP);
    method.visitMethodInsn(INVOKESPECIAL, type, "<init>", "()V", false);
  }
}
