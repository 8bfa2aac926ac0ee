package eggvm.aot.overlay;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/// Keeps a method's annotations and replaces its body by a call of the overlay's method, by an error, or by nothing.
final class Redirection extends MethodVisitor {
  private final MethodVisitor out;
  private final Runnable body;

  private Redirection(MethodVisitor out, Runnable body) {
    super(ASM9);
    this.out = out;
    this.body = body;
  }

  static Redirection call(MethodVisitor out, boolean isStatic, String descriptor, String overlay, Overlay.Method method) {
    return new Redirection(out, () -> {
      int local = 0;
      if (!isStatic) out.visitVarInsn(ALOAD, local++);
      for (Type argument : Type.getArgumentTypes(descriptor)) {
        out.visitVarInsn(argument.getOpcode(ILOAD), local);
        local += argument.getSize();
      }
      out.visitMethodInsn(INVOKESTATIC, overlay, method.name(), method.descriptor(), false);
      Type result = Type.getReturnType(descriptor);
      out.visitInsn(result.getOpcode(IRETURN));
      out.visitMaxs(Math.max(local, result.getSize()), local);
    });
  }

  static Redirection nothing(MethodVisitor out) {
    return new Redirection(out, () -> {
      out.visitInsn(RETURN);
      out.visitMaxs(0, 0);
    });
  }

  static Redirection failure(MethodVisitor out, boolean isStatic, String descriptor, String message) {
    String error = "java/lang/UnsatisfiedLinkError";
    return new Redirection(out, () -> {
      out.visitTypeInsn(NEW, error);
      out.visitInsn(DUP);
      out.visitLdcInsn(message);
      out.visitMethodInsn(INVOKESPECIAL, error, "<init>", "(Ljava/lang/String;)V", false);
      out.visitInsn(ATHROW);
      int arguments = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
      out.visitMaxs(3, isStatic ? arguments - 1 : arguments);
    });
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) { return out.visitAnnotation(descriptor, visible); }

  @Override
  public void visitAnnotableParameterCount(int count, boolean visible) { out.visitAnnotableParameterCount(count, visible); }

  @Override
  public AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
    return out.visitParameterAnnotation(parameter, descriptor, visible);
  }

  @Override
  public void visitParameter(String name, int access) { out.visitParameter(name, access); }

  @Override
  public void visitEnd() {
    out.visitCode();
    body.run();
    out.visitEnd();
  }
}
