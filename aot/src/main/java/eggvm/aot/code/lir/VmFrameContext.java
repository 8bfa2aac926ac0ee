package eggvm.aot.code.lir;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.provider.VmRegisters;
import eggvm.aot.code.stub.EntryPoll;
import eggvm.vm.thread.ThreadLayout;
import jdk.graal.compiler.asm.Label;
import jdk.graal.compiler.asm.amd64.AMD64Address;
import jdk.graal.compiler.asm.amd64.AMD64Assembler.ConditionFlag;
import jdk.graal.compiler.asm.amd64.AMD64MacroAssembler;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.amd64.AMD64Call;
import jdk.graal.compiler.lir.asm.CompilationResultBuilder;
import jdk.graal.compiler.lir.asm.FrameContext;
import jdk.vm.ci.amd64.AMD64;
import jdk.vm.ci.code.CallingConvention;
import jdk.vm.ci.code.ValueUtil;
import jdk.vm.ci.meta.AllocatableValue;

/// Prologue and epilogue. The prologue compares SP with the thread's limit, because a guard page alone could be stepped over;
/// a leaf with a small frame goes without, and so does the VM itself. Whoever wants the thread to stop soon sets the limit so high
/// that every prologue fails: that is how recursion polls, at no cost of its own.
/// ```
///   cmp rsp, limit       slow:  mov eax, frame and references among the arguments
///   jbe slow                    call entryPoll            saves all arguments; comes back unless the stack is full
///   sub rsp, frame  <---------  jmp
/// ```
final class VmFrameContext implements FrameContext {
  /// What a leaf may use below the limit; `ThreadLayout.STACK_LIMIT` stands at least this far above the guard page.
  private static final int LEAF_FRAME_BYTES = 512;

  /// Frames up to this size compare SP itself; the limit leaves room for them.
  private static final int SMALL_FRAME_BYTES = 2048;

  private static final int RETURN_ADDRESS_BYTES = 8;

  private final boolean isLeaf;
  private final CallingConvention convention;

  VmFrameContext(boolean isLeaf, CallingConvention convention) {
    this.isLeaf = isLeaf;
    this.convention = convention;
  }

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

  private void checkLimit(CompilationResultBuilder builder, AMD64MacroAssembler assembler, int frameBytes) {
    AMD64Address limit = new AMD64Address(VmRegisters.THREAD, ThreadLayout.STACK_LIMIT);
    boolean isSmall = frameBytes <= SMALL_FRAME_BYTES;
    if (isSmall) {
      assembler.cmpq(AMD64.rsp, limit);
    } else {
      assembler.leaq(AMD64.rax, new AMD64Address(AMD64.rsp, -frameBytes));
      assembler.cmpq(AMD64.rax, limit);
    }
    Label slow = new Label();
    Label room = new Label();
    assembler.jcc(ConditionFlag.BelowEqual, slow);
    assembler.bind(room);
    builder.getLIR().addSlowPath(
        null,
        () -> {
          assembler.bind(slow);
          note(builder, 0);
          assembler.movl(AMD64.rax, (isSmall ? 0 : frameBytes << EntryPoll.FRAME_SHIFT) | referenceArguments());
          var calls = builder.getForeignCalls();
          var target = calls.lookupForeignCall(calls.getDescriptor(RuntimeCall.ENTRY_POLL.signature()));
          AMD64Call.directCall(builder, assembler, target, null, false, state());
          assembler.jmp(room);
          note(builder, frameBytes);
        });
  }

  /// One bit for each argument register that holds a reference.
  private int referenceArguments() {
    int bits = 0;
    for (AllocatableValue argument : convention.getArguments()) {
      if (isReference(argument) && ValueUtil.isRegister(argument)) bits |= 1 << VmRegisters.integerArgument(ValueUtil.asRegister(argument));
    }
    return bits;
  }

  /// Of the frame that is not there yet: references among the arguments on the stack.
  private LIRFrameState state() {
    VmReferenceMap map = VmReferenceMap.ofEntry();
    for (AllocatableValue argument : convention.getArguments()) {
      if (isReference(argument) && ValueUtil.isStackSlot(argument)) map.mark(ValueUtil.asStackSlot(argument), RETURN_ADDRESS_BYTES);
    }
    LIRFrameState state = new LIRFrameState(null, null, null, false);
    state.initDebugInfo();
    state.debugInfo().setReferenceMap(map);
    return state;
  }

  private static boolean isReference(AllocatableValue argument) { return !((LIRKind) argument.getValueKind()).isValue(); }

  @Override
  public void leave(CompilationResultBuilder builder) {
    ((AMD64MacroAssembler) builder.asm).incrementq(AMD64.rsp, builder.frameMap.frameSize());
    note(builder, 0);
  }

  /// What follows is reached from elsewhere, with the frame in place.
  @Override
  public void returned(CompilationResultBuilder builder) { note(builder, builder.frameMap.frameSize()); }
}
