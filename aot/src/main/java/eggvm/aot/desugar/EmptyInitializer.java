package eggvm.aot.desugar;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/// What is left of a class initialiser when its VarHandles have gone: often nothing, and then the class needs no initialisation.
final class EmptyInitializer implements Opcodes {
  private EmptyInitializer() {}

  /// Drops exception handlers of ranges that cannot throw; true when the method does nothing at all.
  static boolean simplify(MethodNode initializer) {
    initializer.tryCatchBlocks.removeIf(EmptyInitializer::cannotThrow);
    AbstractInsnNode at = initializer.instructions.getFirst();
    for (int steps = initializer.instructions.size(); at != null && steps >= 0; steps--) {
      if (at.getOpcode() == RETURN) return true;
      if (at.getOpcode() == GOTO) at = ((JumpInsnNode) at).label;
      else if (!hasNoEffect(at)) return false;
      at = at.getNext();
    }
    return false;
  }

  private static boolean cannotThrow(TryCatchBlockNode block) {
    for (AbstractInsnNode at = block.start; at != block.end; at = at.getNext()) {
      if (at.getOpcode() != GOTO && !hasNoEffect(at)) return false;
    }
    return true;
  }

  /// Labels and line numbers, and what is left of a dropped lookup.
  private static boolean hasNoEffect(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return opcode < 0 || opcode == NOP || opcode == ACONST_NULL || opcode == ASTORE;
  }
}
