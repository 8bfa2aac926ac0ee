package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// Names the calls that still ask a Lookup for a handle once everything known beforehand is gone: they fail at run time.
final class HandleUses implements Opcodes {
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

  private HandleUses() {}

  static void warn(Rewrite rewrite) {
    for (MethodNode method : rewrite.owner.methods) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof MethodInsnNode call && call.owner.equals(LOOKUP) && makesHandle(call.name)) {
          rewrite.warn(rewrite.place(method) + ": Lookup." + call.name + " makes no handle at run time, it throws IllegalAccessException");
        }
      }
    }
  }

  /// `findClass` does not.
  private static boolean makesHandle(String name) {
    return name.startsWith("find") && !name.equals("findClass") || name.startsWith("unreflect") || name.equals("bind");
  }
}
