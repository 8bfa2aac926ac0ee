package eggvm.aot.desugar;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/// Where a value came from.
/// @param instruction what pushed it; null when more than one may have
/// @param untouched it is the parameter that the method was called with
/// @param slots 1, or 2 for long and double
record NullSource(AbstractInsnNode instruction, boolean untouched, int slots) implements Value {
  @Override
  public int getSize() {
    return slots;
  }
}
