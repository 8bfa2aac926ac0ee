package eggvm.aot.code.provider;

import eggvm.vm.machine.CpuLevel;
import java.util.EnumSet;
import java.util.Set;
import jdk.vm.ci.amd64.AMD64;
import jdk.vm.ci.amd64.AMD64.CPUFeature;
import jdk.vm.ci.code.TargetDescription;

/// The levels of [CpuLevel] as the compiler knows them.
public final class CpuTarget {
  private CpuTarget() {}

  private static final Set<CPUFeature> BASELINE =
      EnumSet.of(CPUFeature.CX8, CPUFeature.CMOV, CPUFeature.FXSR, CPUFeature.MMX, CPUFeature.SSE, CPUFeature.SSE2);
  private static final Set<CPUFeature> V2 =
      EnumSet.of(CPUFeature.SSE3, CPUFeature.SSSE3, CPUFeature.SSE4_1, CPUFeature.SSE4_2, CPUFeature.POPCNT);
  private static final Set<CPUFeature> V3 =
      EnumSet.of(CPUFeature.AVX, CPUFeature.AVX2, CPUFeature.BMI1, CPUFeature.BMI2, CPUFeature.LZCNT);

  public static TargetDescription of(int level) {
    EnumSet<CPUFeature> features = EnumSet.copyOf(BASELINE);
    if (level >= CpuLevel.V2) features.addAll(V2);
    if (level >= CpuLevel.V3) features.addAll(V3);
    return new TargetDescription(new AMD64(features), true, 16, 0, true);
  }
}
