package eggvm.aot.reach.flow;

import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Descriptors;
import eggvm.aot.classfile.Instructions;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmConstantPool;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.vm.ci.meta.ExceptionHandler;

/// Interprets one method. A subroutine of old class files returns behind every `jsr` at once. What a reference that does not link gives is never seen.
public final class MethodFlow {
  private static final int ACONST_NULL = 1, LDC = 18, LDC_W = 19, ALOAD = 25, ALOAD_0 = 42, ALOAD_3 = 45, AALOAD = 50, ISTORE = 54, ASTORE = 58, ISTORE_0 = 59,
      ASTORE_0 = 75, ASTORE_3 = 78, DUP = 89, DUP_X1 = 90, DUP_X2 = 91, DUP2 = 92, DUP2_X1 = 93, DUP2_X2 = 94, SWAP = 95, JSR = 168, RET = 169, ARETURN = 176,
      GETSTATIC = 178, PUTSTATIC = 179, GETFIELD = 180, PUTFIELD = 181, INVOKEVIRTUAL = 182, INVOKESTATIC = 184, INVOKEINTERFACE = 185, INVOKEDYNAMIC = 186, NEW = 187,
      NEWARRAY = 188, ANEWARRAY = 189, CHECKCAST = 192, WIDE = 196, MULTIANEWARRAY = 197, JSR_W = 201;
  private static final String PRIMITIVE_ARRAYS = "ZCFDBSIJ";
  private static final Set<VmType> NULL = Set.of();

  private final VmMethod method;
  private final FlowListener listener;
  private final Universe universe;
  private final Instructions code;
  private final VmConstantPool pool;
  private final ClassFile file;
  private final ExceptionHandler[] handlers;
  private final Set<VmType> anything;
  /// At the targets of jumps, subroutines and exceptions.
  private final Frame[] entries;
  private final BitSet pending = new BitSet();
  private final BitSet behindSubroutines = new BitSet();
  private Frame frame;

  public MethodFlow(VmMethod method, FlowListener listener) {
    this.method = method;
    this.listener = listener;
    universe = method.owner().universe();
    code = method.instructions();
    pool = method.getConstantPool();
    file = method.owner().file();
    handlers = method.getExceptionHandlers();
    anything = Set.of(universe.object());
    entries = new Frame[code.codeBytes()];
  }

  public void run() {
    BitSet targets = new BitSet();
    targets.set(0);
    for (int bci = 0; bci < code.codeBytes(); bci = code.next(bci)) {
      code.targets(bci, targets::set);
      if (isSubroutineCall(bci)) behindSubroutines.set(code.next(bci));
    }
    for (ExceptionHandler handler : handlers) targets.set(handler.getHandlerBCI());
    targets.or(behindSubroutines);
    enter(0, parameters());
    for (int bci = pending.nextSetBit(0); bci >= 0; bci = pending.nextSetBit(0)) {
      pending.clear(bci);
      frame = entries[bci].copy();
      follow(bci, targets);
    }
  }

  private boolean isSubroutineCall(int bci) { return code.opcode(bci) == JSR || code.opcode(bci) == JSR_W; }

  private Frame parameters() {
    Frame first = new Frame(method.getMaxLocals());
    int local = 0;
    if (!method.isStatic()) first.local(local++, Set.of(method.owner()));
    for (String parameter : Descriptors.parameters(method.descriptor())) {
      first.local(local, declared(parameter));
      local += slots(parameter);
    }
    return first;
  }

  private void enter(int bci, Frame from) {
    if (entries[bci] == null) entries[bci] = from.copy();
    else if (!entries[bci].unite(from)) return;
    pending.set(bci);
  }

  /// Up to the next target, or to where control does not fall through.
  private void follow(int from, BitSet targets) {
    int bci = from;
    do {
      throwFrom(bci);
      int opcode = code.opcode(bci);
      step(bci, opcode);
      code.targets(bci, target -> enter(target, frame));
      if (opcode == RET || opcode == WIDE && code.u1(bci + 1) == RET) behindSubroutines.stream().forEach(target -> enter(target, frame));
      boolean ends = code.endsBlock(bci) || isSubroutineCall(bci) || opcode == WIDE && code.u1(bci + 1) == RET;
      bci = code.next(bci);
      if (ends || bci >= code.codeBytes()) return;
    } while (!targets.get(bci));
    enter(bci, frame);
  }

  private void throwFrom(int bci) {
    for (ExceptionHandler handler : handlers) {
      if (bci < handler.getStartBCI() || bci >= handler.getEndBCI()) continue;
      Set<VmType> thrown = handler.isCatchAll() ? Set.of(universe.throwable()) : handler.getCatchType() instanceof VmType type ? Set.of(type) : NULL;
      enter(handler.getHandlerBCI(), frame.atHandler(thrown));
    }
  }

  private void step(int bci, int opcode) {
    switch (opcode) {
      case ACONST_NULL -> frame.push(NULL);
      case LDC -> constant(code.u1(bci + 1));
      case LDC_W -> constant(code.u2(bci + 1));
      case AALOAD -> {
        frame.pop();
        frame.push(elements(reference()));
      }
      case DUP -> frame.duplicate(1, 0);
      case DUP_X1 -> frame.duplicate(1, 1);
      case DUP_X2 -> frame.duplicate(1, 2);
      case DUP2 -> frame.duplicate(2, 0);
      case DUP2_X1 -> frame.duplicate(2, 1);
      case DUP2_X2 -> frame.duplicate(2, 2);
      case SWAP -> frame.swap();
      case ARETURN -> flow(reference(), Descriptors.returned(method.descriptor()));
      case GETSTATIC, PUTSTATIC, GETFIELD, PUTFIELD -> field(code.u2(bci + 1), opcode);
      case INVOKEDYNAMIC -> call(code.u2(bci + 1), opcode);
      case NEW -> frame.push(type(code.u2(bci + 1)));
      case NEWARRAY -> array(universe.typeOrNull("[" + PRIMITIVE_ARRAYS.charAt(code.u1(bci + 1) - 4)), 1);
      case ANEWARRAY -> {
        VmType component = pool.typeOrNull(code.u2(bci + 1));
        array(component == null ? null : component.arrayType(), 1);
      }
      case MULTIANEWARRAY -> array(pool.typeOrNull(code.u2(bci + 1)), code.u1(bci + 3));
      case CHECKCAST -> {
        frame.pop();
        frame.push(type(code.u2(bci + 1)));
      }
      case WIDE -> variable(code.u1(bci + 1), code.u2(bci + 2));
      default -> {
        if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE) call(code.u2(bci + 1), opcode);
        else if (opcode == ALOAD || opcode >= ISTORE && opcode <= ASTORE) variable(opcode, code.u1(bci + 1));
        else if (opcode >= ALOAD_0 && opcode <= ALOAD_3) variable(ALOAD, opcode - ALOAD_0);
        else if (opcode >= ISTORE_0 && opcode <= ASTORE_3) variable(ISTORE + (opcode - ISTORE_0) / 4, (opcode - ISTORE_0) % 4);
        else plain(opcode);
      }
    }
  }

  private void plain(int opcode) {
    frame.pop(StackEffects.pops(opcode));
    frame.pushNoReferences(StackEffects.pushes(opcode));
  }

  /// A reference from the stack; one that code without meaning put together may be anything.
  private Set<VmType> reference() {
    Set<VmType> found = frame.pop();
    return found == null ? anything : found;
  }

  /// `opcode`: of the form with an explicit index.
  private void variable(int opcode, int index) {
    if (opcode == ALOAD) {
      Set<VmType> found = frame.local(index);
      frame.push(found == null ? anything : found);
    } else if (opcode == ASTORE) {
      frame.local(index, frame.pop());
    } else {
      plain(opcode);
      for (int i = 0; i < StackEffects.pops(opcode); i++) frame.local(index + i, null);
    }
  }

  private void constant(int cpi) {
    switch (file.tag(cpi)) {
      case ClassFile.INTEGER, ClassFile.FLOAT -> frame.push(null);
      case ClassFile.STRING -> frame.push(Set.of(universe.string()));
      case ClassFile.CLASS -> frame.push(Set.of(universe.classType()));
      default -> frame.push(NULL); // not desugared: it throws
    }
  }

  private Set<VmType> type(int cpi) {
    VmType type = pool.typeOrNull(cpi);
    return type == null ? NULL : Set.of(type);
  }

  private void array(VmType type, int dimensions) {
    frame.pop(dimensions);
    frame.push(type == null ? NULL : Set.of(type));
  }

  private static Set<VmType> elements(Set<VmType> arrays) {
    Set<VmType> found = new HashSet<>();
    for (VmType array : arrays) found.add(array.isArray() ? array.componentType() : array);
    return found;
  }

  private void field(int cpi, int opcode) {
    VmField field = pool.fieldOrNull(cpi, opcode, method);
    String descriptor = file.memberDescriptor(cpi);
    boolean stores = opcode == PUTSTATIC || opcode == PUTFIELD;
    if (stores) store(descriptor, field != null);
    if (opcode == GETFIELD || opcode == PUTFIELD) frame.pop();
    if (!stores) pushDeclared(descriptor);
  }

  /// From the stack to a place that is declared so; unless `links`, it never gets there.
  private void store(String descriptor, boolean links) {
    if (descriptor.length() == 1) frame.pop(slots(descriptor));
    else if (links) flow(reference(), descriptor);
    else frame.pop();
  }

  private void call(int cpi, int opcode) {
    VmMethod callee = opcode == INVOKEDYNAMIC ? null : pool.methodOrNull(cpi, opcode);
    List<String> parameters = Descriptors.parameters(file.memberDescriptor(cpi));
    for (String parameter : parameters.reversed()) store(parameter, callee != null);
    if (opcode != INVOKESTATIC && opcode != INVOKEDYNAMIC) {
      if (callee != null) listener.flows(reference(), pool.holderOrNull(cpi));
      else frame.pop();
    }
    pushDeclared(Descriptors.returned(file.memberDescriptor(cpi)));
  }

  private void pushDeclared(String descriptor) {
    if (descriptor.length() == 1) frame.pushNoReferences(slots(descriptor));
    else frame.push(declared(descriptor));
  }

  /// What can be in a place that is declared so: only null, if there is no such class.
  private Set<VmType> declared(String descriptor) {
    if (descriptor.length() == 1) return null;
    VmType type = universe.typeOrNull(descriptor);
    return type == null ? NULL : Set.of(type);
  }

  private static int slots(String descriptor) {
    return switch (descriptor) {
      case "J", "D" -> 2;
      case "V" -> 0;
      default -> 1;
    };
  }

  private void flow(Set<VmType> from, String descriptor) {
    VmType to = universe.typeOrNull(descriptor);
    if (to != null) listener.flows(from, to);
  }
}
