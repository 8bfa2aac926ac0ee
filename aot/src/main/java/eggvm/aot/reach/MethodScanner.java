package eggvm.aot.reach;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Instructions;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmConstantPool;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.BitSet;
import jdk.vm.ci.meta.ExceptionHandler;
import jdk.vm.ci.meta.JavaKind;

/// Reports the facts that follow from the instructions of one method, along the branches that can be taken.
final class MethodScanner {
  private static final int LDC = 18, LDC_W = 19, LDC2_W = 20, IFEQ = 153, IFNE = 154, GETSTATIC = 178, PUTSTATIC = 179, GETFIELD = 180, PUTFIELD = 181,
      INVOKEVIRTUAL = 182, INVOKESPECIAL = 183, INVOKESTATIC = 184, INVOKEINTERFACE = 185, INVOKEDYNAMIC = 186, NEW = 187, NEWARRAY = 188,
      ANEWARRAY = 189, CHECKCAST = 192, INSTANCEOF = 193, MULTIANEWARRAY = 197;
  /// newarray's operand minus 4 (JVMS 6.5.newarray).
  private static final String PRIMITIVE_ARRAYS = "ZCFDBSIJ";

  private final Reachability facts;
  private final VmMethod method;
  private final BranchFacts branchFacts;
  private final Instructions code;
  private final VmConstantPool pool;
  private final ClassFile file;
  private final BitSet seen;
  private final BitSet pending;
  /// What the instruction before this one pushed, if a class literal.
  private VmType literalBefore;

  MethodScanner(Reachability facts, VmMethod method, BranchFacts branchFacts) {
    this.facts = facts;
    this.method = method;
    this.branchFacts = branchFacts;
    code = method.instructions();
    pool = method.getConstantPool();
    file = method.owner().file();
    seen = new BitSet(code.codeBytes());
    pending = new BitSet(code.codeBytes());
  }

  void scan() {
    pending.set(0);
    do follow();
    while (enterHandlers());
  }

  /// Whether control can come to the instruction.
  boolean isSeen(int bci) { return seen.get(bci); }

  private void follow() {
    for (int bci = pending.nextSetBit(0); bci >= 0; bci = pending.nextSetBit(0)) {
      pending.clear(bci);
      while (bci >= 0 && bci < code.codeBytes() && !seen.get(bci)) bci = step(bci);
    }
  }

  /// Handles one instruction; returns the next, or -1 when control does not fall through.
  private int step(int bci) {
    seen.set(bci);
    VmType literal = literalAt(bci);
    int opcode = code.opcode(bci);
    int next = code.next(bci);
    visit(bci, opcode);
    literalBefore = literal;
    Integer known = next < code.codeBytes() ? knownValue(bci, opcode) : null;
    if (known != null) return decide(next, known);
    code.targets(bci, this::enter);
    return code.endsBlock(bci) ? -1 : next;
  }

  /// The class that the instruction pushes, or null.
  private VmType literalAt(int bci) {
    int opcode = code.opcode(bci);
    if (opcode != LDC && opcode != LDC_W) return null;
    int cpi = opcode == LDC ? code.u1(bci + 1) : code.u2(bci + 1);
    return file.tag(cpi) == ClassFile.CLASS ? pool.typeOrNull(cpi) : null;
  }

  private void enter(int bci) { if (!seen.get(bci)) pending.set(bci); }

  private boolean enterHandlers() {
    for (ExceptionHandler handler : method.getExceptionHandlers()) {
      int covered = seen.nextSetBit(handler.getStartBCI());
      if (covered < 0 || covered >= handler.getEndBCI()) continue;
      if (!seen.get(handler.getHandlerBCI()) && handler.getCatchType() instanceof VmType type) facts.test(type, method);
      enter(handler.getHandlerBCI());
    }
    return !pending.isEmpty();
  }

  /// The int that the instruction pushes, if an `ifeq` or `ifne` behind it is decided by that.
  private Integer knownValue(int bci, int opcode) {
    int branch = code.opcode(code.next(bci));
    if (branch != IFEQ && branch != IFNE) return null;
    if (opcode == GETSTATIC) {
      VmField field = pool.fieldOrNull(code.u2(bci + 1), opcode, method);
      return field == null ? null : branchFacts.value(field);
    }
    if (opcode != INVOKESTATIC) return null;
    VmMethod callee = pool.methodOrNull(code.u2(bci + 1), opcode);
    return callee == null || facts.isSupplied(callee) ? null : callee.constantResult();
  }

  private int decide(int branchBci, int value) {
    seen.set(branchBci);
    boolean taken = (value == 0) == (code.opcode(branchBci) == IFEQ);
    if (!taken) return code.next(branchBci);
    code.targets(branchBci, this::enter);
    return -1;
  }

  /// `Unsafe.allocateInstance(C.class)`.
  private static boolean isAllocation(VmMethod callee) {
    return callee.getName().equals("allocateInstance") && callee.owner().internalName().endsWith("/misc/Unsafe");
  }

  private void visit(int bci, int opcode) {
    switch (opcode) {
      case LDC -> constant(bci, code.u1(bci + 1), opcode);
      case LDC_W, LDC2_W -> constant(bci, code.u2(bci + 1), opcode);
      case GETSTATIC, PUTSTATIC, GETFIELD, PUTFIELD -> field(bci, opcode);
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE -> call(bci, opcode);
      case INVOKEDYNAMIC -> fail(bci, pool.failure(code.u2(bci + 1), opcode, method));
      case NEW, ANEWARRAY, MULTIANEWARRAY, CHECKCAST, INSTANCEOF -> type(bci, opcode);
      case NEWARRAY -> newPrimitiveArray(code.u1(bci + 1));
      default -> {}
    }
  }

  private void fail(int bci, LinkageFailure failure) { if (failure != null) facts.unresolved(method, bci, failure); }

  private void constant(int bci, int cpi, int opcode) {
    LinkageFailure failure = pool.failure(cpi, opcode, method);
    if (failure != null) {
      fail(bci, failure);
    } else if (file.tag(cpi) == ClassFile.STRING) {
      facts.string(file.string(cpi), method);
    } else if (file.tag(cpi) == ClassFile.CLASS) {
      facts.literal(pool.typeOrNull(cpi), method);
    }
  }

  private void field(int bci, int opcode) {
    int cpi = code.u2(bci + 1);
    VmField field = pool.fieldOrNull(cpi, opcode, method);
    if (field == null) {
      fail(bci, pool.failure(cpi, opcode, method));
      return;
    }
    facts.useFrom(field, method);
    if (opcode == GETSTATIC || opcode == PUTSTATIC) facts.initialize(field.owner(), method);
  }

  private void call(int bci, int opcode) {
    int cpi = code.u2(bci + 1);
    VmMethod callee = pool.methodOrNull(cpi, opcode);
    if (callee == null) {
      fail(bci, pool.failure(cpi, opcode, method));
      return;
    }
    facts.touch(pool.holderOrNull(cpi), method);
    if (literalBefore != null && isAllocation(callee)) facts.instantiate(literalBefore, method);
    if (opcode == INVOKESTATIC) facts.initialize(callee.owner(), method);
    if (checksReceiver(opcode, callee)) facts.test(opcode == INVOKESPECIAL ? method.owner() : callee.owner(), method);
    boolean direct = opcode == INVOKESTATIC || opcode == INVOKESPECIAL;
    facts.countCall(callee, !direct);
    if (direct) facts.reachFrom(callee, method);
    else facts.noteVirtual(callee, method);
  }

  /// The verifier takes any object for an interface's (JVMS 4.10.1.2), so these calls ask (JVMS 6.5.invokespecial, invokeinterface).
  private boolean checksReceiver(int opcode, VmMethod callee) {
    if (opcode == INVOKESPECIAL) return method.owner().isInterface() && !callee.isConstructor();
    return opcode == INVOKEINTERFACE && callee.isPrivate();
  }

  private void type(int bci, int opcode) {
    int cpi = code.u2(bci + 1);
    LinkageFailure failure = pool.failure(cpi, opcode, method);
    if (failure != null) {
      fail(bci, failure);
      return;
    }
    VmType type = pool.typeOrNull(cpi);
    switch (opcode) {
      case NEW -> facts.instantiate(type, method);
      case ANEWARRAY -> facts.instantiate(type.arrayType(), method);
      case MULTIANEWARRAY -> newNestedArrays(type, code.u1(bci + 3));
      default -> facts.test(type, method);
    }
  }

  private void newNestedArrays(VmType outer, int dimensions) {
    VmType type = outer;
    for (int i = 0; i < dimensions && type != null && type.isArray(); i++, type = type.componentType()) facts.instantiate(type, method);
  }

  private void newPrimitiveArray(int operand) {
    if (operand < 4 || operand > 11) throw file.bad("newarray has the operand " + operand);
    JavaKind kind = JavaKind.fromPrimitiveOrVoidTypeChar(PRIMITIVE_ARRAYS.charAt(operand - 4));
    facts.instantiate(facts.universe().primitive(kind).arrayType(), method);
  }
}
