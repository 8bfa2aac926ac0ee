package eggvm.aot.code.lir;

import eggvm.aot.code.PageSteps;
import eggvm.aot.graph.VmMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.code.CompilationResult;
import jdk.graal.compiler.core.common.cfg.BasicBlock;
import jdk.graal.compiler.lir.LIR;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LabelRef;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.graal.compiler.lir.asm.FrameContext;
import jdk.graal.compiler.lir.framemap.FrameMap;
import jdk.graal.compiler.phases.util.Providers;
import jdk.vm.ci.code.Register;

/// Emits a method's code, long ones by pages (see [PagedBlocks]). Keeps where accesses may fault, where each continues then (see [FaultingNullCheckPhase]), and how control goes through the code.
final class VmResultBuilder extends CompilationResultBuilder {
  private record Access(int offset, LabelRef failed) {}

  /// Bytes of blocks for a page: jumps between pages make them longer than they were.
  private static final int[] PAGE_FILLS = {PageSteps.PAGE_BYTES * 63 / 64, PageSteps.PAGE_BYTES * 31 / 32, PageSteps.PAGE_BYTES * 15 / 16};

  private final LIR code;
  private final List<Access> accesses = new ArrayList<>();
  private TailCopies copies;
  private EmittedFlow flow;

  VmResultBuilder(
      Providers providers, FrameMap frame, AMD64MacroAssembler assembler, FrameContext context, CompilationResult result, LIR lir) {
    super(
        providers, frame, assembler, new VmDataBuilder(), context, lir.getOptions(), lir.getDebug(), result, Register.None, List.of(), lir);
    code = lir;
  }

  /// Emits the code, and once more when another order of its blocks spares enough steps between pages: how long blocks are is known only then.
  void emit(VmMethod method) {
    copies = TailCopies.make(method, code);
    emitLIR();
    flow = EmittedFlow.of(code, copies, asm.position());
    if (asm.position() <= PageSteps.PAGE_BYTES) return;
    EmittedFlow usual = flow;
    double steps = usual.steps().least();
    if (!PageSteps.areMany(method, steps)) return;
    int[] usualOrder = EmittedFlow.blocks(code);
    for (int pageBytes : PAGE_FILLS) {
      emitAgain(usualOrder, PagedBlocks.of(usual, pageBytes));
      if (PageSteps.areMany(method, steps - flow.steps().from(0))) return;
    }
    // No gain worth the bytes.
    emitAgain(usualOrder, List.of(IntStream.range(0, usualOrder.length).boxed().toList()));
  }

  /// `pages`: positions in `order`.
  private void emitAgain(int[] order, List<List<Integer>> pages) {
    List<BasicBlock<?>> realigned = new ArrayList<>();
    for (int id : order) EmittedFlow.label(code, id).setAlignment(0);
    for (List<Integer> page : pages.subList(1, pages.size())) {
      BasicBlock<?> first = code.getBlockById(order[page.getFirst()]);
      if (first.isAligned()) realigned.add(first);
      first.setAlign(false);
      EmittedFlow.label(code, first.getId()).setAlignment(PageSteps.PAGE_BYTES);
    }
    code.setCodeEmittingOrder(pages.stream().flatMap(List::stream).mapToInt(position -> order[position]).toArray());
    resetForEmittingCode();
    emitLIR();
    for (BasicBlock<?> block : realigned) block.setAlign(true);
    flow = EmittedFlow.of(code, copies, asm.position());
  }

  @Override
  public void recordImplicitException(int offset, LIRFrameState state) {
    accesses.add(new Access(offset, state.exceptionEdge));
  }

  @Override
  public void resetForEmittingCode() {
    super.resetForEmittingCode();
    accesses.clear();
  }

  @Override
  public void finish() {
    if (compilationResult instanceof CodeResult result) {
      for (Access access : accesses) result.fault(access.offset(), access.failed().label().position());
      result.pageSteps(flow.steps());
    }
    super.finish();
  }
}
