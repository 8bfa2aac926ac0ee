package eggvm.aot.reach.flow;

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
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import jdk.vm.ci.meta.ExceptionHandler;

/// Interprets one method. A subroutine of old class files returns behind every `jsr` at once. What a reference that does not link gives is never seen.
public final class MethodFlow<T> {
  private static final int ACONST_NULL = 1, LDC = 18, LDC_W = 19, ALOAD = 25, ALOAD_0 = 42, ALOAD_3 = 45, AALOAD = 50, ISTORE = 54, ASTORE = 58, ISTORE_0 = 59,
      ASTORE_0 = 75, ASTORE_3 = 78, DUP = 89, DUP_X1 = 90, DUP_X2 = 91, DUP2 = 92, DUP2_X1 = 93, DUP2_X2 = 94, SWAP = 95, JSR = 168, RET = 169, ARETURN = 176,
      GETSTATIC = 178, PUTSTATIC = 179, GETFIELD = 180, PUTFIELD = 181, INVOKEVIRTUAL = 182, INVOKESTATIC = 184, INVOKEINTERFACE = 185, INVOKEDYNAMIC = 186, NEW = 187,
      NEWARRAY = 188, ANEWARRAY = 189, CHECKCAST = 192, WIDE = 196, MULTIANEWARRAY = 197, JSR_W = 201;
  private static final String PRIMITIVE_ARRAYS = "ZCFDBSIJ";

  private final VmMethod method;
  private final Values<T> values;
  private final IntPredicate isLive;
  private final Universe universe;
  private final Instructions code;
  private final VmConstantPool pool;
  private final ClassFile file;
  private final ExceptionHandler[] handlers;
  /// At the targets of jumps, subroutines and exceptions.
  private final Frame<T>[] entries;
  private final BitSet pending = new BitSet();
  private final BitSet behindSubroutines = new BitSet();
  private Frame<T> frame;

  /// `isLive`: instructions that are left out otherwise.
  @SuppressWarnings({"unchecked", "rawtypes"})
  public MethodFlow(VmMethod method, Values<T> values, IntPredicate isLive) {
    this.method = method;
    this.values = values;
    this.isLive = isLive;
    universe = method.owner().universe();
    code = method.instructions();
    pool = method.getConstantPool();
    file = method.owner().file();
    handlers = method.getExceptionHandlers();
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

  private Frame<T> parameters() {
    Frame<T> first = new Frame<>(method.getMaxLocals());
    int local = 0;
    int index = 0;
    if (!method.isStatic()) first.local(local++, Set.of(values.parameter(index++, method.owner())));
    for (String parameter : Descriptors.parameters(method.descriptor())) {
      VmType declared = parameter.length() > 1 ? universe.typeOrNull(parameter) : null;
      if (parameter.length() > 1) first.local(local, declared == null ? Set.of() : Set.of(values.parameter(index, declared)));
      local += slots(parameter);
      index++;
    }
    return first;
  }

  private void enter(int bci, Frame<T> from) {
    if (!isLive.test(bci)) return;
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
      if (ends || bci >= code.codeBytes() || !isLive.test(bci)) return;
    } while (!targets.get(bci));
    enter(bci, frame);
  }

  private void throwFrom(int bci) {
    for (ExceptionHandler handler : handlers) {
      if (bci < handler.getStartBCI() || bci >= handler.getEndBCI()) continue;
      Set<T> thrown =
          handler.isCatchAll() ? some(universe.throwable()) : handler.getCatchType() instanceof VmType type ? some(type) : Set.of();
      enter(handler.getHandlerBCI(), frame.atHandler(thrown));
    }
  }

  private void step(int bci, int opcode) {
    switch (opcode) {
      case ACONST_NULL -> frame.push(Set.of());
      case LDC -> constant(code.u1(bci + 1));
      case LDC_W -> constant(code.u2(bci + 1));
      case AALOAD -> {
        frame.pop();
        frame.push(values.elements(reference()));
      }
      case DUP -> frame.duplicate(1, 0);
      case DUP_X1 -> frame.duplicate(1, 1);
      case DUP_X2 -> frame.duplicate(1, 2);
      case DUP2 -> frame.duplicate(2, 0);
      case DUP2_X1 -> frame.duplicate(2, 1);
      case DUP2_X2 -> frame.duplicate(2, 2);
      case SWAP -> frame.swap();
      case ARETURN -> values.returned(reference(), universe.typeOrNull(Descriptors.returned(method.descriptor())));
      case GETSTATIC, PUTSTATIC, GETFIELD, PUTFIELD -> field(code.u2(bci + 1), opcode);
      case INVOKEDYNAMIC -> call(bci, code.u2(bci + 1), opcode);
      case NEW -> frame.push(made(pool.typeOrNull(code.u2(bci + 1))));
      case NEWARRAY -> array(universe.typeOrNull("[" + PRIMITIVE_ARRAYS.charAt(code.u1(bci + 1) - 4)), 1);
      case ANEWARRAY -> {
        VmType component = pool.typeOrNull(code.u2(bci + 1));
        array(component == null ? null : component.arrayType(), 1);
      }
      case MULTIANEWARRAY -> array(pool.typeOrNull(code.u2(bci + 1)), code.u1(bci + 3));
      case CHECKCAST -> {
        Set<T> from = reference();
        VmType type = pool.typeOrNull(code.u2(bci + 1));
        frame.push(type == null ? Set.of() : Set.of(values.cast(bci, from, type)));
      }
      case WIDE -> variable(code.u1(bci + 1), code.u2(bci + 2));
      default -> {
        if (opcode >= INVOKEVIRTUAL && opcode <= INVOKEINTERFACE) call(bci, code.u2(bci + 1), opcode);
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
  private Set<T> reference() {
    Set<T> found = frame.pop();
    return found == null ? some(universe.object()) : found;
  }

  /// `opcode`: of the form with an explicit index.
  private void variable(int opcode, int index) {
    if (opcode == ALOAD) {
      Set<T> found = frame.local(index);
      frame.push(found == null ? some(universe.object()) : found);
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
      case ClassFile.STRING -> frame.push(made(universe.string()));
      case ClassFile.CLASS -> frame.push(made(universe.classType()));
      default -> frame.push(Set.of()); // not desugared: it throws
    }
  }

  private Set<T> made(VmType type) { return type == null ? Set.of() : Set.of(values.made(type)); }

  private Set<T> some(VmType type) { return type == null ? Set.of() : Set.of(values.some(type)); }

  private void array(VmType type, int dimensions) {
    frame.pop(dimensions);
    frame.push(made(type));
  }

  private void field(int cpi, int opcode) {
    VmField field = pool.fieldOrNull(cpi, opcode, method);
    String descriptor = file.memberDescriptor(cpi);
    boolean isReference = descriptor.length() > 1;
    boolean stores = opcode == PUTSTATIC || opcode == PUTFIELD;
    Set<T> stored = stores && isReference ? reference() : null;
    if (stores && !isReference) frame.pop(slots(descriptor));
    if (opcode == GETFIELD || opcode == PUTFIELD) frame.pop();
    VmType declared = universe.typeOrNull(descriptor);
    if (stored != null && field != null && declared != null) values.stored(stored, field, declared);
    if (stores) return;
    if (!isReference) frame.pushNoReferences(slots(descriptor));
    else frame.push(field == null || declared == null ? some(declared) : Set.of(values.loaded(field, declared)));
  }

  private void call(int bci, int cpi, int opcode) {
    VmMethod callee = opcode == INVOKEDYNAMIC ? null : pool.methodOrNull(cpi, opcode);
    String descriptor = file.memberDescriptor(cpi);
    List<Set<T>> arguments = new ArrayList<>();
    for (String parameter : Descriptors.parameters(descriptor).reversed()) arguments.addFirst(argument(parameter));
    Set<T> receiver = opcode == INVOKESTATIC || opcode == INVOKEDYNAMIC ? null : reference();
    String returned = Descriptors.returned(descriptor);
    VmType result = returned.length() > 1 ? universe.typeOrNull(returned) : null;
    T value = callee == null ? null : values.called(bci, callee, receiver, pool.holderOrNull(cpi), arguments, result);
    if (returned.length() == 1) frame.pushNoReferences(slots(returned));
    else frame.push(callee == null || result == null ? some(result) : Set.of(value));
  }

  private Set<T> argument(String parameter) {
    if (parameter.length() > 1) return reference();
    frame.pop(slots(parameter));
    return null;
  }

  private static int slots(String descriptor) {
    return switch (descriptor) {
      case "J", "D" -> 2;
      case "V" -> 0;
      default -> 1;
    };
  }
}
