package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/// Evaluates the expression that ends before an instruction, read backwards: compilers push operands in order, so that an
/// expression is a postfix run of instructions. Knows class literals, strings, byte orders, lookups and what makes VarHandles of them.
final class VarHandleExpression implements Opcodes {
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
  private static final String HANDLES = "java/lang/invoke/MethodHandles";
  private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

  private static final int MAX_DEPTH = 3;

  /// A `MethodHandles.Lookup`; `lookupClass` is null when it is not known.
  record Lookup(Type lookupClass) {}

  /// `ByteOrder.BIG_ENDIAN` or `LITTLE_ENDIAN`.
  record Order(boolean bigEndian) {}

  private static final class Unknown extends RuntimeException {
    Unknown() {
      super(null, null, false, false);
    }
  }

  private final ClassNode owner;
  private final Hierarchy hierarchy;
  /// Values of the parameters by local slot when this is the body of a factory method, else null.
  private final Object[] parameters;
  /// How many factory methods stand around it.
  private final int depth;
  private final List<AbstractInsnNode> instructions = new ArrayList<>();
  private AbstractInsnNode cursor;

  private VarHandleExpression(ClassNode owner, Hierarchy hierarchy, Object[] parameters, int depth, AbstractInsnNode end) {
    this.owner = owner;
    this.hierarchy = hierarchy;
    this.parameters = parameters;
    this.depth = depth;
    this.cursor = end;
  }

  /// @param instructions those of the expression, last one first
  record Evaluated(Object value, List<AbstractInsnNode> instructions) {}

  /// The value that the instruction `end` takes from the stack; null when it is not understood.
  static Evaluated before(AbstractInsnNode end, ClassNode owner, Hierarchy hierarchy) {
    return before(end, owner, hierarchy, null, 0);
  }

  private static Evaluated before(AbstractInsnNode end, ClassNode owner, Hierarchy hierarchy, Object[] parameters, int depth) {
    VarHandleExpression expression = new VarHandleExpression(owner, hierarchy, parameters, depth, end);
    try {
      return new Evaluated(expression.evaluate(), expression.instructions);
    } catch (Unknown unknown) {
      return null;
    }
  }

  private Object evaluate() {
    AbstractInsnNode instruction = previous();
    return switch (instruction) {
      case LdcInsnNode load when load.cst instanceof Type || load.cst instanceof String -> load.cst;
      case FieldInsnNode field when field.getOpcode() == GETSTATIC -> staticField(field);
      case VarInsnNode load when load.getOpcode() == ALOAD -> local(load);
      case MethodInsnNode call -> call(call);
      default -> throw new Unknown();
    };
  }

  private AbstractInsnNode previous() {
    do {
      cursor = cursor.getPrevious();
      if (cursor == null || cursor instanceof FrameNode) throw new Unknown();
    } while (cursor.getOpcode() < 0);
    instructions.add(cursor);
    return cursor;
  }

  private static Object staticField(FieldInsnNode field) {
    Type primitive = field.name.equals("TYPE") ? Primitives.ofTypeField(field.owner) : null;
    if (primitive != null) return primitive;
    if (field.owner.equals("java/nio/ByteOrder")) return new Order(field.name.equals("BIG_ENDIAN"));
    throw new Unknown();
  }

  private Object local(VarInsnNode load) {
    if (parameters != null && load.var < parameters.length) return parameters[load.var];
    Evaluated stored = stored(load);
    return stored == null ? new Lookup(null) : stored.value;
  }

  /// What was written to the local just before, without a branch in between; null when that is not to be seen.
  private Evaluated stored(VarInsnNode load) {
    for (AbstractInsnNode at = load.getPrevious(); at != null; at = at.getPrevious()) {
      if (at instanceof FrameNode || at instanceof JumpInsnNode) return null;
      if (at instanceof VarInsnNode store && store.getOpcode() == ASTORE && store.var == load.var) {
        return before(at, owner, hierarchy, parameters, depth);
      }
    }
    return null;
  }

  private Object call(MethodInsnNode call) {
    Object[] arguments = new Object[Type.getArgumentTypes(call.desc).length];
    for (int i = arguments.length - 1; i >= 0; i--) arguments[i] = evaluate();
    Object receiver = call.getOpcode() == INVOKESTATIC ? null : evaluate();
    Object result = result(call, receiver, arguments);
    if (result == null) throw new Unknown();
    return result;
  }

  private Object result(MethodInsnNode call, Object receiver, Object[] arguments) {
    return switch (call.owner + '.' + call.name) {
      case HANDLES + ".lookup" -> new Lookup(Rewrite.typeOf(owner));
      case HANDLES + ".privateLookupIn" -> privateLookup(arguments[0]);
      case "java/nio/ByteOrder.nativeOrder" -> new Order(false);
      case LOOKUP + ".findVarHandle" -> instanceField(receiver, arguments[0], arguments[1], arguments[2]);
      case LOOKUP + ".findStaticVarHandle" -> staticField(receiver, arguments[0], arguments[1], arguments[2]);
      case LOOKUP + ".lookupClass" -> ((Lookup) receiver).lookupClass;
      case HANDLES + ".arrayElementVarHandle" -> array(arguments[0]);
      case HANDLES + ".byteArrayViewVarHandle" -> view(VarHandleConstant.View.BYTES, arguments);
      case HANDLES + ".byteBufferViewVarHandle" -> view(VarHandleConstant.View.BUFFER, arguments);
      case "java/lang/invoke/ConstantBootstraps.fieldVarHandle" -> instanceField(arguments[0], arguments[3], arguments[1], arguments[4]);
      case "java/lang/invoke/ConstantBootstraps.staticFieldVarHandle" -> staticField(arguments[0], arguments[3], arguments[1], arguments[4]);
      case VAR_HANDLE + ".withInvokeExactBehavior" -> receiver instanceof VarHandleConstant handle ? handle.withExact(true) : null;
      case VAR_HANDLE + ".withInvokeBehavior" -> receiver instanceof VarHandleConstant handle ? handle.withExact(false) : null;
      default -> factory(call, arguments);
    };
  }

  private Lookup privateLookup(Object target) {
    boolean open = target instanceof Type type && LookupAccess.mayEnter(owner.name, type.getInternalName());
    return open ? new Lookup((Type) target) : null;
  }

  private Object instanceField(Object lookup, Object receiver, Object name, Object type) {
    Hierarchy.Field field = field(lookup, receiver, name, type);
    return field == null || field.isStatic() ? null : new VarHandleConstant.InstanceField((Type) receiver, field, (Type) type, false);
  }

  private Object staticField(Object lookup, Object owner, Object name, Object type) {
    Hierarchy.Field field = field(lookup, owner, name, type);
    return field == null || !field.isStatic() ? null : new VarHandleConstant.StaticField((Type) owner, field, (Type) type, false);
  }

  private Hierarchy.Field field(Object lookup, Object receiver, Object name, Object type) {
    if (!(receiver instanceof Type refc && name instanceof String text && type instanceof Type wanted && lookup instanceof Lookup from)) return null;
    Hierarchy.Field field = hierarchy.field(refc.getInternalName(), text);
    if (field == null || !field.descriptor().equals(wanted.getDescriptor())) return null;
    String lookupClass = from.lookupClass == null ? owner.name : from.lookupClass.getInternalName();
    return LookupAccess.isAllowed(lookupClass, field, hierarchy) ? field : null;
  }

  private static Object array(Object type) {
    return type instanceof Type array && array.getSort() == Type.ARRAY ? new VarHandleConstant.ArrayElement(array, false) : null;
  }

  private static Object view(Type container, Object[] arguments) {
    if (!(arguments[0] instanceof Type array && arguments[1] instanceof Order order)) return null;
    boolean wide = array.getSort() == Type.ARRAY && array.getDimensions() == 1 && "SCIJFD".indexOf(array.getDescriptor().charAt(1)) >= 0;
    return wide ? new VarHandleConstant.View(container, array.getElementType(), order.bigEndian, false) : null;
  }

  /// A static method that does nothing but return such an expression of its parameters; it may catch what cannot happen, as the field
  /// is known to exist.
  private Object factory(MethodInsnNode call, Object[] arguments) {
    boolean possible = call.getOpcode() == INVOKESTATIC && call.desc.endsWith(')' + VarHandleConstants.VAR_HANDLE);
    for (Type each : Type.getArgumentTypes(call.desc)) possible &= each.getSize() == 1;
    ClassNode declaring = possible && depth < MAX_DEPTH ? declaring(call) : null;
    if (declaring == null) return null;
    for (MethodNode method : declaring.methods) {
      if (!method.name.equals(call.name) || !method.desc.equals(call.desc)) continue;
      AbstractInsnNode end = onlyReturn(method);
      Evaluated result = end == null ? null : before(end, declaring, hierarchy, arguments, depth + 1);
      return result != null && isAll(result, declaring, arguments) ? result.value : null;
    }
    return null;
  }

  private ClassNode declaring(MethodInsnNode call) {
    String name = hierarchy.methodOwner(call.owner, call.name, call.desc);
    return name.equals(owner.name) ? owner : hierarchy.node(name, ClassReader.SKIP_DEBUG);
  }

  private static AbstractInsnNode onlyReturn(MethodNode method) {
    AbstractInsnNode found = null;
    for (AbstractInsnNode each : method.instructions) {
      if (each.getOpcode() != ARETURN) continue;
      if (found != null) return null;
      found = each;
    }
    return found;
  }

  /// Nothing but such expressions stored in locals stands before it.
  private boolean isAll(Evaluated expression, ClassNode declaring, Object[] arguments) {
    AbstractInsnNode at = expression.instructions.getLast();
    do at = at.getPrevious();
    while (at != null && at.getOpcode() < 0);
    if (at == null) return true;
    Evaluated stored = at.getOpcode() == ASTORE ? before(at, declaring, hierarchy, arguments, depth + 1) : null;
    return stored != null && isAll(stored, declaring, arguments);
  }
}
