package eggvm.aot.desugar;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;

/// Scala's `LambdaDeserialize`: makes again any serialisable lambda of the class from its `SerializedLambda`. As in Scala, the
/// implementation method and the interface tell which.
final class LambdaDeserialization implements Opcodes {
  private static final String SERIALIZED = LambdaSerialization.SERIALIZED_LAMBDA;
  private static final String STRING_GETTER = "()Ljava/lang/String;";
  private static final String ILLEGAL = "java/lang/IllegalArgumentException";

  private LambdaDeserialization() {}

  static boolean emit(Rewrite rewrite, InvokeDynamicInsnNode site, Code code) {
    code.add(rewrite.helper("deserialize", "", site.desc, body -> body(rewrite, body)));
    return true;
  }

  private static void body(Rewrite rewrite, Code code) {
    Set<String> seen = new HashSet<>();
    for (Lambdas.Made made : rewrite.serializableLambdas()) {
      Handle target = made.site().implementation();
      if (seen.add(target.getName() + target.getDesc() + made.site().functionalInterface())) remake(made, code);
    }
    code.throwNew(ILLEGAL, "Illegal lambda deserialization");
  }

  private static void remake(Lambdas.Made made, Code code) {
    LabelNode next = new LabelNode();
    LambdaSite site = made.site();
    compare("getImplMethodName", site.implementation().getName(), next, code);
    compare("getImplMethodSignature", site.implementation().getDesc(), next, code);
    compare("getFunctionalInterfaceClass", site.functionalInterface().getInternalName(), next, code);
    Type[] captures = site.captures();
    for (int i = 0; i < captures.length; i++) {
      code.load(Code.OBJECT, 0).integer(i).invokeVirtual(SERIALIZED, "getCapturedArg", "(I)Ljava/lang/Object;");
      Conversions.lambda(code, Code.OBJECT, captures[i], captures[i]);
    }
    made.push(code);
    code.op(ARETURN).label(next);
  }

  private static void compare(String getter, String wanted, LabelNode next, Code code) {
    code.load(Code.OBJECT, 0).invokeVirtual(SERIALIZED, getter, STRING_GETTER).constant(wanted);
    code.invokeVirtual("java/lang/Object", "equals", "(Ljava/lang/Object;)Z").jump(IFEQ, next);
  }
}
