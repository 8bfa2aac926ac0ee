package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/// Makes `Owner$$Invoker`, by which reflection calls the members of one class.
/// ```
///  final synthetic class Owner$$Invoker extends eggvm.vm.type.Invoker
///    Object invoke(int index, Object receiver, Object[] arguments)     tableswitch; of 17 and more members, one over methods for 16 each
///    Object invokeDefault(int index, ...)                              the same with invokespecial, where a proxy asks for it
/// ```
/// Arguments must have been widened to the parameters' wrappers; exceptions pass as they are. A constructor is called on the
/// uninitialised object passed as receiver, which no verifier accepts, and our compiler does.
public final class Invokers implements Opcodes {
  /// A method of the class, or a constructor named `<init>`.
  public record MethodRef(String name, String descriptor) {}

  private static final String SUPER = "eggvm/vm/type/Invoker";
  private static final String INVOKE = "(ILjava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
  private static final Type ARGUMENTS = Type.getType("[Ljava/lang/Object;");
  /// Keeps a method far below the limit of 64 KiB: a member with 255 parameters needs 3 KiB.
  private static final int CHUNK_BITS = 4;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final ClassReader owner;
  private final ClassNode invoker = new ClassNode();

  private Invokers(ClassReader owner) {
    this.owner = owner;
  }

  /// Name of the invoker class and its class file.
  /// @param members in the order of their numbers; all declared by the class
  /// @param defaults those of them that are called without dispatch as well: default methods of an interface
  public static Map.Entry<String, byte[]> invoker(byte[] classFile, List<MethodRef> members, Set<MethodRef> defaults) {
    return new Invokers(new ClassReader(classFile)).build(members, defaults);
  }

  private Map.Entry<String, byte[]> build(List<MethodRef> members, Set<MethodRef> defaults) {
    String name = owner.getClassName() + "$$Invoker";
    String[] host = new String[1];
    int[] access = new int[members.size()];
    readOwner(members, host, access);
    invoker.version = Math.max(owner.readUnsignedShort(6), V11);
    invoker.access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
    invoker.name = name;
    invoker.superName = SUPER;
    invoker.nestHostClass = host[0] == null ? owner.getClassName() : host[0];
    invoker.methods.add(Rewrite.method(0, "<init>", "()V", code -> code.load(Code.OBJECT, 0).construct(SUPER, "()V").op(RETURN)));
    addChunks("invoke", members, (code, i) -> call(members.get(i), access[i], code));
    if (!defaults.isEmpty()) addChunks("invokeDefault", members, (code, i) -> callDefault(members.get(i), defaults, code));
    return Map.entry(name, Rewrite.write(invoker));
  }

  private void readOwner(List<MethodRef> members, String[] host, int[] access) {
    Arrays.fill(access, -1);
    Map<MethodRef, Integer> numbers = new HashMap<>();
    for (int i = 0; i < access.length; i++) numbers.put(members.get(i), i);
    owner.accept(
        new ClassVisitor(ASM9) {
          @Override
          public void visitNestHost(String nestHost) {
            host[0] = nestHost;
          }

          @Override
          public MethodVisitor visitMethod(int flags, String name, String descriptor, String signature, String[] exceptions) {
            Integer number = numbers.get(new MethodRef(name, descriptor));
            if (number != null) access[number] = flags;
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    for (int i = 0; i < access.length; i++) {
      if (access[i] < 0) throw new IllegalArgumentException(owner.getClassName() + " does not declare " + members.get(i));
    }
  }

  private void addChunks(String name, List<MethodRef> members, ObjIntConsumer<Code> call) {
    List<MethodNode> chunks = new ArrayList<>();
    for (int from = 0; from < members.size(); from += CHUNK) {
      int first = from;
      int count = Math.min(members.size() - from, CHUNK);
      String part = members.size() <= CHUNK ? name : name + chunks.size();
      chunks.add(method(part, code -> select(code, 0, count, first, i -> call.accept(code, first + i))));
    }
    if (members.size() > CHUNK || members.isEmpty()) {
      invoker.methods.add(method(name, code -> select(code, CHUNK_BITS, chunks.size(), 0, i -> callChunk(chunks.get(i), code))));
    }
    invoker.methods.addAll(chunks);
  }

  private static MethodNode method(String name, Consumer<Code> body) {
    MethodNode method = Rewrite.method(ACC_PUBLIC, name, INVOKE, body);
    method.visitAnnotation(Rewrite.HIDDEN, true);
    return method;
  }

  /// A switch over `index >> shift` from `first` on; each case ends the method.
  private static void select(Code code, int shift, int count, int first, IntConsumer body) {
    LabelNode[] labels = new LabelNode[count];
    Arrays.setAll(labels, i -> new LabelNode());
    LabelNode none = new LabelNode();
    code.load(Type.INT_TYPE, 1);
    if (shift > 0) code.integer(shift).op(ISHR);
    if (count > 0) code.add(new TableSwitchInsnNode(first, first + count - 1, none, labels));
    else code.op(POP);
    for (int i = 0; i < count; i++) {
      code.label(labels[i]);
      body.accept(i);
    }
    if (count > 0) code.label(none);
    refuse(code);
  }

  private static void refuse(Code code) {
    code.newObject("java/lang/IndexOutOfBoundsException").load(Type.INT_TYPE, 1).construct("java/lang/IndexOutOfBoundsException", "(I)V").op(ATHROW);
  }

  private void callChunk(MethodNode chunk, Code code) {
    code.load(Code.OBJECT, 0).load(Type.INT_TYPE, 1).load(Code.OBJECT, 2).load(Code.OBJECT, 3);
    code.invokeVirtual(invoker.name, chunk.name, INVOKE).op(ARETURN);
  }

  private void call(MethodRef member, int access, Code code) {
    int opcode = isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    if ((access & ACC_STATIC) != 0) opcode = INVOKESTATIC;
    if (member.name.equals("<init>")) opcode = INVOKESPECIAL;
    call(opcode, member, code);
  }

  private void callDefault(MethodRef member, Set<MethodRef> defaults, Code code) {
    if (defaults.contains(member)) call(INVOKESPECIAL, member, code);
    else refuse(code);
  }

  private boolean isInterface() { return (owner.getAccess() & ACC_INTERFACE) != 0; }

  private void call(int opcode, MethodRef member, Code code) {
    Type self = Type.getObjectType(owner.getClassName());
    if (opcode != INVOKESTATIC) code.load(Code.OBJECT, 2).cast(self);
    Type[] parameters = Type.getArgumentTypes(member.descriptor);
    for (int i = 0; i < parameters.length; i++) argument(parameters[i], i, code);
    code.invoke(opcode, self.getInternalName(), member.name, member.descriptor, isInterface());
    result(Type.getReturnType(member.descriptor), code);
  }

  private static void argument(Type type, int index, Code code) {
    code.load(ARGUMENTS, 3).integer(index).op(AALOAD);
    if (Primitives.isPrimitive(type)) {
      Primitives.unbox(code.cast(Primitives.wrapper(type)), Primitives.wrapper(type), type);
    } else {
      code.cast(type);
    }
  }

  private static void result(Type type, Code code) {
    if (type.getSort() == Type.VOID) code.op(ACONST_NULL);
    else if (Primitives.isPrimitive(type)) Primitives.box(code, type);
    code.op(ARETURN);
  }
}
