package eggvm.aot.desugar;

import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/// The serialisation methods of a lambda class: `writeReplace` when the site asks for it; a refusal when only the interface happens
/// to be `Serializable`.
final class LambdaSerialization implements Opcodes {
  private static final String SERIALIZABLE = "java/io/Serializable";
  static final String SERIALIZED_LAMBDA = "java/lang/invoke/SerializedLambda";
  private static final String REFUSAL = "java/io/NotSerializableException";

  private LambdaSerialization() {}

  static void add(Rewrite rewrite, LambdaSite site, ClassNode lambda) {
    if (site.serializable()) {
      if (!site.interfaces().contains(SERIALIZABLE)) lambda.interfaces.add(SERIALIZABLE);
      lambda.methods.add(
          Rewrite.method(ACC_PRIVATE | ACC_FINAL, "writeReplace", "()Ljava/lang/Object;", code -> writeReplace(rewrite, site, lambda, code)));
    } else if (site.interfaces().stream().anyMatch(each -> rewrite.hierarchy.isSubtype(each, SERIALIZABLE))) {
      addRefusal(lambda, "writeObject", "(Ljava/io/ObjectOutputStream;)V");
      addRefusal(lambda, "readObject", "(Ljava/io/ObjectInputStream;)V");
    }
  }

  private static void addRefusal(ClassNode lambda, String name, String descriptor) {
    MethodNode method =
        Rewrite.method(ACC_PRIVATE | ACC_FINAL, name, descriptor, code -> code.throwNew(REFUSAL, "Non-serializable lambda"));
    method.exceptions = List.of(REFUSAL);
    lambda.methods.add(method);
  }

  private static void writeReplace(Rewrite rewrite, LambdaSite site, ClassNode lambda, Code code) {
    Handle target = site.implementation();
    code.newObject(SERIALIZED_LAMBDA)
        .constant(Rewrite.typeOf(rewrite.owner))
        .constant(site.functionalInterface().getInternalName())
        .constant(site.methodName())
        .constant(site.methods().getFirst().getDescriptor())
        .integer(target.getTag())
        .constant(rewrite.hierarchy.methodOwner(target.getOwner(), target.getName(), target.getDesc()))
        .constant(target.getName())
        .constant(target.getDesc())
        .constant(site.instantiated().getDescriptor());
    captures(site, lambda, code);
    String string = "Ljava/lang/String;";
    code.construct(SERIALIZED_LAMBDA, "(Ljava/lang/Class;" + string.repeat(3) + "I" + string.repeat(4) + "[Ljava/lang/Object;)V");
    code.op(ARETURN);
  }

  private static void captures(LambdaSite site, ClassNode lambda, Code code) {
    Type[] types = site.captures();
    code.integer(types.length).add(new TypeInsnNode(ANEWARRAY, "java/lang/Object"));
    for (int i = 0; i < types.length; i++) {
      code.op(DUP).integer(i).load(Code.OBJECT, 0).getField(lambda.name, Lambdas.captureName(i), types[i].getDescriptor());
      if (Primitives.isPrimitive(types[i])) Primitives.box(code, types[i]);
      code.op(AASTORE);
    }
  }
}
