package eggvm.aot.overlay;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/// Sends calls of a method to the overlay's method of the same name.
final class Redirects extends MethodVisitor {
  private final List<Overlay> overlays;
  private final Runnable onChange;

  Redirects(MethodVisitor out, List<Overlay> overlays, Runnable onChange) {
    super(ASM9, out);
    this.overlays = overlays;
    this.onChange = onChange;
  }

  /// Does the class call what the overlay redirects?
  static boolean applyTo(byte[] classFile, Overlay overlay) {
    boolean[] found = new boolean[1];
    new ClassReader(classFile).accept(new ClassVisitor(ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Redirects(null, List.of(overlay), () -> found[0] = true);
      }
    }, ClassReader.SKIP_DEBUG);
    return found[0];
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    for (Overlay overlay : overlays) {
      if (!overlay.target().equals(owner)) continue;
      for (Overlay.Method method : overlay.methods()) {
        if (opcode == INVOKESPECIAL || !method.replaces(owner, opcode == INVOKESTATIC, name, descriptor)) continue;
        onChange.run();
        super.visitMethodInsn(INVOKESTATIC, overlay.name(), method.name(), method.descriptor(), false);
        return;
      }
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }
}
