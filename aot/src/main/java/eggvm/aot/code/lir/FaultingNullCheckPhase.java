package eggvm.aot.code.lir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LIRInstruction;
import jdk.graal.compiler.lir.StandardOp;
import jdk.graal.compiler.lir.amd64.AMD64Move;
import jdk.graal.compiler.lir.amd64.AMD64Unary;
import jdk.graal.compiler.lir.gen.LIRGenerationResult;
import jdk.graal.compiler.lir.phases.FinalCodeAnalysisPhase;
import jdk.vm.ci.code.Register;
import jdk.vm.ci.code.TargetDescription;
import jdk.vm.ci.code.ValueUtil;
import jdk.vm.ci.meta.Value;

/// Null checks by page fault: the branch goes when an access through the same register follows.
/// ```
///     test rax, rax                              (gone)
///     jz   failed                                (gone)
///     mov  rcx, [rax + 8]                        mov rcx, [rax + 8]      <- in the table of faults: continues at failed
///     ...                                        ...
/// failed: call nullPointer                   failed: call nullPointer
/// ```
/// Invariant: when the access faults, every register that `failed` reads has the value it had at the branch, and memory is unchanged.
/// So only loads and moves may stand between them. No register outlives the call in `failed`, and no stack slot is written before the
/// access. Runs last: such an access needs no reference map, for nothing is collected before the call in `failed`.
public final class FaultingNullCheckPhase extends FinalCodeAnalysisPhase {
  /// What stands below this address is never mapped.
  private static final int UNMAPPED_BYTES = 4096;
  private static final int LOOK_AHEAD = 8;

  @Override
  protected void run(TargetDescription target, LIRGenerationResult result, FinalCodeAnalysisContext context) {
    LIR lir = result.getLIR();
    for (int id : lir.getBlocks()) {
      if (LIR.isBlockDeleted(id)) continue;
      ArrayList<LIRInstruction> block = lir.getLIRforBlock(lir.getBlockById(id));
      if (block.getLast() instanceof NullBranchOp branch && replace(lir, branch)) {
        block.set(block.size() - 1, new StandardOp.JumpOp(branch.otherwise()));
      }
    }
  }

  private static boolean replace(LIR lir, NullBranchOp branch) {
    BasicBlock<?> next = branch.otherwise().getTargetBlock();
    if (next.getPredecessorCount() != 1 || branch.ifNull().getTargetBlock().getPredecessorCount() != 1) return false;
    Set<Register> wanted = readBeforeCall(lir.getLIRforBlock(branch.ifNull().getTargetBlock()));
    return wanted != null && makeFaulting(lir.getLIRforBlock(next), branch, wanted);
  }

  /// Null when the block does not reach its call.
  private static Set<Register> readBeforeCall(List<LIRInstruction> block) {
    Set<Register> read = new HashSet<>();
    for (LIRInstruction op : block) {
      op.visitEachInput((value, mode, flags) -> add(value, read));
      op.visitEachAlive((value, mode, flags) -> add(value, read));
      if (op.destroysCallerSavedRegisters()) return read;
    }
    return null;
  }

  private static void add(Value value, Set<Register> registers) {
    if (ValueUtil.isRegister(value)) registers.add(ValueUtil.asRegister(value));
  }

  private static boolean makeFaulting(List<LIRInstruction> block, NullBranchOp branch, Set<Register> wanted) {
    List<Register> copies = new ArrayList<>(List.of(ValueUtil.asRegister(branch.checked())));
    LIRFrameState state = new LIRFrameState(null, null, branch.ifNull(), false);
    for (int i = 1; i < block.size() && i <= LOOK_AHEAD; i++) {
      LIRInstruction op = block.get(i);
      if (op instanceof StandardOp.ImplicitNullCheck access && isMade(op, access, copies, state)) return true;
      if (!mayPrecede(op) || !follow(op, copies, wanted)) return false;
    }
    return false;
  }

  private static boolean isMade(
      LIRInstruction op, StandardOp.ImplicitNullCheck access, List<Register> copies, LIRFrameState state) {
    boolean[] isMade = {false};
    op.visitEachInput(
        (value, mode, flags) -> {
          if (!isMade[0] && isCopy(value, copies)) isMade[0] = access.makeNullCheckFor(value, state, UNMAPPED_BYTES);
        });
    return isMade[0];
  }

  private static boolean mayPrecede(LIRInstruction op) {
    return op instanceof AMD64Move.MoveToRegOp || op.isLoadConstantOp() || op instanceof AMD64Unary.MemoryOp;
  }

  /// Keeps `copies` the registers with the checked value; false when `op` writes what must stay, or reads memory at the checked value.
  private static boolean follow(LIRInstruction op, List<Register> copies, Set<Register> wanted) {
    boolean[] readsCopy = {false};
    op.visitEachInput((value, mode, flags) -> readsCopy[0] |= isCopy(value, copies));
    boolean isMove = op instanceof AMD64Move.MoveToRegOp;
    if (readsCopy[0] && !isMove) return false;
    boolean[] isFine = {true};
    op.visitEachOutput(
        (value, mode, flags) -> {
          isFine[0] &= ValueUtil.isRegister(value) && !wanted.contains(ValueUtil.asRegister(value));
          if (!isFine[0]) return;
          copies.remove(ValueUtil.asRegister(value));
          if (readsCopy[0]) copies.add(ValueUtil.asRegister(value));
        });
    return isFine[0] && !copies.isEmpty();
  }

  private static boolean isCopy(Value value, List<Register> copies) {
    return ValueUtil.isRegister(value) && copies.contains(ValueUtil.asRegister(value));
  }
}
