package eggvm.aot.reach;

import eggvm.aot.graph.Selector;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Selector colouring (Driesen 1993, row displacement's cousin): a family of methods gets the lowest slot that is free in every class that answers it.
/// A method called virtually takes part only if it has several answers.
/// ```
///            slot 0       slot 1    slot 2
///  Object    hashCode()   equals()
///  ArrayList hashCode()   equals()  get(int)     two families share slot 2:
///  Thread    hashCode()   equals()  run()        no class answers both
/// ```
final class DispatchTables {
  /// `packageName` is null unless the method is package-private: those of two packages never override each other directly (JVMS 5.4.5).
  private record Key(Selector selector, String packageName) {}

  private final Map<VmType, Integer> indexOf = new HashMap<>();
  private final Map<Key, Family> families = new LinkedHashMap<>();
  private final Map<VmMethod, Family> loners = new LinkedHashMap<>();
  private final Map<VmType, VmMethod[]> tables = new HashMap<>();
  private final List<Family> all = new ArrayList<>();
  private int slotCount;

  /// `instantiated` sorted; `called` sorted.
  DispatchTables(List<VmType> instantiated, List<VmMethod> called, World world) {
    for (VmType type : instantiated) indexOf.put(type, indexOf.size());
    for (VmMethod method : called) join(method, world);
    all.addAll(families.values());
    all.addAll(loners.values());
    all.sort(Comparator.comparingInt((Family f) -> -f.affected.cardinality()).thenComparing(f -> f.name));
    colour();
    fill(instantiated);
  }

  /// A call that fails on all its receivers needs a slot, too: they fail in different words.
  private void join(VmMethod method, World world) {
    List<VmType> receivers = world.subtypesInstantiated(method.owner());
    if (receivers.isEmpty() || world.onlyImplementation(method.owner(), method) != null) return;
    Map<VmType, VmMethod> answers = new LinkedHashMap<>();
    for (VmType type : receivers) {
      VmMethod answer = world.answer(type, method);
      if (answer != null || type.select(method) == null) answers.put(type, answer);
    }
    if (answers.isEmpty()) return;
    Family family = families.computeIfAbsent(key(method), key -> new Family(key.toString()));
    if (!family.agreesWith(answers)) loners.put(method, family = new Family(method.symbol()));
    family.answers.putAll(answers);
    for (VmType type : answers.keySet()) family.affected.set(indexOf.get(type));
  }

  private static Key key(VmMethod method) {
    boolean shared = Modifier.isPublic(method.accessFlags()) || Modifier.isProtected(method.accessFlags());
    return new Key(method.selector(), shared ? null : method.owner().packageName());
  }

  private void colour() {
    List<BitSet> takenBySlot = new ArrayList<>();
    for (Family family : all) {
      int slot = 0;
      while (slot < takenBySlot.size() && takenBySlot.get(slot).intersects(family.affected)) slot++;
      if (slot == takenBySlot.size()) takenBySlot.add(new BitSet());
      takenBySlot.get(slot).or(family.affected);
      family.slot = slot;
    }
    slotCount = takenBySlot.size();
  }

  private void fill(List<VmType> instantiated) {
    Map<VmType, Integer> lengthOf = new HashMap<>();
    for (Family family : all) for (VmType type : family.answers.keySet()) lengthOf.merge(type, family.slot + 1, Math::max);
    for (VmType type : instantiated) tables.put(type, new VmMethod[lengthOf.getOrDefault(type, 0)]);
    for (Family family : all) family.answers.forEach((type, method) -> tables.get(type)[family.slot] = method);
  }

  int slotOf(VmMethod method) {
    if (!method.isVirtual()) return -1;
    Family family = loners.get(method);
    if (family == null) family = families.get(key(method));
    return family == null ? -1 : family.slot;
  }

  VmMethod[] tableOf(VmType type) { return tables.get(type); }

  int slotCount() { return slotCount; }
}
