package eggvm.aot.reach;

import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which classes of objects come to which places (a variable type analysis in one solution for all calls of a method). What nobody sees being written holds all that its type allows:
/// elements of arrays, results of natives, exceptions, parameters of what the VM or reflection calls, and fields that reflection, `Unsafe` or the VM may write.
/// Those are found by name: whoever asks for a field's offset has its name as a string constant.
final class Places {
  private static final String OFFSET_OF = "Leggvm/vm/contract/OffsetOf;";

  private final Reachability facts;
  private final Map<VmMethod, MethodPlaces> methods = new HashMap<>();
  private final Map<VmField, Place> fields = new HashMap<>();
  private final Map<String, List<Place>> fieldsByName = new HashMap<>();
  private final Set<String> openNames = new HashSet<>();
  private final Map<VmType, Place> exact = new HashMap<>();
  private final Map<VmType, Place> some = new HashMap<>();
  private final Deque<Place> work = new ArrayDeque<>();

  Places(Reachability facts) { this.facts = facts; }

  Reachability facts() { return facts; }

  VmType object() { return facts.universe().object(); }

  /// Something new came to the place.
  void pass(Place place) { work.add(place); }

  /// False: nothing moves any more.
  boolean passOne() {
    Place place = work.poll();
    if (place != null) place.pass();
    return place != null;
  }

  /// An object of exactly this class.
  Place exact(VmType type) {
    Place known = exact.get(type);
    if (known == null) {
      exact.put(type, known = new Place(this, type, false));
      known.add(type);
    }
    return known;
  }

  /// Any object of the type.
  Place some(VmType type) {
    Place known = some.get(type);
    if (known == null) {
      some.put(type, known = new Place(this, type, false));
      known.addCone(type);
    }
    return known;
  }

  /// A place of its own, unless the type says it all.
  Place declared(VmType type) { return isLeaf(type) ? some(type) : new Place(this, type, false); }

  Place cast(VmType type) { return isLeaf(type) ? some(type) : new Place(this, type, true); }

  private static boolean isLeaf(VmType type) {
    VmType element = type.elementalType();
    return element.isPrimitive() || !type.isArray() && element.isFinalFlagSet();
  }

  private Place declared(String descriptor) {
    VmType type = descriptor.length() > 1 ? facts.universe().typeOrNull(descriptor) : null;
    return type == null ? null : declared(type);
  }

  /// Null: no code that is scanned uses it.
  Place known(VmField field) { return fields.get(field); }

  /// Null: nothing calls it.
  MethodPlaces known(VmMethod method) { return methods.get(method); }

  MethodPlaces of(VmMethod method) {
    MethodPlaces known = methods.get(method);
    if (known == null) methods.put(method, known = make(method));
    return known;
  }

  private MethodPlaces make(VmMethod method) {
    List<Place> parameters = new ArrayList<>();
    if (!method.isStatic()) parameters.add(declared(method.owner()));
    for (String each : method.getSignature().parameterDescriptors()) parameters.add(declared(each));
    Place result = declared(method.getSignature().returnDescriptor());
    boolean isSeen = method.hasCode() && !method.owner().isHost() && !facts.isSupplied(method);
    if (!isSeen && result != null) result.addCone(result.declared);
    return new MethodPlaces(parameters.toArray(new Place[0]), result, method.isStatic());
  }

  Place of(VmField field, VmType declared) {
    Place known = fields.get(field);
    if (known != null) return known;
    Place made = declared(declared);
    fields.put(field, made);
    fieldsByName.computeIfAbsent(field.getName(), name -> new ArrayList<>()).add(made);
    if (openNames.contains(field.getName()) || isOfVm(field)) made.addCone(declared);
    return made;
  }

  /// The VM's own, and those of Class objects, which the image brings.
  private static boolean isOfVm(VmField field) {
    String owner = field.owner().internalName();
    return owner.equals("java/lang/Class") || owner.startsWith("eggvm/vm/") || owner.startsWith("eggvm/hal/") || owner.startsWith("eggvm/boot/");
  }

  void open(VmField field) {
    VmType declared = field.isReference() ? facts.universe().typeOrNull(field.descriptor()) : null;
    if (declared != null) of(field, declared).addCone(declared);
  }

  /// Fields of this name may be written unseen.
  void open(String name) {
    if (!openNames.add(name)) return;
    for (Place each : fieldsByName.getOrDefault(name, List.of())) each.addCone(each.declared);
    facts.held().named(name);
  }

  boolean isOpen(String name) { return openNames.contains(name); }

  /// Fields whose offsets the linker gives to this class.
  void openForLinker(VmType type) {
    if (type.isArray() || type.isPrimitive() || !type.internalName().startsWith("eggvm/")) return;
    for (VmField each : type.fields()) if (each.hasAnnotation(OFFSET_OF)) open(each.annotationString(OFFSET_OF, "field"));
  }

  /// All calls of `resolved` on objects of the cone.
  DispatchSite onCone(VmType cone, VmMethod resolved, Object caller) {
    TypeFacts known = facts.of(cone);
    DispatchSite site = known.coneCalls.get(resolved);
    if (site != null) return site;
    List<String> parameters = resolved.getSignature().parameterDescriptors();
    Place[] arguments = new Place[parameters.size()];
    for (int i = 0; i < arguments.length; i++) arguments[i] = declared(parameters.get(i));
    site = new DispatchSite(this, resolved, caller, arguments, declared(resolved.getSignature().returnDescriptor()));
    known.coneCalls.put(resolved, site);
    for (VmType type : List.copyOf(known.instantiatedBelow)) site.receive(type);
    return site;
  }

  /// Reflection or the VM calls it with arguments that nobody sees.
  void openCall(VmMethod resolved, Object caller) {
    DispatchSite site = onCone(resolved.owner(), resolved, caller);
    for (Place each : site.arguments()) if (each != null) each.addCone(each.declared);
  }
}
