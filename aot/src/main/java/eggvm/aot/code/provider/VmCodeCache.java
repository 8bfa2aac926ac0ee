package eggvm.aot.code.provider;

import jdk.vm.ci.code.CodeCacheProvider;
import jdk.vm.ci.code.CompiledCode;
import jdk.vm.ci.code.InstalledCode;
import jdk.vm.ci.code.RegisterConfig;
import jdk.vm.ci.code.TargetDescription;
import jdk.vm.ci.meta.ResolvedJavaMethod;
import jdk.vm.ci.meta.SpeculationLog;

/// Describes the target; nothing is ever installed.
public final class VmCodeCache implements CodeCacheProvider {
  private final TargetDescription target;
  private final VmRegisters registers;

  public VmCodeCache(TargetDescription target) {
    this.target = target;
    this.registers = new VmRegisters(target);
  }

  @Override
  public InstalledCode installCode(
      ResolvedJavaMethod method, CompiledCode code, InstalledCode installed, SpeculationLog log, boolean isDefault) {
    throw new UnsupportedOperationException("code goes into an image");
  }

  @Override
  public void invalidateInstalledCode(InstalledCode code) { throw new UnsupportedOperationException(); }

  @Override
  public RegisterConfig getRegisterConfig() { return registers; }

  @Override
  public int getMinimumOutgoingSize() { return 0; }

  @Override
  public TargetDescription getTarget() { return target; }

  @Override
  public SpeculationLog createSpeculationLog() { return null; }

  /// Text is far smaller than 2 GiB, so every call is a rel32.
  @Override
  public long getMaxCallTargetOffset(long address) { return Integer.MAX_VALUE; }

  @Override
  public boolean shouldDebugNonSafepoints() { return false; }
}
