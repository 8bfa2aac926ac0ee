package eggvm.aot.reach;

import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where references are kept or pass: a parameter, a result, a field, an operand. Holds single classes, and cones: any class with instances that is a type or below it.
/// What comes here goes on to the places and dispatches behind it.
final class Place {
  /// More classes become a cone.
  private static final int MAX_TYPES = 100;

  /// What the place is declared to hold.
  final VmType declared;
  private final Places all;
  /// Nothing else gets in; null: a place declared as an interface takes any object (JVMS 4.10.1.2).
  private final VmType filter;
  private final Set<VmType> types = new LinkedHashSet<>(2);
  private final List<VmType> cones = new ArrayList<>(1);
  private final Set<Place> next = new LinkedHashSet<>(2);
  private final List<DispatchSite> sites = new ArrayList<>(0);
  /// Not yet passed on.
  private List<VmType> freshTypes = new ArrayList<>(0);
  private List<VmType> freshCones = new ArrayList<>(0);

  Place(Places all, VmType declared, boolean filtersInterfaces) {
    this.all = all;
    this.declared = declared;
    boolean takesAll = declared == all.object() || !filtersInterfaces && declared.elementalType().isInterface();
    filter = takesAll ? null : declared;
  }

  void add(VmType type) {
    if (filter != null && !type.isSubtypeOf(filter)) return;
    if (types.contains(type) || isInCone(type)) return;
    if (types.size() == MAX_TYPES) {
      addCone(filter == null ? all.object() : filter);
      return;
    }
    types.add(type);
    freshTypes.add(type);
    all.pass(this);
  }

  void addCone(VmType cone) {
    VmType narrowed = filter == null ? cone : narrow(cone, filter);
    if (narrowed == null || isInCone(narrowed)) return;
    cones.removeIf(each -> each.isSubtypeOf(narrowed));
    cones.add(narrowed);
    types.removeIf(each -> each.isSubtypeOf(narrowed));
    freshCones.add(narrowed);
    all.pass(this);
  }

  private boolean isInCone(VmType type) {
    for (VmType cone : cones) if (type.isSubtypeOf(cone)) return true;
    return false;
  }

  /// What is in the cone and of the type; null: nothing can be.
  static VmType narrow(VmType cone, VmType type) {
    if (cone.isSubtypeOf(type)) return cone;
    boolean apart = isClass(cone) && isClass(type) && !type.isSubtypeOf(cone);
    return apart ? null : type;
  }

  private static boolean isClass(VmType type) { return !type.isInterface() && !type.isArray(); }

  /// Classes of the objects that come here, by descriptor; empty when they are more than `limit`, or none.
  List<VmType> classes(int limit) {
    Set<VmType> found = new LinkedHashSet<>(types);
    for (VmType cone : cones) {
      if (found.size() > limit) return List.of();
      found.addAll(all.facts().of(cone).instantiatedBelow);
    }
    return found.size() > limit ? List.of() : found.stream().sorted(Comparator.comparing(VmType::descriptor)).toList();
  }

  void flowTo(Place to) {
    if (to == this || !next.add(to)) return;
    for (VmType type : List.copyOf(types)) to.add(type);
    for (VmType cone : List.copyOf(cones)) to.addCone(cone);
  }

  void dispatch(DispatchSite site) {
    sites.add(site);
    for (VmType type : List.copyOf(types)) site.receive(type);
    for (VmType cone : List.copyOf(cones)) site.receiveCone(cone);
  }

  void pass() {
    List<VmType> newTypes = freshTypes;
    List<VmType> newCones = freshCones;
    freshTypes = new ArrayList<>(0);
    freshCones = new ArrayList<>(0);
    for (Place each : List.copyOf(next)) {
      for (VmType type : newTypes) each.add(type);
      for (VmType cone : newCones) each.addCone(cone);
    }
    for (DispatchSite each : List.copyOf(sites)) {
      for (VmType type : newTypes) each.receive(type);
      for (VmType cone : newCones) each.receiveCone(cone);
    }
  }
}
