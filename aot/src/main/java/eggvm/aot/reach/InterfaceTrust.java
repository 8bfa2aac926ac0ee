package eggvm.aot.reach;

import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.flow.MethodFlow;
import eggvm.aot.reach.flow.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the interfaces that a variable may be declared as without its object implementing them. Verification takes any object for one
/// (JVMS 4.10.1.2), so `invokeinterface` has to ask. But as long as all code of the class path is as its compiler saw it, no such object
/// comes into a field, parameter or result of that type, and nobody need ask. The JDK's and the VM's own code is as its compiler saw it.
public final class InterfaceTrust {
  private final Reachability facts;
  private final Set<VmType> distrusted = new HashSet<>();

  public InterfaceTrust(Reachability facts) { this.facts = facts; }

  /// Runs the analysis to its end.
  public void complete() {
    facts.run();
    for (VmMethod method : List.copyOf(facts.methods().keySet())) {
      if (method.owner().isOfProgram() && method.hasCode() && !facts.isSupplied(method)) new MethodFlow<>(method, new DeclaredValues(), bci -> true).run();
    }
    for (VmType type : List.copyOf(distrusted)) distrustAbove(type);
    List<VmType> mentioned = new ArrayList<>(distrusted);
    mentioned.removeIf(type -> !facts.isTouched(type));
    mentioned.sort(Comparator.comparing(VmType::descriptor));
    for (VmType type : mentioned) facts.test(type, new Reason(type, "an object that does not implement it may be taken for one that does"));
    facts.distrust(Set.copyOf(mentioned));
    facts.run();
  }

  private void flows(Set<VmType> from, VmType to) {
    VmType element = to.elementalType();
    if (!element.isInterface() || distrusted.contains(element)) return;
    for (VmType each : from) if (!each.isSubtypeOf(to)) distrusted.add(element);
  }

  /// What is taken for the interface may go on to its superinterfaces.
  private void distrustAbove(VmType type) {
    for (VmType each : type.interfaces()) {
      distrusted.add(each);
      distrustAbove(each);
    }
  }

  /// Places hold what they are declared to hold.
  private final class DeclaredValues implements Values<VmType> {
    @Override
    public VmType parameter(int index, VmType declared) { return declared; }

    @Override
    public VmType made(VmType type) { return type; }

    @Override
    public VmType some(VmType type) { return type; }

    @Override
    public Set<VmType> elements(Set<VmType> arrays) {
      Set<VmType> found = new HashSet<>();
      for (VmType array : arrays) found.add(array.isArray() ? array.componentType() : array);
      return found;
    }

    @Override
    public VmType cast(int bci, Set<VmType> values, VmType type) { return type; }

    @Override
    public VmType loaded(VmField field, VmType declared) { return declared; }

    @Override
    public void stored(Set<VmType> values, VmField field, VmType declared) { flows(values, declared); }

    @Override
    public VmType called(int bci, VmMethod callee, Set<VmType> receiver, VmType holder, List<Set<VmType>> arguments, VmType result) {
      if (receiver != null) flows(receiver, holder);
      List<String> parameters = callee.getSignature().parameterDescriptors();
      for (int i = 0; i < parameters.size(); i++) {
        VmType declared = arguments.get(i) == null ? null : facts.universe().typeOrNull(parameters.get(i));
        if (declared != null) flows(arguments.get(i), declared);
      }
      return result;
    }

    @Override
    public void returned(Set<VmType> values, VmType declared) { if (declared != null) flows(values, declared); }
  }
}
