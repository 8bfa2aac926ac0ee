package eggvm.aot.code.lir;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.provider.VmRegisters;
import eggvm.vm.object.ObjectLayout;
import jdk.graal.compiler.core.amd64.AMD64ArithmeticLIRGenerator;
import jdk.graal.compiler.core.amd64.AMD64LIRGenerator;
import jdk.graal.compiler.core.amd64.AMD64LIRKindTool;
import jdk.graal.compiler.core.common.CompressEncoding;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.core.common.spi.ForeignCallLinkage;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.amd64.AMD64PrefetchOp;
import jdk.graal.compiler.lir.gen.LIRGenerationResult;
import jdk.graal.compiler.lir.gen.MoveFactory;
import jdk.graal.compiler.phases.util.Providers;
import jdk.vm.ci.amd64.AMD64;
import jdk.vm.ci.code.Register;
import jdk.vm.ci.code.RegisterValue;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.Value;

/// Graph values to LIR, where the VM has a say.
final class VmLirGenerator extends AMD64LIRGenerator {
  private static final int PREFETCH_T0 = 1;

  VmLirGenerator(Providers providers, LIRGenerationResult result) {
    super(
        new KindTool(),
        new AMD64ArithmeticLIRGenerator(null),
        null,
        new VmMoveFactory(new MoveFactory.BackupSlotProvider(result.getFrameMapBuilder())),
        providers,
        result);
  }

  @Override
  public void emitReturn(JavaKind kind, Value input) {
    AllocatableValue operand = Value.ILLEGAL;
    if (input != null) {
      operand = resultOperandFor(kind, input.getValueKind());
      emitMove(operand, input);
    }
    append(new CallOps.Return(operand));
  }

  @Override
  public void emitUnwind(Value exception) {
    RegisterValue argument = AMD64.rdi.asValue(exception.getValueKind());
    emitMove(argument, exception);
    append(new CallOps.Unwind(argument));
  }

  @Override
  protected void emitForeignCallOp(
      ForeignCallLinkage linkage, Value address, Value result, Value[] arguments, Value[] temporaries, LIRFrameState state) {
    boolean isPoll = linkage.getDescriptor().getName().equals(RuntimeCall.SAFEPOINT_POLL.symbol());
    if (isPoll) append(new CallOps.Poll(linkage, result, arguments, temporaries, state));
    else super.emitForeignCallOp(linkage, address, result, arguments, temporaries, state);
  }

  /// Nothing deoptimises; what is left of it cannot be reached.
  @Override
  public void emitDeoptimize(Value actionAndReason, Value speculation, LIRFrameState state) { append(new CallOps.DeadEnd()); }

  @Override
  public Value emitCompress(Value pointer, CompressEncoding encoding, boolean nonNull) { throw new UnsupportedOperationException(); }

  @Override
  public Value emitUncompress(Value pointer, CompressEncoding encoding, boolean nonNull) { throw new UnsupportedOperationException(); }

  @Override
  public void emitPrefetchAllocate(Value address) { append(new AMD64PrefetchOp(asAddressValue(address), PREFETCH_T0)); }

  @Override
  public int getArrayLengthOffset() { return ObjectLayout.ARRAY_LENGTH; }

  @Override
  public boolean isReservedRegister(Register register) { return register.equals(VmRegisters.THREAD); }

  @Override
  public boolean needOnlyOopMaps() { return true; }

  private static final class KindTool extends AMD64LIRKindTool {
    @Override
    public LIRKind getNarrowOopKind() { throw new UnsupportedOperationException(); }

    @Override
    public LIRKind getNarrowPointerKind() { throw new UnsupportedOperationException(); }
  }
}
