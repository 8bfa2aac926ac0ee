package eggvm.aot.graph;

import jdk.vm.ci.meta.VMConstant;

/// Address of a linker symbol.
public record SymbolConstant(String name) implements VMConstant {
  @Override
  public boolean isDefaultForKind() { return false; }

  @Override
  public String toValueString() { return name; }
}
