package eggvm.aot.code.lir;

import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.provider.VmRegisters;
import eggvm.vm.object.ObjectLayout;
import java.util.HashMap;
import java.util.Map;
import jdk.graal.compiler.asm.amd64.AMD64Assembler.AMD64RMOp;
import jdk.graal.compiler.asm.amd64.AMD64BaseAssembler.OperandSize;
import jdk.graal.compiler.core.amd64.AMD64ArithmeticLIRGenerator;
import jdk.graal.compiler.core.amd64.AMD64LIRGenerator;
import jdk.graal.compiler.core.amd64.AMD64LIRKindTool;
import jdk.graal.compiler.core.common.CompressEncoding;
import jdk.graal.compiler.core.common.LIRKind;
import jdk.graal.compiler.core.common.NumUtil;
import jdk.graal.compiler.core.common.Stride;
import jdk.graal.compiler.core.common.calc.Condition;
import jdk.graal.compiler.core.common.memory.BarrierType;
import jdk.graal.compiler.core.common.memory.MemoryExtendKind;
import jdk.graal.compiler.core.common.memory.MemoryOrderMode;
import jdk.graal.compiler.core.common.spi.ForeignCallLinkage;
import jdk.graal.compiler.lir.LIRFrameState;
import jdk.graal.compiler.lir.LIRValueUtil;
import jdk.graal.compiler.lir.LabelRef;
import jdk.graal.compiler.lir.Variable;
import jdk.graal.compiler.lir.amd64.AMD64AddressValue;
import jdk.graal.compiler.lir.amd64.AMD64Move;
import jdk.graal.compiler.lir.amd64.AMD64PrefetchOp;
import jdk.graal.compiler.lir.amd64.AMD64Unary;
import jdk.graal.compiler.lir.gen.LIRGenerationResult;
import jdk.graal.compiler.lir.gen.MoveFactory;
import jdk.graal.compiler.phases.util.Providers;
import jdk.vm.ci.amd64.AMD64;
import jdk.vm.ci.amd64.AMD64Kind;
import jdk.vm.ci.code.Register;
import jdk.vm.ci.code.RegisterValue;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.Constant;
import jdk.vm.ci.meta.JavaKind;
import jdk.vm.ci.meta.PlatformKind;
import jdk.vm.ci.meta.VMConstant;
import jdk.vm.ci.meta.Value;
import jdk.vm.ci.meta.ValueKind;

/// Graph values to LIR, where the VM has a say.
///
/// A reference has 8 bytes in a register, of which the upper 4 are zero, and 4 in a cell: a load of 32 bits extends it, everything else leaves the upper half out.
final class VmLirGenerator extends AMD64LIRGenerator {
  private static final int PREFETCH_T0 = 1;
  private static final AMD64Kind REFERENCE = AMD64Kind.DWORD;

  /// Variables that hold the address of something in the image.
  private final Map<Value, VMConstant> symbols = new HashMap<>();

  VmLirGenerator(Providers providers, LIRGenerationResult result) {
    super(
        new KindTool(),
        new Arithmetic(),
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

  @Override
  public AllocatableValue emitLoadConstant(ValueKind<?> kind, Constant constant) {
    AllocatableValue loaded = super.emitLoadConstant(kind, constant);
    if (constant instanceof VMConstant symbol) symbols.put(loaded, symbol);
    return loaded;
  }

  @Override
  public void emitCompareBranch(PlatformKind kind, Value left, Value right, Condition condition, boolean unorderedIsTrue, LabelRef ifTrue, LabelRef ifFalse, double trueProbability) {
    if (isEquality(condition) && symbols.containsKey(right)) branch(kind, asAllocatable(left), right, null, condition, ifTrue, ifFalse, trueProbability);
    else if (isEquality(condition) && symbols.containsKey(left)) branch(kind, asAllocatable(right), left, null, condition, ifTrue, ifFalse, trueProbability);
    else super.emitCompareBranch(kind, left, right, condition, unorderedIsTrue, ifTrue, ifFalse, trueProbability);
  }

  @Override
  public void emitCompareBranchMemory(
      AMD64Kind kind, Value left, AMD64AddressValue right, LIRFrameState state, Condition condition, boolean unorderedIsTrue, LabelRef ifTrue, LabelRef ifFalse, double trueProbability) {
    AMD64Kind inMemory = inMemory(kind, left.getValueKind());
    if (isEquality(condition) && symbols.containsKey(left)) branch(inMemory, right, left, state, condition, ifTrue, ifFalse, trueProbability);
    else super.emitCompareBranchMemory(inMemory, left, right, state, condition, unorderedIsTrue, ifTrue, ifFalse, trueProbability);
  }

  private static boolean isEquality(Condition condition) { return condition == Condition.EQ || condition == Condition.NE; }

  private void branch(PlatformKind kind, Value left, Value symbol, LIRFrameState state, Condition condition, LabelRef ifTrue, LabelRef ifFalse, double trueProbability) {
    append(new SymbolOps.CompareBranch(OperandSize.get(kind), left, symbols.get(symbol), state, condition, ifTrue, ifFalse, trueProbability));
  }

  private static AMD64Kind inMemory(AMD64Kind kind, ValueKind<?> valueKind) { return LIRKind.isValue(valueKind) ? kind : REFERENCE; }

  @Override
  protected void emitCompareAndSwapOp(
      boolean isLogic, LIRKind accessKind, AMD64Kind kind, RegisterValue rax, AMD64AddressValue address, AllocatableValue newValue, BarrierType barrier) {
    super.emitCompareAndSwapOp(isLogic, accessKind, inMemory(kind, accessKind), rax, address, newValue, barrier);
  }

  @Override
  public Value emitAtomicReadAndWrite(LIRKind accessKind, Value address, Value newValue, BarrierType barrier) {
    Variable result = newVariable(toRegisterKind(accessKind));
    AMD64Kind kind = inMemory((AMD64Kind) accessKind.getPlatformKind(), accessKind);
    append(new AMD64Move.AtomicReadAndWriteOp(kind, result, asAddressValue(address), asAllocatable(newValue)));
    return result;
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

  private static final class Arithmetic extends AMD64ArithmeticLIRGenerator {
    Arithmetic() { super(null); }

    /// By `lea`, which needs no copy of what lives on and leaves the flags alone: emulators keep those of `inc` and `add` for whoever may ask.
    @Override
    public Variable emitAdd(LIRKind kind, Value a, Value b, boolean setFlags) {
      if (!setFlags && isInteger(a)) {
        if (isSmallConstant(b)) return lea(kind, a, Value.ILLEGAL, (int) constant(b));
        if (isSmallConstant(a)) return lea(kind, b, Value.ILLEGAL, (int) constant(a));
        if (!LIRValueUtil.isConstantValue(a) && !LIRValueUtil.isConstantValue(b) && LIRKind.isValue(a) && LIRKind.isValue(b)) return lea(kind, a, getLIRGen().asAllocatable(b), 0);
      }
      return super.emitAdd(kind, a, b, setFlags);
    }

    @Override
    public Variable emitSub(LIRKind kind, Value a, Value b, boolean setFlags) {
      boolean isLea = !setFlags && isInteger(a) && isSmallConstant(b) && constant(b) != Integer.MIN_VALUE;
      return isLea ? lea(kind, a, Value.ILLEGAL, (int) -constant(b)) : super.emitSub(kind, a, b, setFlags);
    }

    private static boolean isInteger(Value value) { return value.getPlatformKind() == AMD64Kind.DWORD || value.getPlatformKind() == AMD64Kind.QWORD; }

    private static boolean isSmallConstant(Value value) { return LIRValueUtil.isJavaConstant(value) && NumUtil.isInt(constant(value)); }

    private static long constant(Value value) { return LIRValueUtil.asJavaConstant(value).asLong(); }

    private Variable lea(LIRKind kind, Value base, AllocatableValue index, int displacement) {
      Variable result = getLIRGen().newVariable(kind);
      AMD64AddressValue address = new AMD64AddressValue(kind, getLIRGen().asAllocatable(base), index, Stride.S1, displacement);
      getLIRGen().append(new AMD64Move.LeaOp(result, address, OperandSize.get(kind.getPlatformKind())));
      return result;
    }

    private VMConstant symbol(Value value) { return ((VmLirGenerator) getLIRGen()).symbols.get(value); }

    @Override
    public Variable emitLoad(LIRKind kind, Value address, LIRFrameState state, MemoryOrderMode order, MemoryExtendKind extension) {
      if (LIRKind.isValue(kind)) return super.emitLoad(kind, address, state, order, extension);
      Variable result = getLIRGen().newVariable(getLIRGen().toRegisterKind(kind));
      getLIRGen().append(new AMD64Unary.MemoryOp(AMD64RMOp.MOV, OperandSize.get(REFERENCE), result, getAMD64LIRGen().asAddressValue(address), state));
      return result;
    }

    @Override
    public void emitStore(ValueKind<?> kind, Value address, Value input, LIRFrameState state, MemoryOrderMode order) {
      super.emitStore(LIRKind.isValue(kind) ? kind : LIRKind.value(REFERENCE), address, input, state, order);
    }

    @Override
    protected void emitStore(AMD64Kind kind, AMD64AddressValue address, AllocatableValue value, LIRFrameState state) {
      if (symbol(value) != null) getLIRGen().append(new SymbolOps.Store(OperandSize.get(kind), address, symbol(value), state));
      else super.emitStore(kind, address, value, state);
    }

    @Override
    public void emitCompareOp(AMD64Kind kind, AllocatableValue left, Value right) {
      if (symbol(right) != null) getLIRGen().append(new SymbolOps.Compare(OperandSize.get(kind), left, symbol(right)));
      else super.emitCompareOp(kind, left, right);
    }
  }

  private static final class KindTool extends AMD64LIRKindTool {
    @Override
    public LIRKind getNarrowOopKind() { throw new UnsupportedOperationException(); }

    @Override
    public LIRKind getNarrowPointerKind() { throw new UnsupportedOperationException(); }
  }
}
