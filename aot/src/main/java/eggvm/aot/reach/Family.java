package eggvm.aot.reach;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/// Methods that every class answers alike, so that they share a slot.
final class Family {
  final String name;
  /// What each type with instances runs; null when nobody made what throws.
  final Map<VmType, VmMethod> answers = new LinkedHashMap<>();
  /// Indices of those types.
  final BitSet affected = new BitSet();
  int slot = -1;

  Family(String name) {
    this.name = name;
  }

  boolean agreesWith(Map<VmType, VmMethod> more) {
    for (Map.Entry<VmType, VmMethod> each : more.entrySet()) {
      if (answers.containsKey(each.getKey()) && answers.get(each.getKey()) != each.getValue()) return false;
    }
    return true;
  }
}
