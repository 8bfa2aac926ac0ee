package eggvm.aot.code.lir;

import eggvm.aot.code.PageSteps;
import eggvm.aot.graph.VmMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.LIRInstruction;
import jdk.graal.compiler.lir.StandardOp;

/// Copies of short blocks that end in a branch, in place of jumps to them. Each jump ends what an emulator translates in one piece; a loop with several ways back has one for each.
/// ```
///        inc  esi                            inc  esi
///        jmp  test                           cmp  esi, edi
///         ...                  ──▸           jl   body
/// test:  cmp  esi, edi                       jmp  after
///        jl   body
/// ```
/// Only where it is hot: copies make code longer, and debuggers stop at one place of a line only.
///
/// Registers are given by now, so that the copy finds everything where the block does. The graph of blocks stays as it was: who asks for successors asks here, too.
final class TailCopies {
  private static final int MAX_INSTRUCTIONS = 5;

  private final VmMethod method;
  private final LIR code;
  private final Map<BasicBlock<?>, BasicBlock<?>> copied = new LinkedHashMap<>();

  private TailCopies(VmMethod method, LIR code) {
    this.method = method;
    this.code = code;
  }

  /// Changes the code.
  static TailCopies make(VmMethod method, LIR code) {
    TailCopies copies = new TailCopies(method, code);
    int[] order = EmittedFlow.blocks(code);
    for (int i = 0; i < order.length; i++) copies.consider(code.getBlockById(order[i]), i + 1 < order.length ? code.getBlockById(order[i + 1]) : null);
    return copies;
  }

  /// By block that ends in a copy: the block that was copied.
  Map<BasicBlock<?>, BasicBlock<?>> copied() { return copied; }

  private void consider(BasicBlock<?> from, BasicBlock<?> next) {
    List<LIRInstruction> instructions = code.getLIRforBlock(from);
    if (!(instructions.getLast() instanceof StandardOp.JumpOp jump)) return;
    BasicBlock<?> target = jump.destination().getTargetBlock();
    if (target == next || target == from || !PageSteps.areMany(method, from.getRelativeFrequency()) || copied.containsKey(target) || !isShort(code.getLIRforBlock(target))) return;
    instructions.removeLast();
    List<LIRInstruction> all = code.getLIRforBlock(target);
    instructions.addAll(all.subList(1, all.size()));
    copied.put(from, target);
  }

  private static boolean isShort(List<LIRInstruction> block) {
    if (block.size() > MAX_INSTRUCTIONS + 1) return false;
    boolean ends = block.getLast() instanceof StandardOp.BranchOp || block.getLast() instanceof CallOps.Return;
    return ends && block.stream().noneMatch(LIRInstruction::destroysCallerSavedRegisters) && block.stream().skip(1).noneMatch(StandardOp.LabelHoldingOp.class::isInstance);
  }
}
