package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/// A constant that must be made once, at first use: a class whose initialiser makes it. When that fails, every use throws the same
/// error, as JVMS 5.4.3.6 wants.
/// ```
///  static T value;  static Error error;
///  <clinit>   try { value = ... } catch (Error e) { error = e } catch (Throwable t) { error = new BootstrapMethodError(t) }
///  T get()    if (error != null) throw error;  return value
/// ```
final class ConstantHolder implements Opcodes {
  private static final String ERROR = "java/lang/Error";
  private static final String BOOTSTRAP_ERROR = "java/lang/BootstrapMethodError";
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

  /// Operand of `newarray` by `Type.getSort()`.
  private static final int[] ARRAY_CODES = {0, T_BOOLEAN, T_CHAR, T_BYTE, T_SHORT, T_INT, T_FLOAT, T_LONG, T_DOUBLE};

  private final Rewrite rewrite;
  private final ConstantDynamic constant;
  private final ClassNode holder;

  private ConstantHolder(Rewrite rewrite, ConstantDynamic constant) {
    this.rewrite = rewrite;
    this.constant = constant;
    this.holder = rewrite.newClass("Constant");
  }

  static void emit(Rewrite rewrite, ConstantDynamic constant, Code code) {
    String name = rewrite.sharedClass(constant, () -> new ConstantHolder(rewrite, constant).build());
    code.invokeStatic(name, "get", "()" + constant.getDescriptor());
  }

  private String build() {
    String type = constant.getDescriptor();
    holder.fields.add(new FieldNode(ACC_PRIVATE | ACC_STATIC, "value", type, null, null));
    holder.fields.add(new FieldNode(ACC_PRIVATE | ACC_STATIC, "error", 'L' + ERROR + ';', null, null));
    holder.methods.add(initializer());
    holder.methods.add(Rewrite.method(ACC_STATIC, "get", "()" + type, this::get));
    rewrite.addClass(holder);
    return holder.name;
  }

  private void get(Code code) {
    LabelNode fine = new LabelNode();
    code.getStatic(holder.name, "error", 'L' + ERROR + ';').jump(IFNULL, fine);
    code.getStatic(holder.name, "error", 'L' + ERROR + ';').op(ATHROW).label(fine);
    code.getStatic(holder.name, "value", constant.getDescriptor()).returnValue(Type.getType(constant.getDescriptor()));
  }

  private MethodNode initializer() {
    LabelNode start = new LabelNode();
    LabelNode end = new LabelNode();
    LabelNode handler = new LabelNode();
    LabelNode isError = new LabelNode();
    Code code = new Code();
    code.add(start);
    make(code);
    code.putStatic(holder.name, "value", constant.getDescriptor()).add(end).op(RETURN);
    code.labelWith(handler, "java/lang/Throwable").store(Code.OBJECT, 0);
    code.load(Code.OBJECT, 0).add(new TypeInsnNode(INSTANCEOF, ERROR)).add(new JumpInsnNode(IFNE, isError));
    code.newObject(BOOTSTRAP_ERROR).load(Code.OBJECT, 0).construct(BOOTSTRAP_ERROR, "(Ljava/lang/Throwable;)V").store(Code.OBJECT, 0);
    code.add(isError).add(new FrameNode(F_APPEND, 1, new Object[] {"java/lang/Throwable"}, 0, null));
    code.load(Code.OBJECT, 0).cast(Type.getObjectType(ERROR)).putStatic(holder.name, "error", 'L' + ERROR + ';').op(RETURN);
    MethodNode method = new MethodNode(ACC_STATIC, "<clinit>", "()V", null, null);
    method.instructions.add(code.list);
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, "java/lang/Throwable"));
    return method;
  }

  private void make(Code code) {
    List<Object> arguments = new ArrayList<>();
    for (int i = 0; i < constant.getBootstrapMethodArgumentCount(); i++) arguments.add(constant.getBootstrapMethodArgument(i));
    if (Constants.knownBootstrap(constant).equals("invoke")) {
      call((Handle) arguments.getFirst(), arguments.subList(1, arguments.size()), 0, code);
      return;
    }
    rewrite.warn(
        rewrite.owner.name.replace('/', '.') + ": constant " + constant.getName() + " calls its bootstrap method at run time: "
            + constant.getBootstrapMethod().getOwner().replace('/', '.') + '.' + constant.getBootstrapMethod().getName());
    code.add(rewrite.helper("lookup", "", "()L" + LOOKUP + ';', ConstantHolder::lookup));
    code.constant(constant.getName()).constant(Type.getType(constant.getDescriptor()));
    call(constant.getBootstrapMethod(), arguments, 3, code);
  }

  private static void lookup(Code code) {
    code.invokeStatic("java/lang/invoke/MethodHandles", "lookup", "()L" + LOOKUP + ';').op(ARETURN);
  }

  /// Calls or reads the handle's member, with these arguments after `pushed` that are on the stack already, and converts the result.
  private void call(Handle target, List<Object> arguments, int pushed, Code code) {
    switch (target.getTag()) {
      case H_GETSTATIC -> code.getStatic(target.getOwner(), target.getName(), target.getDesc());
      case H_GETFIELD -> {
        convert(arguments.getFirst(), Type.getObjectType(target.getOwner()), code);
        code.getField(target.getOwner(), target.getName(), target.getDesc());
      }
      case H_PUTFIELD, H_PUTSTATIC -> throw new IllegalArgumentException("a constant cannot be a store: " + target);
      default -> callMethod(target, arguments, pushed, code);
    }
    Type wanted = Type.getType(constant.getDescriptor());
    Conversions.lambda(code, resultOf(target), wanted, wanted);
  }

  private static Type resultOf(Handle target) {
    return switch (target.getTag()) {
      case H_GETSTATIC, H_GETFIELD -> Type.getType(target.getDesc());
      case H_NEWINVOKESPECIAL -> Type.getObjectType(target.getOwner());
      default -> Type.getReturnType(target.getDesc());
    };
  }

  private void callMethod(Handle target, List<Object> arguments, int pushed, Code code) {
    Type[] parameters = Type.getArgumentTypes(target.getDesc());
    int tag = target.getTag();
    if (tag == H_NEWINVOKESPECIAL) code.newObject(target.getOwner());
    int next = 0;
    boolean receiver = tag != H_INVOKESTATIC && tag != H_NEWINVOKESPECIAL;
    if (receiver) convert(arguments.get(next++), Type.getObjectType(target.getOwner()), code);
    int fixed = collects(target, parameters, arguments.size() - next + pushed) ? parameters.length - 1 : parameters.length;
    for (int i = pushed; i < fixed; i++) convert(arguments.get(next++), parameters[i], code);
    if (fixed < parameters.length) collect(arguments.subList(next, arguments.size()), parameters[fixed], code);
    code.invoke(opcode(target), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
  }

  private static int opcode(Handle target) {
    return switch (target.getTag()) {
      case H_INVOKESTATIC -> INVOKESTATIC;
      case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
      default -> target.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    };
  }

  private boolean collects(Handle target, Type[] parameters, int given) {
    return parameters.length > 0
        && parameters[parameters.length - 1].getSort() == Type.ARRAY
        && (given != parameters.length || rewrite.hierarchy.isVarargs(target.getOwner(), target.getName(), target.getDesc()));
  }

  private void collect(List<Object> values, Type array, Code code) {
    Type element = Type.getType(array.getDescriptor().substring(1));
    code.integer(values.size());
    if (Primitives.isPrimitive(element)) code.add(new IntInsnNode(NEWARRAY, ARRAY_CODES[element.getSort()]));
    else code.add(new TypeInsnNode(ANEWARRAY, element.getInternalName()));
    for (int i = 0; i < values.size(); i++) {
      code.op(DUP).integer(i);
      convert(values.get(i), element, code);
      code.op(element.getOpcode(IASTORE));
    }
  }

  private void convert(Object value, Type wanted, Code code) {
    Type type = Constants.typeOf(value);
    Constants.load(rewrite, value, code);
    Conversions.lambda(code, type, wanted, type);
  }
}
