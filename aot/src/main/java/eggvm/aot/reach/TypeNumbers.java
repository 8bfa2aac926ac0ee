package eggvm.aot.reach;

import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Preorder numbers of the superclass tree, arrays as leaves below Object behind all classes; interfaces and primitives stay at -1.
final class TypeNumbers {
  private final Map<VmType, List<VmType>> subclasses = new HashMap<>();
  private int next;

  private TypeNumbers() {}

  /// `types` sorted by descriptor.
  static void assign(Universe universe, List<VmType> types) {
    TypeNumbers numbers = new TypeNumbers();
    for (VmType type : types) {
      if (type.isInstanceClass() && type.superType() != null) numbers.subclasses.computeIfAbsent(type.superType(), t -> new ArrayList<>()).add(type);
    }
    numbers.number(universe.object());
    for (VmType type : types) if (type.isArray()) numbers.number(type);
    universe.object().typeEnd = numbers.next - 1;
  }

  private void number(VmType type) {
    type.typeId = next++;
    for (VmType each : subclasses.getOrDefault(type, List.of())) number(each);
    type.typeEnd = next - 1;
  }

  /// Bits for every interface and array type that something tests for; returns how many.
  static int assignTestBits(List<VmType> tested) {
    int bit = 0;
    for (VmType type : tested) type.testBit = bit++;
    return bit;
  }
}
