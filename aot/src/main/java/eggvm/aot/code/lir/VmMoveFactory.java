package eggvm.aot.code.lir;

import jdk.graal.compiler.lir.LIRInstruction;
import jdk.graal.compiler.lir.amd64.AMD64LIRInstruction;
import jdk.graal.compiler.core.amd64.AMD64MoveFactory;
import jdk.vm.ci.meta.AllocatableValue;
import jdk.vm.ci.meta.Constant;
import jdk.vm.ci.meta.VMConstant;

/// Image objects are loaded as 32-bit immediates that the linker fills.
final class VmMoveFactory extends AMD64MoveFactory {
  VmMoveFactory(BackupSlotProvider backupSlots) { super(backupSlots); }

  private static boolean isSymbol(Constant constant) { return constant instanceof VMConstant; }

  @Override
  public boolean canInlineConstant(Constant constant) { return !isSymbol(constant) && super.canInlineConstant(constant); }

  @Override
  public boolean allowConstantToStackMove(Constant constant) {
    return !isSymbol(constant) && super.allowConstantToStackMove(constant);
  }

  @Override
  public AMD64LIRInstruction createLoad(AllocatableValue destination, Constant source) {
    return isSymbol(source) ? new LoadSymbolOp(destination, (VMConstant) source) : super.createLoad(destination, source);
  }

  @Override
  public LIRInstruction createStackLoad(AllocatableValue destination, Constant source) {
    return isSymbol(source) ? new LoadSymbolOp(destination, (VMConstant) source) : super.createStackLoad(destination, source);
  }
}
