package eggvm.aot;

import eggvm.vm.machine.CpuLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The least processor that an image is for, named as by the System V ABI, AMD64 supplement 1.0, section 3.1.1.
public enum TargetLevel {
  BASELINE("x86-64", CpuLevel.BASELINE),
  V2("x86-64-v2", CpuLevel.V2),
  V3("x86-64-v3", CpuLevel.V3);

  private final String officialName;
  private final int level;

  TargetLevel(String officialName, int level) {
    this.officialName = officialName;
    this.level = level;
  }

  public static Optional<TargetLevel> named(String name) { return Arrays.stream(values()).filter(each -> each.officialName.equals(name)).findFirst(); }

  public static List<String> names() { return Arrays.stream(values()).map(each -> each.officialName).toList(); }

  int level() { return level; }
}
