package eggvm.aot.reach;

import eggvm.aot.graph.ClosedWorld;
import eggvm.aot.graph.ImageObject;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// The finished program. All lists are sorted by descriptor or symbol. Safe for several threads.
public final class World implements ClosedWorld {
  private final Reachability facts;
  private final List<VmType> types;
  private final List<VmType> instantiated;
  private final List<VmType> tested;
  private final List<VmMethod> methods;
  private final List<VmMethod> natives;
  private final List<VmField> fields;
  private final Map<VmType, List<VmType>> below = new HashMap<>();
  private final Map<Call, Optional<VmMethod>> only = new ConcurrentHashMap<>();
  private final DispatchTables tables;
  private final CallerCounts callers;

  World(Reachability facts) {
    this.facts = facts;
    types = select(f -> f.touched);
    instantiated = select(f -> f.instantiated);
    methods = facts.methods().keySet().stream().sorted(Comparator.comparing(VmMethod::symbol)).toList();
    natives = methods.stream().filter(m -> m.isNative() && !facts.isSupplied(m)).toList();
    fields = facts.fields().keySet().stream().sorted(Comparator.comparing(VmField::symbol)).toList();
    for (TypeFacts each : facts.types().values()) {
      if (!each.instantiatedBelow.isEmpty()) below.put(each.type, sorted(each.instantiatedBelow));
    }
    for (VmType type : types) if (type.isArray()) facts.of(type.componentType()).tested = true; // by aastore
    tested = select(f -> f.touched && f.tested && (f.type.isInterface() || f.type.isArray()));
    TypeNumbers.assign(facts.universe(), types);
    TypeNumbers.assignTestBits(tested);
    List<VmMethod> called = called();
    tables = new DispatchTables(instantiated, called, this);
    callers = new CallerCounts(facts, called, this);
  }

  private List<VmType> select(Predicate<TypeFacts> wanted) {
    List<VmType> found = new ArrayList<>();
    for (TypeFacts each : facts.types().values()) if (wanted.test(each)) found.add(each.type);
    return sorted(found);
  }

  private static List<VmType> sorted(Collection<VmType> types) { return types.stream().sorted(Comparator.comparing(VmType::descriptor)).toList(); }

  private List<VmMethod> called() {
    List<VmMethod> called = new ArrayList<>();
    for (TypeFacts each : facts.types().values()) called.addAll(each.virtualCalls.keySet());
    called.sort(Comparator.comparing(VmMethod::symbol));
    return called;
  }

  /// Every type that needs a Class object.
  public List<VmType> types() { return types; }

  public List<VmType> instantiatedTypes() { return instantiated; }

  /// Interfaces and array types with a test bit, in order of their bits.
  public List<VmType> testedTypes() { return tested; }

  /// Everything that is called, natives and supplied methods included.
  public List<VmMethod> methods() { return methods; }

  /// Natives that nobody supplies.
  public List<VmMethod> reachedNatives() { return natives; }

  public List<VmField> fields() { return fields; }

  /// String literals.
  public Collection<String> strings() { return facts.strings(); }

  /// In order of discovery.
  public List<Unresolved> unresolved() { return List.copyOf(facts.unresolved()); }

  /// Whether one call instruction, and nothing else, runs the method.
  public boolean hasSingleCaller(VmMethod method) { return callers.count(method) == 1; }

  public int slotCount() { return tables.slotCount(); }

  public boolean isLiteral(VmType type) {
    TypeFacts known = facts.types().get(type);
    return known != null && known.literal;
  }

  /// Classes of the objects that a field holds; empty: more than `limit`, or unknown.
  public List<VmType> classesIn(VmField field, int limit) { return classes(facts.places().known(field), limit); }

  /// The same of a parameter, the receiver being the first.
  public List<VmType> classesOf(VmMethod method, int parameter, int limit) {
    MethodPlaces known = facts.places().known(method);
    return known == null ? List.of() : classes(known.parameters()[parameter], limit);
  }

  /// The same of what a method returns.
  public List<VmType> classesFrom(VmMethod method, int limit) {
    MethodPlaces known = facts.places().known(method);
    return known == null ? List.of() : classes(known.result(), limit);
  }

  private static List<VmType> classes(Place place, int limit) { return place == null ? List.of() : place.classes(limit); }

  /// See [Reachability#explain].
  public String explain(String member) { return facts.explain(member); }

  /// What a virtual call of `resolved` runs on an instance of exactly `type`: the method, or one that throws because there is none. Null: no such object ever comes to such a call.
  VmMethod answer(VmType type, VmMethod resolved) {
    VmMethod selected = type.select(resolved);
    if (selected != null) return isReached(selected) ? selected : null;
    return facts.thrower(new Call(type, resolved));
  }

  /// Of a builder-made method, the call for which it stands in stack traces; null for all others.
  public Call shownAs(VmMethod method) { return facts.shownAs(method); }

  @Override
  public boolean isDistrusted(VmType type) { return facts.isDistrusted(type); }

  /// The method, and above each step what demands it, up to a root.
  public List<String> path(VmMethod method) { return new Explanation(facts).path(method); }

  @Override
  public boolean isReached(VmMethod method) { return facts.isReached(method); }

  @Override
  public boolean isInstantiated(VmType type) { return facts.isInstantiated(type); }

  @Override
  public boolean isHeld(ImageObject object) { return facts.held().contains(object); }

  @Override
  public List<VmType> subtypesInstantiated(VmType type) { return below.getOrDefault(type, List.of()); }

  @Override
  public int dispatchSlot(VmMethod method) { return tables.slotOf(method); }

  @Override
  public VmMethod[] dispatchTable(VmType type) { return tables.tableOf(type); }

  @Override
  public VmMethod onlyImplementation(VmType receiver, VmMethod method) {
    return only.computeIfAbsent(new Call(receiver, method), this::findOnly).orElse(null);
  }

  private Optional<VmMethod> findOnly(Call call) {
    VmMethod found = null;
    for (VmType type : subtypesInstantiated(call.receiver())) {
      VmMethod selected = type.select(call.method());
      if (selected != null && !isReached(selected)) continue;
      if (selected == null || found != null && found != selected) return Optional.empty();
      found = selected;
    }
    return Optional.ofNullable(found);
  }
}
