package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/// Makes what `java.lang.reflect.Proxy` would make at run time, with its rules on exceptions.
/// ```
///  public final class $Proxy0 extends Proxy implements I...
///    private static Method m0...        from I.class.getMethod(...), in the class initialiser
///    R name(P...)                       return (R) h.invoke(this, m0, new Object[] {P...})
/// ```
public final class ProxyClass implements Opcodes {
  /// A method to pass on. `declarer`: internal name of the interface or class whose Method the handler gets. `exceptions`: internal names
  /// of the checked exceptions that may pass as they are.
  public record ProxyMethod(String declarer, String name, String descriptor, List<String> exceptions) {}

  private static final String PROXY = "java/lang/reflect/Proxy";
  private static final String HANDLER = "java/lang/reflect/InvocationHandler";
  private static final String METHOD = "Ljava/lang/reflect/Method;";
  private static final String UNDECLARED = "java/lang/reflect/UndeclaredThrowableException";
  private static final String THROWABLE = "java/lang/Throwable";

  private final ClassNode node = new ClassNode();

  private ProxyClass() {}

  /// The class file.
  public static byte[] write(String name, boolean isPublic, List<String> interfaces, List<ProxyMethod> methods) {
    return new ProxyClass().build(name, isPublic, interfaces, methods);
  }

  private byte[] build(String name, boolean isPublic, List<String> interfaces, List<ProxyMethod> methods) {
    node.version = V11;
    node.access = ACC_FINAL | ACC_SUPER | (isPublic ? ACC_PUBLIC : 0);
    node.name = name;
    node.superName = PROXY;
    node.interfaces = new ArrayList<>(interfaces);
    String withHandler = "(L" + HANDLER + ";)V";
    node.methods.add(Rewrite.method(ACC_PUBLIC, "<init>", withHandler,
        code -> code.load(Code.OBJECT, 0).load(Code.OBJECT, 1).construct(PROXY, withHandler).op(RETURN)));
    for (int i = 0; i < methods.size(); i++) {
      node.fields.add(new FieldNode(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, "m" + i, METHOD, null, null));
      node.methods.add(method(methods.get(i), "m" + i));
    }
    node.methods.add(Rewrite.method(ACC_STATIC, "<clinit>", "()V", code -> initialize(methods, code)));
    return Rewrite.write(node);
  }

  private void initialize(List<ProxyMethod> methods, Code code) {
    for (int i = 0; i < methods.size(); i++) {
      ProxyMethod method = methods.get(i);
      Type[] parameters = Type.getArgumentTypes(method.descriptor);
      code.constant(Type.getObjectType(method.declarer)).constant(method.name).integer(parameters.length);
      code.add(new TypeInsnNode(ANEWARRAY, "java/lang/Class"));
      for (int p = 0; p < parameters.length; p++) code.op(DUP).integer(p).constant(parameters[p]).op(AASTORE);
      code.invokeVirtual("java/lang/Class", "getMethod", "(Ljava/lang/String;[Ljava/lang/Class;)" + METHOD);
      code.putStatic(node.name, "m" + i, METHOD);
    }
    code.op(RETURN);
  }

  private MethodNode method(ProxyMethod method, String field) {
    LabelNode start = new LabelNode(), end = new LabelNode(), pass = new LabelNode(), wrap = new LabelNode();
    MethodNode made = Rewrite.method(ACC_PUBLIC | ACC_FINAL, method.name, method.descriptor, code -> {
      code.add(start);
      call(method, field, code);
      code.add(end).labelWith(pass, THROWABLE).op(ATHROW);
      code.labelWith(wrap, THROWABLE).store(Code.OBJECT, 1).newObject(UNDECLARED).load(Code.OBJECT, 1);
      code.construct(UNDECLARED, "(Ljava/lang/Throwable;)V").op(ATHROW);
    });
    made.exceptions = new ArrayList<>(method.exceptions);
    List<String> passing = new ArrayList<>(List.of("java/lang/Error", "java/lang/RuntimeException"));
    passing.addAll(method.exceptions);
    for (String exception : passing) made.tryCatchBlocks.add(new TryCatchBlockNode(start, end, pass, exception));
    made.tryCatchBlocks.add(new TryCatchBlockNode(start, end, wrap, THROWABLE));
    return made;
  }

  private void call(ProxyMethod method, String field, Code code) {
    code.load(Code.OBJECT, 0).getField(PROXY, "h", "L" + HANDLER + ";").load(Code.OBJECT, 0).getStatic(node.name, field, METHOD);
    arguments(Type.getArgumentTypes(method.descriptor), code);
    code.invoke(INVOKEINTERFACE, HANDLER, "invoke", "(Ljava/lang/Object;" + METHOD + "[Ljava/lang/Object;)Ljava/lang/Object;", true);
    Type result = Type.getReturnType(method.descriptor);
    if (result.getSort() == Type.VOID) code.op(POP);
    else if (Primitives.isPrimitive(result)) Primitives.unbox(code.cast(Primitives.wrapper(result)), Primitives.wrapper(result), result);
    else code.cast(result);
    code.returnValue(result);
  }

  /// Null instead of an empty array.
  private static void arguments(Type[] parameters, Code code) {
    if (parameters.length == 0) {
      code.op(ACONST_NULL);
      return;
    }
    code.integer(parameters.length).add(new TypeInsnNode(ANEWARRAY, "java/lang/Object"));
    int slot = 1;
    for (int i = 0; i < parameters.length; i++) {
      code.op(DUP).integer(i).load(parameters[i], slot);
      if (Primitives.isPrimitive(parameters[i])) Primitives.box(code, parameters[i]);
      code.op(AASTORE);
      slot += parameters[i].getSize();
    }
  }
}
