package eggvm.aot.desugar;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/// Writes a class of static methods `fail0`, `fail1`, ... that throw: dispatch tables hold them where an object has no method to run.
public final class FailureClass implements Opcodes {
  /// What a method throws: internal name of the error, and its text.
  public record Failure(String error, String message) {}

  /// Without parameters: callers leave theirs in registers and in their own frames.
  public static final String DESCRIPTOR = "()V";

  private static final String EXCEPTIONS = "eggvm/vm/unwind/Exceptions";

  private FailureClass() {}

  public static String method(int index) { return "fail" + index; }

  public static byte[] write(String name, List<Failure> failures) {
    ClassNode node = new ClassNode();
    node.version = V25;
    node.access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
    node.name = name;
    node.superName = Code.OBJECT.getInternalName();
    for (int i = 0; i < failures.size(); i++) {
      Failure failure = failures.get(i);
      node.methods.add(Rewrite.method(ACC_STATIC, method(i), DESCRIPTOR, code -> code.constant(failure.error).constant(failure.message)
          .invokeStatic(EXCEPTIONS, "linkageError", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/Throwable;").op(ATHROW)));
    }
    return Rewrite.write(node);
  }
}
