package eggvm.aot.verify;

import eggvm.aot.classfile.ClassTransform;
import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;

/// Verifies classes as they are asked for. One that does not verify throws VerifyError when it is linked: an annotation that reflection does not see says so, and no method of it keeps its code.
public final class Verification implements ClassTransform {
  /// On a class that does not verify; its element [#BECAUSE] is the error's message.
  public static final String UNVERIFIABLE = "Leggvm/aot/verify/Unverifiable;";
  public static final String BECAUSE = "because";

  private final Supertypes supertypes;
  private final Predicate<String> isVerified;
  private final ConcurrentSkipListSet<String> warnings = new ConcurrentSkipListSet<>();

  /// `classes`: class files by internal name, null where there is none; `isVerified`: which of them are not trusted.
  public Verification(Function<String, byte[]> classes, Predicate<String> isVerified) {
    supertypes = new Supertypes(classes);
    this.isVerified = isVerified;
  }

  /// One line for each class that does not verify.
  public Collection<String> warnings() { return warnings; }

  @Override
  public byte[] apply(String internalName, byte[] classFile, BiConsumer<String, byte[]> addClass) {
    if (!isVerified.test(internalName)) return classFile;
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    String fault = fault(node);
    if (fault == null) return classFile;
    warnings.add(internalName.replace('/', '.') + ": does not verify, using it throws VerifyError: " + fault);
    return withoutCode(node, fault);
  }

  private String fault(ClassNode node) {
    CodeVerifier verifier = new CodeVerifier(supertypes);
    for (MethodNode method : node.methods) {
      String fault = method.instructions.size() == 0 ? null : verifier.fault(node.name, method);
      if (fault != null) return node.name.replace('/', '.') + "." + method.name + method.desc + ": " + fault.lines().findFirst().orElse("");
    }
    return null;
  }

  private static byte[] withoutCode(ClassNode node, String fault) {
    for (MethodNode method : node.methods) {
      if (method.instructions.size() == 0) continue;
      method.instructions.clear();
      method.tryCatchBlocks.clear();
      method.instructions.add(new InsnNode(Opcodes.ACONST_NULL));
      method.instructions.add(new InsnNode(Opcodes.ATHROW));
      method.maxStack = Math.max(1, method.maxStack);
      int receiverSlots = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
      method.maxLocals = Math.max(method.maxLocals, (Type.getArgumentsAndReturnSizes(method.desc) >> 2) - 1 + receiverSlots);
    }
    node.visitAnnotation(UNVERIFIABLE, false).visit(BECAUSE, fault);
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }
}
