package eggvm.aot.desugar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/// Accesses through known VarHandles become calls of small methods on `Unsafe`; any other use of a known handle is led to the class
/// that holds it (see [VarHandleCreation]).
/// ```
///  getstatic VH                    aconst_null      (the declaring class is initialised all the same, where that is not certain)
///  ...arguments...            ─▸   ...arguments...
///  invokevirtual VarHandle.mode    invokestatic $$egg$varHandle$n(VarHandle ignored, arguments)
/// ```
final class VarHandleSites implements Opcodes {
  private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

  private final Rewrite rewrite;
  private final VarHandleConstants constants;

  VarHandleSites(Rewrite rewrite, VarHandleConstants constants) {
    this.rewrite = rewrite;
    this.constants = constants;
  }

  void rewrite() {
    VarHandleCreation.move(rewrite, constants.creations(rewrite.owner));
    for (MethodNode method : List.copyOf(rewrite.owner.methods)) {
      if (needsLook(method)) rewrite(method);
    }
  }

  private boolean needsLook(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (isAccess(each) || each instanceof FieldInsnNode get && constants.resolve(get) != null) return true;
    }
    return false;
  }

  private static boolean isAccess(AbstractInsnNode instruction) {
    return instruction instanceof MethodInsnNode call
        && call.getOpcode() == INVOKEVIRTUAL
        && call.owner.equals(VAR_HANDLE)
        && AccessMode.of(call.name) != null;
  }

  private void rewrite(MethodNode method) {
    Set<AbstractInsnNode> gone = new HashSet<>();
    Frame<SourceValue>[] frames = analyze(method);
    AbstractInsnNode[] instructions = method.instructions.toArray();
    for (int i = 0; i < instructions.length; i++) {
      if (!isAccess(instructions[i]) || frames == null || frames[i] == null) continue;
      MethodInsnNode call = (MethodInsnNode) instructions[i];
      FieldInsnNode get = receiver(call, frames[i]);
      if (get != null && !isDuplicated(get, instructions, frames) && replace(method, call, get)) gone.add(get);
      else rewrite.warn(rewrite.place(method) + ": VarHandle." + call.name + " needs java.lang.invoke at run time");
    }
    for (AbstractInsnNode each : instructions) {
      if (each instanceof FieldInsnNode get && constants.resolve(get) != null) replaceLoad(method, get, gone.contains(get));
    }
  }

  private Frame<SourceValue>[] analyze(MethodNode method) {
    try {
      return new Analyzer<>(new SourceInterpreter()).analyzeAndComputeMaxs(rewrite.owner.name, method);
    } catch (AnalyzerException malformed) {
      return null;
    }
  }

  /// The `getstatic` of a known handle that alone provides the receiver; null when there is no such.
  private FieldInsnNode receiver(MethodInsnNode call, Frame<SourceValue> frame) {
    int below = Type.getArgumentTypes(call.desc).length + 1;
    Set<AbstractInsnNode> sources = frame.getStack(frame.getStackSize() - below).insns;
    boolean known = sources.size() == 1 && sources.iterator().next() instanceof FieldInsnNode get && constants.resolve(get) != null;
    return known ? (FieldInsnNode) sources.iterator().next() : null;
  }

  /// The copies of a duplicated value go unseen, so such a value stays as it is.
  private static boolean isDuplicated(FieldInsnNode get, AbstractInsnNode[] instructions, Frame<SourceValue>[] frames) {
    for (int i = 0; i < instructions.length; i++) {
      int opcode = instructions[i].getOpcode();
      if (opcode < DUP || opcode > DUP2_X2 || frames[i] == null) continue;
      int top = frames[i].getStackSize() - 1;
      for (int copied = opcode >= DUP2 ? 2 : 1; copied > 0 && top >= 0; copied--, top--) {
        if (frames[i].getStack(top).insns.contains(get)) return true;
      }
    }
    return false;
  }

  private boolean replace(MethodNode method, MethodInsnNode call, FieldInsnNode get) {
    Hierarchy.Field field = constants.resolve(get);
    MethodInsnNode helper = new VarHandleAccess(rewrite, constants.constant(field), AccessMode.of(call.name), call.desc).helper();
    if (helper == null) return false;
    method.instructions.set(call, helper);
    rewrite.markChanged();
    return true;
  }

  private void replaceLoad(MethodNode method, FieldInsnNode get, boolean unused) {
    Hierarchy.Field field = constants.resolve(get);
    boolean initialized = rewrite.hierarchy.isSuperclassOrSame(rewrite.owner.name, field.owner());
    AbstractInsnNode instead = unused ? new InsnNode(ACONST_NULL) : VarHandleCreation.load(field);
    method.instructions.insert(get, instead);
    if (initialized) method.instructions.remove(get);
    else method.instructions.insert(get, new InsnNode(POP));
    rewrite.markChanged();
  }
}
