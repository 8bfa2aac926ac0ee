package eggvm.aot.desugar;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/// Writes `eggvm.vm.start.Program`: which library, which `main`.
public final class ProgramClass {
  public static final String NAME = "eggvm/vm/start/Program";
  private static final String LIBRARY = "eggvm/lib/jdk/JdkLibrary";

  private ProgramClass() {}

  /// `owner`: internal name of the class whose method is called; of an instance method, the class that is instantiated.
  public static byte[] write(String owner, String descriptor, boolean isStatic, boolean isInterface) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(V25, ACC_PUBLIC | ACC_FINAL | ACC_SUPER, NAME, null, "java/lang/Object", null);
    MethodVisitor library = begin(writer, "library", "()Leggvm/vm/start/Library;");
    construct(library, LIBRARY);
    end(library, ARETURN);
    MethodVisitor run = begin(writer, "main", "([Ljava/lang/String;)V");
    if (!isStatic) construct(run, owner);
    if (descriptor.startsWith("([")) run.visitVarInsn(ALOAD, 0);
    run.visitMethodInsn(isStatic ? INVOKESTATIC : INVOKEVIRTUAL, owner, "main", descriptor, isInterface);
    end(run, RETURN);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static MethodVisitor begin(ClassWriter writer, String name, String descriptor) {
    MethodVisitor method = writer.visitMethod(ACC_PUBLIC | ACC_STATIC, name, descriptor, null, null);
    method.visitCode();
    return method;
  }

  private static void end(MethodVisitor method, int returnOpcode) {
    method.visitInsn(returnOpcode);
    method.visitMaxs(0, 0);
    method.visitEnd();
  }

  private static void construct(MethodVisitor method, String type) {
    method.visitTypeInsn(NEW, type);
    method.visitInsn(DUP);
    method.visitMethodInsn(INVOKESPECIAL, type, "<init>", "()V", false);
  }
}
