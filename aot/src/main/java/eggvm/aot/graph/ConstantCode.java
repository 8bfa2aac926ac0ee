package eggvm.aot.graph;

import static eggvm.aot.graph.NotConstant.present;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Instructions;
import java.util.List;
import jdk.vm.ci.meta.JavaConstant;
import jdk.vm.ci.meta.JavaKind;

/// Interprets code (JVMS 6.5) whose outcome [ConstantInitializer] lets be known; gives up at the first instruction that could do more or would throw.
final class ConstantCode {
  private static final int MAX_STEPS = 100_000;
  private static final int MAX_DEPTH = 40;
  private static final int ACONST_NULL = 1, BIPUSH = 16, SIPUSH = 17, LDC = 18, LDC_W = 19, LDC2_W = 20, ILOAD = 21, ALOAD = 25, ILOAD_0 = 26, ALOAD_3 = 45,
      IALOAD = 46, SALOAD = 53, ISTORE = 54, ASTORE = 58, ISTORE_0 = 59, ASTORE_3 = 78, IASTORE = 79, SASTORE = 86, POP = 87, SWAP = 95, IADD = 96, LXOR = 131,
      IINC = 132, I2L = 133, DCMPG = 152, IFEQ = 153, IF_ICMPEQ = 159, IF_ACMPEQ = 165, IF_ACMPNE = 166, GOTO = 167, TABLESWITCH = 170, LOOKUPSWITCH = 171,
      IRETURN = 172, RETURN = 177, GETSTATIC = 178, PUTSTATIC = 179, GETFIELD = 180, PUTFIELD = 181, INVOKEVIRTUAL = 182, INVOKESPECIAL = 183,
      INVOKESTATIC = 184, INVOKEINTERFACE = 185, NEW = 187, NEWARRAY = 188, ANEWARRAY = 189, ARRAYLENGTH = 190, CHECKCAST = 192, INSTANCEOF = 193,
      MULTIANEWARRAY = 197, IFNULL = 198, IFNONNULL = 199;
  private static final List<JavaConstant> SMALL =
      List.of(
          JavaConstant.forInt(-1), JavaConstant.forInt(0), JavaConstant.forInt(1), JavaConstant.forInt(2), JavaConstant.forInt(3), JavaConstant.forInt(4), JavaConstant.forInt(5),
          JavaConstant.forLong(0), JavaConstant.forLong(1), JavaConstant.forFloat(0), JavaConstant.forFloat(1), JavaConstant.forFloat(2), JavaConstant.forDouble(0),
          JavaConstant.forDouble(1));
  /// newarray's operand minus 4.
  private static final String PRIMITIVE_ARRAYS = "ZCFDBSIJ";

  private final Universe universe;
  private final ConstantInitializer rules;
  private final ConstantObjects objects;
  private final ConstantCalls library;
  private int steps;
  private int depth;

  ConstantCode(Universe universe, ConstantInitializer rules) {
    this.universe = universe;
    this.rules = rules;
    objects = new ConstantObjects(universe, rules);
    library = new ConstantCalls(universe, rules, objects);
  }

  /// False when it gave up.
  boolean runs(VmMethod initializer) {
    try {
      new Call(initializer, new JavaConstant[0]).run();
      return true;
    } catch (NotConstant | RuntimeException _) {
      // It would throw; or no verifier would let it pass, which is told where it is compiled.
      return false;
    }
  }

  /// One activation. No exception is ever thrown in it, so that handlers do not count.
  private final class Call {
    private final VmMethod method;
    private final Instructions code;
    private final VmConstantPool pool;
    private final JavaConstant[] locals;
    private final ConstantStack stack = new ConstantStack();

    /// `arguments`: the receiver first.
    Call(VmMethod method, JavaConstant[] arguments) {
      this.method = method;
      code = method.instructions();
      pool = method.getConstantPool();
      locals = new JavaConstant[method.getMaxLocals()];
      int local = 0;
      for (JavaConstant argument : arguments) {
        locals[local] = argument;
        local += argument.getJavaKind().getSlotCount();
      }
    }

    /// Null: void.
    JavaConstant run() throws NotConstant {
      int bci = 0;
      while (true) {
        if (++steps > MAX_STEPS) throw new NotConstant();
        int opcode = code.opcode(bci);
        if (opcode == RETURN) return null;
        if (opcode >= IRETURN && opcode < RETURN) return stack.pop();
        if (opcode == TABLESWITCH || opcode == LOOKUPSWITCH) bci = ConstantSwitch.target(code, bci, stack.popInt());
        else bci = isJump(opcode) && jumps(opcode) ? target(bci) : step(bci, opcode);
      }
    }

    private static boolean isJump(int opcode) { return opcode >= IFEQ && opcode <= GOTO || opcode == IFNULL || opcode == IFNONNULL; }

    private boolean jumps(int opcode) throws NotConstant {
      if (opcode == GOTO) return true;
      if (opcode >= IFNULL) return (stack.popObject() == null) == (opcode == IFNULL);
      if (opcode >= IF_ACMPEQ) return stack.pop().equals(stack.pop()) == (opcode == IF_ACMPEQ);
      int right = opcode >= IF_ICMPEQ ? stack.popInt() : 0;
      int order = Integer.compare(stack.popInt(), right);
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
      else if (opcode >= ILOAD && opcode <= ALOAD) stack.push(present(locals[code.u1(bci + 1)]));
      else if (opcode >= ILOAD_0 && opcode <= ALOAD_3) stack.push(present(locals[opcode - ILOAD_0 & 3]));
      else if (opcode >= IALOAD && opcode <= SALOAD) loadElement();
      else if (opcode >= ISTORE && opcode <= ASTORE) locals[code.u1(bci + 1)] = stack.pop();
      else if (opcode >= ISTORE_0 && opcode <= ASTORE_3) locals[opcode - ISTORE_0 & 3] = stack.pop();
      else if (opcode >= IASTORE && opcode <= SASTORE) storeElement();
      else if (opcode >= POP && opcode <= SWAP) stack.move(opcode);
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
      stack.push(present(result));
    }

    private void other(int bci, int opcode) throws NotConstant {
      switch (opcode) {
        case ACONST_NULL -> stack.push(JavaConstant.NULL_POINTER);
        case BIPUSH -> stack.push(JavaConstant.forInt(code.s1(bci + 1)));
        case SIPUSH -> stack.push(JavaConstant.forInt(code.s2(bci + 1)));
        case LDC -> stack.push(literal(code.u1(bci + 1)));
        case LDC_W, LDC2_W -> stack.push(literal(code.u2(bci + 1)));
        case IINC -> locals[code.u1(bci + 1)] = JavaConstant.forInt(locals[code.u1(bci + 1)].asInt() + code.s1(bci + 2));
        case GETSTATIC -> stack.pushWide(present(rules.read(field(bci, opcode))));
        case PUTSTATIC -> writeStatic(field(bci, opcode));
        case GETFIELD -> stack.pushWide(objects.read(stack.popObject(), field(bci, opcode)));
        case PUTFIELD -> writeField(field(bci, opcode));
        case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE -> call(bci, opcode);
        case NEW -> stack.push(objects.instance(type(bci, opcode)));
        case NEWARRAY -> stack.push(objects.array(primitive(code.u1(bci + 1)).arrayType(), stack.popInt()));
        case ANEWARRAY -> stack.push(objects.array(type(bci, opcode).arrayType(), stack.popInt()));
        case MULTIANEWARRAY -> stack.push(objects.arrays(type(bci, opcode), stack.pop(code.u1(bci + 3)), 0));
        case ARRAYLENGTH -> stack.push(JavaConstant.forInt(objects.length(stack.popMade())));
        case CHECKCAST -> checkCast(type(bci, opcode));
        case INSTANCEOF -> isInstance(type(bci, opcode));
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
        case ClassFile.CLASS -> ObjectConstant.ofClass(linked(cpi, LDC));
        default -> throw new NotConstant();
      };
    }

    private VmType linked(int cpi, int opcode) throws NotConstant { return present(pool.failure(cpi, opcode, method) == null ? pool.typeOrNull(cpi) : null); }

    private VmType type(int bci, int opcode) throws NotConstant { return linked(code.u2(bci + 1), opcode); }

    private VmType primitive(int operand) { return universe.primitive(JavaKind.fromPrimitiveOrVoidTypeChar(PRIMITIVE_ARRAYS.charAt(operand - 4))); }

    private VmField field(int bci, int opcode) throws NotConstant { return present(pool.fieldOrNull(code.u2(bci + 1), opcode, method)); }

    private void writeStatic(VmField field) throws NotConstant {
      if (!rules.write(field, objects.fit(field, stack.pop()))) throw new NotConstant();
    }

    private void writeField(VmField field) throws NotConstant {
      JavaConstant value = stack.pop();
      objects.write(stack.popMade(), field, value);
    }

    private void loadElement() throws NotConstant {
      int index = stack.popInt();
      stack.pushWide(objects.element(stack.popMade(), index));
    }

    private void storeElement() throws NotConstant {
      JavaConstant value = stack.pop();
      int index = stack.popInt();
      objects.setElement(stack.popMade(), index, value);
    }

    private void checkCast(VmType type) throws NotConstant {
      ObjectConstant object = stack.popObject();
      if (object != null && !object.type().isSubtypeOf(type)) throw new NotConstant();
      stack.push(object == null ? JavaConstant.NULL_POINTER : object);
    }

    private void isInstance(VmType type) throws NotConstant {
      ObjectConstant object = stack.popObject();
      stack.push(JavaConstant.forInt(object != null && object.type().isSubtypeOf(type) ? 1 : 0));
    }

    private void call(int bci, int opcode) throws NotConstant {
      VmMethod callee = present(pool.methodOrNull(code.u2(bci + 1), opcode));
      int receivers = opcode == INVOKESTATIC ? 0 : 1;
      JavaConstant[] arguments = stack.pop(receivers + callee.getSignature().getParameterCount(false));
      if (receivers == 1 && !(arguments[0] instanceof ObjectConstant)) throw new NotConstant();
      if (opcode == INVOKEVIRTUAL || opcode == INVOKEINTERFACE) callee = selected(callee, (ObjectConstant) arguments[0]);
      JavaConstant known = library.call(callee, arguments);
      JavaConstant result = known != null ? known : run(callee, arguments);
      if (callee.getSignature().getReturnKind() != JavaKind.Void) stack.pushWide(Arithmetic.narrow(callee.getSignature().getReturnKind(), result));
    }

    private static VmMethod selected(VmMethod callee, ObjectConstant receiver) throws NotConstant {
      if (!receiver.type().isSubtypeOf(callee.owner())) throw new NotConstant();
      return callee.isPrivate() || receiver.type().isArray() || callee.owner() == receiver.type() ? callee : present(receiver.type().select(callee));
    }

    private JavaConstant run(VmMethod callee, JavaConstant[] arguments) throws NotConstant {
      if (!rules.mayCall(callee) || ++depth > MAX_DEPTH) throw new NotConstant();
      JavaConstant result = new Call(callee, arguments).run();
      depth--;
      return result;
    }
  }
}
