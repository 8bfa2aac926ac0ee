package eggvm.aot.reflect;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Descriptors;
import eggvm.aot.classfile.Instructions;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmConstantPool;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.vm.ci.meta.ExceptionHandler;
import jdk.vm.ci.meta.JavaKind;

/// Reports every call of a method with the operands that are constant: a class (VmType), a String, an array of these (Object[]) or [#NULL];
/// null: not known. Follows straight-line code only, through the stack and local variables: at a branch target everything is forgotten.
final class ConstantCalls {
  static final Object NULL = new Object();

  interface Listener {
    /// `operands`: the receiver, if any, then the arguments. Returns what is known of the result.
    Object called(VmMethod callee, Object[] operands);
  }

  private static final int ACONST_NULL = 1, ICONST_0 = 3, ICONST_5 = 8, BIPUSH = 16, SIPUSH = 17, LDC = 18, LDC_W = 19, ILOAD = 21, ALOAD = 25,
      ALOAD_0 = 42, ALOAD_3 = 45, ISTORE = 54, ASTORE = 58, ISTORE_0 = 59, ASTORE_0 = 75, ASTORE_3 = 78, AASTORE = 83, POP = 87, DUP = 89, GETSTATIC = 178,
      INVOKEVIRTUAL = 182, INVOKESTATIC = 184, INVOKEINTERFACE = 185, ANEWARRAY = 189, CHECKCAST = 192, NOP = 0;

  private final Universe universe;
  private final VmMethod method;
  private final Instructions code;
  private final VmConstantPool pool;
  private final ClassFile file;
  private final Listener listener;
  private final List<Object> stack = new ArrayList<>();
  private final Map<Integer, Object> locals = new HashMap<>();

  ConstantCalls(Universe universe, VmMethod method, Listener listener) {
    this.universe = universe;
    this.method = method;
    this.listener = listener;
    code = method.instructions();
    pool = method.getConstantPool();
    file = method.owner().file();
  }

  void scan() {
    BitSet joins = joins();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      if (joins.get(bci)) forget();
      step(bci, code.opcode(bci));
    }
  }

  private BitSet joins() {
    BitSet joins = new BitSet();
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) code.targets(bci, joins::set);
    for (ExceptionHandler handler : method.getExceptionHandlers()) joins.set(handler.getHandlerBCI());
    return joins;
  }

  private void forget() {
    stack.clear();
    locals.clear();
  }

  private void push(Object value) { stack.add(value); }

  private Object pop() { return stack.isEmpty() ? null : stack.removeLast(); }

  private void step(int bci, int opcode) {
    switch (opcode) {
      case NOP, CHECKCAST -> {}
      case ACONST_NULL -> push(NULL);
      case BIPUSH -> push(code.s1(bci + 1));
      case SIPUSH -> push(code.s2(bci + 1));
      case LDC -> push(constant(code.u1(bci + 1)));
      case LDC_W -> push(constant(code.u2(bci + 1)));
      case POP -> pop();
      case DUP -> {
        Object top = pop();
        push(top);
        push(top);
      }
      case ANEWARRAY -> push(pop() instanceof Integer count && count >= 0 && count <= 255 ? new Object[count] : null);
      case AASTORE -> store(pop(), pop(), pop());
      case GETSTATIC -> push(primitive(pool.fieldOrNull(code.u2(bci + 1), opcode, method)));
      default -> {
        if (opcode >= ICONST_0 && opcode <= ICONST_5) push(opcode - ICONST_0);
        else if (opcode >= ILOAD && opcode < AASTORE) local(bci, opcode);
        else if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE) call(code.u2(bci + 1), opcode);
        else stack.clear();
      }
    }
  }

  private Object constant(int cpi) {
    return switch (file.tag(cpi)) {
      case ClassFile.STRING -> file.string(cpi);
      case ClassFile.CLASS -> pool.typeOrNull(cpi);
      default -> null;
    };
  }

  private static void store(Object value, Object index, Object array) {
    if (!(array instanceof Object[] elements)) return;
    if (index instanceof Integer i && i >= 0 && i < elements.length) elements[i] = value;
    else java.util.Arrays.fill(elements, null);
  }

  /// `Integer.TYPE` and the like.
  private VmType primitive(VmField field) {
    if (field == null || !field.getName().equals("TYPE") || !field.owner().internalName().startsWith("java/lang/")) return null;
    for (JavaKind kind : JavaKind.values()) {
      if (kind.isPrimitive() && field.owner().internalName().equals(wrapper(kind))) return universe.primitive(kind);
    }
    return null;
  }

  private static String wrapper(JavaKind kind) { return kind == JavaKind.Void ? "java/lang/Void" : kind.toBoxedJavaClass().getName().replace('.', '/'); }

  private void local(int bci, int opcode) {
    if (opcode == ALOAD) push(locals.get(code.u1(bci + 1)));
    else if (opcode >= ALOAD_0 && opcode <= ALOAD_3) push(locals.get(opcode - ALOAD_0));
    else if (opcode < ALOAD_0) push(null);
    else if (opcode == ASTORE) locals.put(code.u1(bci + 1), pop());
    else if (opcode >= ASTORE_0 && opcode <= ASTORE_3) locals.put(opcode - ASTORE_0, pop());
    else if (opcode >= ISTORE && opcode < ASTORE) overwrite(code.u1(bci + 1));
    else if (opcode >= ISTORE_0 && opcode < ASTORE_0) overwrite((opcode - ISTORE_0) % 4);
    else stack.clear();
  }

  /// A long or double takes two variables.
  private void overwrite(int local) {
    pop();
    locals.remove(local);
    locals.remove(local + 1);
  }

  private void call(int cpi, int opcode) {
    VmMethod callee = pool.methodOrNull(cpi, opcode);
    String descriptor = file.memberDescriptor(cpi);
    Object[] operands = new Object[Descriptors.parameters(descriptor).size() + (opcode == INVOKESTATIC ? 0 : 1)];
    for (int i = operands.length - 1; i >= 0; i--) operands[i] = pop();
    Object result = callee == null ? null : listener.called(callee, operands);
    // An array that others have seen may change.
    for (Object operand : operands) if (operand instanceof Object[] && callee != null && !callee.owner().internalName().startsWith("java/lang/")) forget();
    if (!Descriptors.returned(descriptor).equals("V")) push(result);
  }
}
