package eggvm.aot.graph;

import java.util.Map;
import java.util.Set;
import jdk.vm.ci.meta.JavaConstant;

/// What a class initialiser that ran in the builder did.
///
/// @param values of the static fields that it set
/// @param opened instance fields whose offsets it asked for, so that they may be written unseen
record InitialValues(Map<VmField, JavaConstant> values, Set<VmField> opened) {
  static final InitialValues NONE = new InitialValues(Map.of(), Set.of());
}
