package eggvm.aot.graph;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Instructions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;

/// Interprets code that computes numbers (JVMS 6.5); gives up at the first instruction that could do more or would throw.
final class ConstantCode {
  private static final int MAX_STEPS = 2000;
  private static final int MAX_DEPTH = 6;
  private static final int ACONST_NULL = 1, BIPUSH = 16, SIPUSH = 17, LDC = 18, LDC_W = 19, LDC2_W = 20, ILOAD = 21, ALOAD = 25, ILOAD_0 = 26, ALOAD_3 = 45,
      ISTORE = 54, ASTORE = 58, ISTORE_0 = 59, ASTORE_3 = 78, POP = 87, DUP = 89, IADD = 96, LXOR = 131, IINC = 132, I2L = 133, DCMPG = 152, IFEQ = 153, IFLE = 158,
      IF_ICMPEQ = 159, IF_ICMPLE = 164, GOTO = 167, IRETURN = 172, RETURN = 177, GETSTATIC = 178, PUTSTATIC = 179, INVOKEVIRTUAL = 182, INVOKESTATIC = 184;
  private static final List<JavaConstant> SMALL =
      List.of(
          JavaConstant.forInt(-1), JavaConstant.forInt(0), JavaConstant.forInt(1), JavaConstant.forInt(2), JavaConstant.forInt(3), JavaConstant.forInt(4), JavaConstant.forInt(5),
          JavaConstant.forLong(0), JavaConstant.forLong(1), JavaConstant.forFloat(0), JavaConstant.forFloat(1), JavaConstant.forFloat(2), JavaConstant.forDouble(0),
          JavaConstant.forDouble(1));
  private static final String UNSAFE = "jdk/internal/misc/Unsafe";

  private static final class NotConstant extends Exception {
    NotConstant() { super(null, null, false, false); }
  }

  private final Universe universe;
  private final ConstantInitializer statics;
  private int steps;
  private int depth;

  ConstantCode(Universe universe, ConstantInitializer statics) {
    this.universe = universe;
    this.statics = statics;
  }

  /// False when it gave up.
  boolean runs(VmMethod initializer) {
    try {
      new Call(initializer, new ArrayDeque<>()).run();
      return true;
    } catch (NotConstant | RuntimeException _) {
      // It would throw; or no verifier would let it pass, which is told where it is compiled.
      return false;
    }
  }

  /// One activation.
  private final class Call {
    private final VmMethod method;
    private final Instructions code;
    private final VmConstantPool pool;
    private final JavaConstant[] locals;
    private final Deque<JavaConstant> stack = new ArrayDeque<>();

    /// `arguments`: the last one on top; taken.
    Call(VmMethod method, Deque<JavaConstant> arguments) {
      this.method = method;
      code = method.instructions();
      pool = method.getConstantPool();
      locals = new JavaConstant[method.getMaxLocals()];
      int local = 0;
      for (int i = 0; i < method.getSignature().getParameterCount(false); i++) {
        JavaConstant argument = arguments.removeLast();
        locals[local] = argument;
        local += argument.getJavaKind().getSlotCount();
      }
    }

    /// Null: void.
    JavaConstant run() throws NotConstant {
      if (method.getExceptionHandlers().length != 0) throw new NotConstant();
      int bci = 0;
      while (true) {
        if (++steps > MAX_STEPS) throw new NotConstant();
        int opcode = code.opcode(bci);
        if (opcode == RETURN) return null;
        if (opcode >= IRETURN && opcode < RETURN) return stack.pop();
        bci = isJump(opcode) && jumps(opcode) ? target(bci) : step(bci, opcode);
      }
    }

    private static boolean isJump(int opcode) { return opcode >= IFEQ && opcode <= IF_ICMPLE || opcode == GOTO; }

    private boolean jumps(int opcode) {
      if (opcode == GOTO) return true;
      int right = opcode >= IF_ICMPEQ ? stack.pop().asInt() : 0;
      int order = Integer.compare(stack.pop().asInt(), right);
      return switch (opcode >= IF_ICMPEQ ? opcode - IF_ICMPEQ : opcode - IFEQ) {
        case 0 -> order == 0;
        case 1 -> order != 0;
        case 2 -> order < 0;
        case 3 -> order >= 0;
        case 4 -> order > 0;
        default -> order <= 0;
      };
    }

    private int target(int bci) {
      int[] found = {bci};
      code.targets(bci, each -> found[0] = each);
      return found[0];
    }

    private int step(int bci, int opcode) throws NotConstant {
      if (opcode == 0 || isJump(opcode)) return code.next(bci);
      if (opcode > ACONST_NULL && opcode < BIPUSH) stack.push(SMALL.get(opcode - ACONST_NULL - 1));
      else if (opcode >= ILOAD && opcode <= ALOAD) stack.push(locals[code.u1(bci + 1)]);
      else if (opcode >= ILOAD_0 && opcode <= ALOAD_3) stack.push(locals[opcode - ILOAD_0 & 3]);
      else if (opcode >= ISTORE && opcode <= ASTORE) locals[code.u1(bci + 1)] = stack.pop();
      else if (opcode >= ISTORE_0 && opcode <= ASTORE_3) locals[opcode - ISTORE_0 & 3] = stack.pop();
      else if (opcode >= IADD && opcode <= DCMPG && opcode != IINC) compute(opcode);
      else other(bci, opcode);
      return code.next(bci);
    }

    private void compute(int opcode) throws NotConstant {
      JavaConstant last = stack.pop();
      JavaConstant result;
      if (opcode >= I2L && opcode < I2L + 15) result = Arithmetic.convert(opcode - I2L, last);
      else if (opcode <= LXOR && Arithmetic.isNegation(opcode)) result = Arithmetic.negate(last);
      else result = Arithmetic.combine(opcode, stack.pop(), last);
      if (result == null) throw new NotConstant();
      stack.push(result);
    }

    private void other(int bci, int opcode) throws NotConstant {
      switch (opcode) {
        case ACONST_NULL -> stack.push(JavaConstant.NULL_POINTER);
        case BIPUSH -> stack.push(JavaConstant.forInt(code.s1(bci + 1)));
        case SIPUSH -> stack.push(JavaConstant.forInt(code.s2(bci + 1)));
        case LDC -> stack.push(literal(code.u1(bci + 1)));
        case LDC_W, LDC2_W -> stack.push(literal(code.u2(bci + 1)));
        case POP -> stack.pop();
        case DUP -> stack.push(stack.peek());
        case IINC -> locals[code.u1(bci + 1)] = JavaConstant.forInt(locals[code.u1(bci + 1)].asInt() + code.s1(bci + 2));
        case GETSTATIC -> stack.push(known(statics.read(field(bci, opcode))));
        case PUTSTATIC -> write(field(bci, opcode));
        case INVOKEVIRTUAL, INVOKESTATIC -> call(bci, opcode);
        default -> throw new NotConstant();
      }
    }

    private JavaConstant literal(int cpi) throws NotConstant {
      ClassFile file = method.owner().file();
      return switch (file.tag(cpi)) {
        case ClassFile.INTEGER -> JavaConstant.forInt(file.i4(file.constant(cpi, ClassFile.INTEGER)));
        case ClassFile.FLOAT -> JavaConstant.forFloat(Float.intBitsToFloat(file.i4(file.constant(cpi, ClassFile.FLOAT))));
        case ClassFile.LONG -> JavaConstant.forLong(file.i8(file.constant(cpi, ClassFile.LONG)));
        case ClassFile.DOUBLE -> JavaConstant.forDouble(Double.longBitsToDouble(file.i8(file.constant(cpi, ClassFile.DOUBLE))));
        case ClassFile.STRING -> ObjectConstant.string(universe, file.string(cpi));
        case ClassFile.CLASS -> ObjectConstant.ofClass(present(pool.failure(cpi, LDC, method) == null ? pool.typeOrNull(cpi) : null));
        default -> throw new NotConstant();
      };
    }

    private VmField field(int bci, int opcode) throws NotConstant { return present(pool.fieldOrNull(code.u2(bci + 1), opcode, method)); }

    private void write(VmField field) throws NotConstant {
      if (!statics.write(field, Arithmetic.narrow(field.getJavaKind(), stack.pop()))) throw new NotConstant();
    }

    private void call(int bci, int opcode) throws NotConstant {
      VmMethod callee = present(pool.methodOrNull(code.u2(bci + 1), opcode));
      if (callsLibrary(callee)) return;
      if (opcode != INVOKESTATIC || !statics.mayCall(callee) || ++depth > MAX_DEPTH) throw new NotConstant();
      JavaConstant result = new Call(callee, arguments(callee)).run();
      depth--;
      if (result != null) stack.push(Arithmetic.narrow(callee.getSignature().getReturnKind(), result));
    }

    private Deque<JavaConstant> arguments(VmMethod callee) {
      Deque<JavaConstant> arguments = new ArrayDeque<>();
      for (int i = callee.getSignature().getParameterCount(false); i > 0; i--) arguments.addLast(stack.pop());
      return arguments;
    }

    /// Methods of the library whose answer is known without their code.
    private boolean callsLibrary(VmMethod callee) throws NotConstant {
      JavaConstant answer =
          switch (callee.owner().internalName() + "." + callee.getName()) {
            case "java/lang/Class.desiredAssertionStatus" -> forReceiver(JavaConstant.INT_0);
            case UNSAFE + ".getUnsafe" -> ObjectConstant.singleton(callee.owner());
            case UNSAFE + ".isBigEndian" -> forReceiver(JavaConstant.INT_0);
            case UNSAFE + ".addressSize" -> forReceiver(JavaConstant.forInt(8));
            case "java/lang/Class.getPrimitiveClass" -> primitive(stack.pop());
            case "java/lang/Float.floatToRawIntBits" -> JavaConstant.forInt(Float.floatToRawIntBits(stack.pop().asFloat()));
            case "java/lang/Double.doubleToRawLongBits" -> JavaConstant.forLong(Double.doubleToRawLongBits(stack.pop().asDouble()));
            case "java/lang/Float.intBitsToFloat" -> JavaConstant.forFloat(Float.intBitsToFloat(stack.pop().asInt()));
            case "java/lang/Double.longBitsToDouble" -> JavaConstant.forDouble(Double.longBitsToDouble(stack.pop().asLong()));
            default -> null;
          };
      if (answer != null) stack.push(answer);
      return answer != null;
    }

    private JavaConstant forReceiver(JavaConstant answer) throws NotConstant {
      if (!(stack.pop() instanceof ObjectConstant)) throw new NotConstant();
      return answer;
    }

    private JavaConstant primitive(JavaConstant name) throws NotConstant {
      if (!(name instanceof ObjectConstant object) || !object.isString()) throw new NotConstant();
      for (JavaKind kind : JavaKind.values()) {
        if (object.value().equals(kind.getJavaName()) && (kind.isPrimitive() || kind == JavaKind.Void)) return ObjectConstant.ofClass(universe.primitive(kind));
      }
      throw new NotConstant();
    }

    private static JavaConstant known(JavaConstant value) throws NotConstant { return Arithmetic.narrow(present(value).getJavaKind().getStackKind(), value); }

    private static <T> T present(T found) throws NotConstant {
      if (found == null) throw new NotConstant();
      return found;
    }
  }
}
