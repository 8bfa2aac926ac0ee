package eggvm.aot.reach;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.flow.MethodFlow;
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
      if (method.owner().isOfProgram() && method.hasCode() && !facts.isSupplied(method)) new MethodFlow(method, this::flows).run();
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
}
