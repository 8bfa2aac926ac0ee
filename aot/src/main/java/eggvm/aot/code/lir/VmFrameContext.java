package eggvm.aot.code.lir;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.provider.VmRegisters;
import eggvm.vm.thread.ThreadLayout;
import jdk.graal.compiler.asm.Label;
import jdk.graal.compiler.asm.amd64.AMD64Address;
import jdk.graal.compiler.asm.amd64.AMD64Assembler.ConditionFlag;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.lir.amd64.AMD64Call;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.graal.compiler.lir.asm.FrameContext;
import jdk.vm.ci.amd64.AMD64;

/// Prologue and epilogue. The prologue compares SP with the thread's limit, because a guard page alone could be stepped over;
/// a leaf with a small frame goes without, and so does the VM itself.
final class VmFrameContext implements FrameContext {
  /// What a leaf may use below the limit; `ThreadLayout.STACK_LIMIT` stands at least this far above the guard page.
  private static final int LEAF_FRAME_BYTES = 512;

  /// Frames up to this size compare SP itself; the limit leaves room for them.
  private static final int SMALL_FRAME_BYTES = 2048;

  private final boolean isLeaf;

  VmFrameContext(boolean isLeaf) { this.isLeaf = isLeaf; }

  @Override
  public void enter(CompilationResultBuilder builder) {
    AMD64MacroAssembler assembler = (AMD64MacroAssembler) builder.asm;
    int frameBytes = builder.frameMap.frameSize();
    if (!isLeaf || frameBytes > LEAF_FRAME_BYTES) checkLimit(builder, assembler, frameBytes);
    assembler.decrementq(AMD64.rsp, frameBytes);
    note(builder, frameBytes);
  }

  /// For debuggers.
  private static void note(CompilationResultBuilder builder, int frameBytes) {
    if (builder.compilationResult instanceof CodeResult code) code.frameBytes(builder.asm.position(), frameBytes);
  }

  private static void checkLimit(CompilationResultBuilder builder, AMD64MacroAssembler assembler, int frameBytes) {
    AMD64Address limit = new AMD64Address(VmRegisters.THREAD, ThreadLayout.STACK_LIMIT);
    if (frameBytes <= SMALL_FRAME_BYTES) {
      assembler.cmpq(AMD64.rsp, limit);
    } else {
      assembler.leaq(AMD64.rax, new AMD64Address(AMD64.rsp, -frameBytes));
      assembler.cmpq(AMD64.rax, limit);
    }
    Label overflow = new Label();
    assembler.jcc(ConditionFlag.BelowEqual, overflow);
    builder.getLIR().addSlowPath(
        null,
        () -> {
          assembler.bind(overflow);
          note(builder, 0);
          var calls = builder.getForeignCalls();
          AMD64Call.directJmp(
              builder, assembler, calls.lookupForeignCall(calls.getDescriptor(RuntimeCall.STACK_OVERFLOW.signature())), null);
          note(builder, frameBytes);
        });
  }

  @Override
  public void leave(CompilationResultBuilder builder) {
    ((AMD64MacroAssembler) builder.asm).incrementq(AMD64.rsp, builder.frameMap.frameSize());
    note(builder, 0);
  }

  /// What follows is reached from elsewhere, with the frame in place.
  @Override
  public void returned(CompilationResultBuilder builder) { note(builder, builder.frameMap.frameSize()); }
}
