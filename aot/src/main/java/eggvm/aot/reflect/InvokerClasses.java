package eggvm.aot.reflect;

import eggvm.aot.classfile.TransformedSource;
import eggvm.aot.desugar.Invokers;
import eggvm.aot.desugar.Invokers.MethodRef;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.Reason;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Builds the `Owner$$Invoker` classes when it is known which members they call.
public final class InvokerClasses {
  private final Reachability facts;
  private final TransformedSource classes;
  private final Map<VmType, VmType> invokers = new LinkedHashMap<>();
  private final Map<VmMethod, Integer> indices = new HashMap<>();

  public InvokerClasses(Reachability facts, TransformedSource classes) {
    this.facts = facts;
    this.classes = classes;
  }

  /// Runs the analysis to its end, invokers included.
  public ReflectionData complete(Availability availability, LibraryNeeds needs) {
    do facts.run();
    while (needs.addNamed());
    Members members = availability.members();
    while (addMissing(members)) facts.run();
    for (VmType type : invokers.keySet()) checkComplete(type, members.callable().get(type));
    return new ReflectionData(members.described(), members.some(), invokers, indices, availability.unloadable(), availability.hasSimpleNames(), availability.hasSignatures());
  }

  private boolean addMissing(Members members) {
    Map<VmType, Set<VmMethod>> callable = members.callable();
    boolean added = false;
    TreeSet<VmType> owners = new TreeSet<>(Comparator.comparing(VmType::descriptor));
    owners.addAll(callable.keySet());
    for (VmType owner : owners) {
      if (invokers.containsKey(owner)) continue;
      add(owner, callable.get(owner), members.defaults());
      added = true;
    }
    return added;
  }

  private void add(VmType owner, Set<VmMethod> callable, Set<VmMethod> defaults) {
    List<VmMethod> methods = callable.stream().sorted(Comparator.comparing(VmMethod::symbol)).toList();
    for (int i = 0; i < methods.size(); i++) indices.put(methods.get(i), i);
    List<MethodRef> refs = methods.stream().map(InvokerClasses::ref).toList();
    Set<MethodRef> special = methods.stream().filter(defaults::contains).map(InvokerClasses::ref).collect(Collectors.toSet());
    Map.Entry<String, byte[]> made = Invokers.invoker(classes.find(owner.internalName()), refs, special);
    classes.add(made.getKey(), made.getValue());
    VmType invoker = facts.universe().classOrNull(made.getKey());
    facts.instantiate(invoker, new Reason(owner, "reflection calls its members"));
    invokers.put(owner, invoker);
  }

  private static MethodRef ref(VmMethod method) { return new MethodRef(method.getName(), method.descriptor()); }

  /// Invokers call nothing but what was reached before they were built, so none can be short of a member.
  private void checkComplete(VmType owner, Set<VmMethod> callable) {
    for (VmMethod method : callable) {
      if (!indices.containsKey(method)) throw new IllegalStateException(method.symbol() + " became callable after the invoker of " + owner + " was built");
    }
  }
}
