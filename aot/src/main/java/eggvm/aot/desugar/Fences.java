package eggvm.aot.desugar;

import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/// The static fences of VarHandle become those of Unsafe, so that VarHandle itself need not be initialised.
final class Fences implements Opcodes {
  private static final Map<String, String> UNSAFE_NAMES =
      Map.of(
          "fullFence", "fullFence",
          "acquireFence", "loadFence",
          "releaseFence", "storeFence",
          "loadLoadFence", "loadLoadFence",
          "storeStoreFence", "storeStoreFence");

  private Fences() {}

  static void rewrite(Rewrite rewrite) {
    for (MethodNode method : rewrite.owner.methods) {
      for (AbstractInsnNode each : method.instructions.toArray()) {
        if (each instanceof MethodInsnNode call && isFence(call)) replace(rewrite, method, call);
      }
    }
  }

  private static boolean isFence(MethodInsnNode call) {
    return call.getOpcode() == INVOKESTATIC && call.owner.equals("java/lang/invoke/VarHandle") && UNSAFE_NAMES.containsKey(call.name);
  }

  private static void replace(Rewrite rewrite, MethodNode method, MethodInsnNode call) {
    Code code = new Code();
    UnsafeCalls.unsafe(code);
    code.invokeVirtual(UnsafeCalls.UNSAFE, UNSAFE_NAMES.get(call.name), "()V");
    method.instructions.insertBefore(call, code.list);
    method.instructions.remove(call);
    rewrite.markChanged();
  }
}
