package eggvm.aot.code.lir;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LIRValueUtil;
import jdk.graal.compiler.lir.framemap.ReferenceMapBuilder;
import jdk.vm.ci.code.ReferenceMap;
import jdk.vm.ci.code.StackSlot;
import jdk.vm.ci.code.ValueUtil;
import jdk.vm.ci.meta.Value;

/// Which 8-byte stack slots, counted from SP, hold references at a call.
/// Derived pointers need no entry: nothing moves, and their base is live beside them.
public final class VmReferenceMap extends ReferenceMap {
  private final BitSet slots = new BitSet();
  private final boolean isEntry;

  private VmReferenceMap(boolean isEntry) { this.isEntry = isEntry; }

  /// Of a call before the method has its frame.
  static VmReferenceMap ofEntry() { return new VmReferenceMap(true); }

  public boolean isEntry() { return isEntry; }

  public BitSet slots() { return slots; }

  void mark(StackSlot slot, int frameBytes) {
    int offset = slot.getOffset(frameBytes);
    if ((offset & 7) != 0) throw new IllegalStateException("unaligned reference slot " + slot);
    slots.set(offset >> 3);
  }

  @Override
  public String toString() { return "references at SP + 8 * " + slots; }

  static final class Builder extends ReferenceMapBuilder {
    private final int frameBytes;
    private final List<LIRKind> derived = new ArrayList<>();
    private final VmReferenceMap map = new VmReferenceMap(false);

    Builder(int frameBytes) { this.frameBytes = frameBytes; }

    @Override
    public void addLiveValue(Value value) {
      if (LIRValueUtil.isJavaConstant(value)) return;
      LIRKind kind = (LIRKind) value.getValueKind();
      if (kind.isDerivedReference()) derived.add(kind);
      else if (!kind.isValue() && !isImageAddress(kind)) mark(value);
    }

    /// References have 8 bytes on the stack; half of one is the address of a constant, which stands in the image.
    private static boolean isImageAddress(LIRKind kind) { return kind.getPlatformKind().getSizeInBytes() < Long.BYTES; }

    @Override
    public ReferenceMap finish(LIRFrameState state) {
      for (LIRKind kind : derived) {
        mark(state.getLiveBasePointers().get(LIRValueUtil.asVariable(kind.getDerivedReferenceBase()).index));
      }
      return map;
    }

    private void mark(Value value) {
      if (!ValueUtil.isStackSlot(value)) throw new IllegalStateException("reference in " + value + " across a call");
      map.mark(ValueUtil.asStackSlot(value), frameBytes);
    }
  }
}
