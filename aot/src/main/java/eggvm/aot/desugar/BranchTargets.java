package eggvm.aot.desugar;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/// Labels that control reaches otherwise than from the instruction above.
final class BranchTargets {
  private BranchTargets() {}

  static Set<LabelNode> of(MethodNode method) {
    Set<LabelNode> targets = new HashSet<>();
    for (AbstractInsnNode each : method.instructions) {
      switch (each) {
        case JumpInsnNode jump -> targets.add(jump.label);
        case LookupSwitchInsnNode choice -> {
          targets.add(choice.dflt);
          targets.addAll(choice.labels);
        }
        case TableSwitchInsnNode choice -> {
          targets.add(choice.dflt);
          targets.addAll(choice.labels);
        }
        default -> {}
      }
    }
    for (TryCatchBlockNode range : method.tryCatchBlocks) targets.add(range.handler);
    return targets;
  }
}
