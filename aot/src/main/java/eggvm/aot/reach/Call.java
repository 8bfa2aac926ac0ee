package eggvm.aot.reach;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;

/// A virtual call of `method` on an instance of `receiver`.
public record Call(VmType receiver, VmMethod method) {}
