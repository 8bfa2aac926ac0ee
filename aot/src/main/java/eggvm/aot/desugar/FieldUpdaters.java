package eggvm.aot.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// `Atomic...FieldUpdater.newUpdater(C.class, "field")` with constants becomes `new Owner$$Updater$n()`, which needs no reflection.
/// A call that would fail, or whose access rights are not plain to see, stays.
final class FieldUpdaters implements Opcodes {
  private static final String PREFIX = "java/util/concurrent/atomic/Atomic";
  private static final String SUFFIX = "FieldUpdater";

  private final Rewrite rewrite;

  FieldUpdaters(Rewrite rewrite) {
    this.rewrite = rewrite;
  }

  void rewrite() {
    for (MethodNode method : rewrite.owner.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof MethodInsnNode call && isCreation(call)) replace(method, call);
      }
    }
  }

  private static boolean isCreation(MethodInsnNode call) {
    return call.getOpcode() == INVOKESTATIC && call.owner.startsWith(PREFIX) && call.owner.endsWith(SUFFIX) && call.name.equals("newUpdater");
  }

  private void replace(MethodNode method, MethodInsnNode call) {
    List<LdcInsnNode> arguments = constants(call);
    if (arguments == null) return;
    Type holder = (Type) arguments.getFirst().cst;
    Type value = valueType(call, arguments);
    Hierarchy.Field field = rewrite.hierarchy.field(holder.getInternalName(), (String) arguments.getLast().cst);
    if (field == null || !field.owner().equals(holder.getInternalName()) || !fits(field, value)) return;
    String updater = rewrite.sharedClass(List.of(call.owner, field), () -> new FieldUpdaterClass(rewrite, call.owner, field).build());
    arguments.forEach(method.instructions::remove);
    method.instructions.insertBefore(call, new Code().newObject(updater).construct(updater, "()V").list);
    method.instructions.remove(call);
    rewrite.markChanged();
  }

  private static Type valueType(MethodInsnNode call, List<LdcInsnNode> arguments) {
    if (arguments.size() == 3) return (Type) arguments.get(1).cst;
    return call.owner.contains("Long") ? Type.LONG_TYPE : Type.INT_TYPE;
  }

  private boolean fits(Hierarchy.Field field, Type value) {
    boolean kind = (field.access() & (ACC_VOLATILE | ACC_STATIC | ACC_FINAL)) == ACC_VOLATILE;
    boolean accessible = LookupAccess.isAllowed(rewrite.owner.name, field, rewrite.hierarchy) && (field.access() & ACC_PROTECTED) == 0;
    return kind && accessible && field.descriptor().equals(value.getDescriptor());
  }

  /// The constants pushed just before the call: class, value class if any, field name; null when they are anything else.
  private static List<LdcInsnNode> constants(MethodInsnNode call) {
    int wanted = Type.getArgumentTypes(call.desc).length;
    List<LdcInsnNode> found = new ArrayList<>();
    for (AbstractInsnNode at = call.getPrevious(); found.size() < wanted; at = at.getPrevious()) {
      if (at == null || at instanceof FrameNode) return null;
      if (at.getOpcode() < 0) continue;
      boolean fits = at instanceof LdcInsnNode load && (found.isEmpty() ? load.cst instanceof String : load.cst instanceof Type);
      if (!fits) return null;
      found.addFirst((LdcInsnNode) at);
    }
    return found;
  }
}
