package eggvm.aot.reach;

import eggvm.aot.classfile.TransformedSource;
import eggvm.aot.desugar.FailureClass;
import eggvm.aot.graph.LinkageFailure;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Calls that find nothing to run on some class with instances (JVMS 6.5.invokevirtual, invokeinterface): each gets a method that throws.
public final class FailingDispatch {
  private static final String CLASS = "eggvm/vm/unwind/FailedDispatch";

  private final Reachability facts;
  private final TransformedSource classes;

  public FailingDispatch(Reachability facts, TransformedSource classes) {
    this.facts = facts;
    this.classes = classes;
  }

  /// Runs the analysis to its end. What throws calls nothing but what the VM has anyway, so no further calls fail.
  public void complete() {
    facts.run();
    Map<Call, LinkageFailure> failures = failures();
    if (failures.isEmpty()) return;
    List<FailureClass.Failure> texts = failures.values().stream().map(f -> new FailureClass.Failure(f.errorInternalName(), f.message())).toList();
    classes.add(CLASS, FailureClass.write(CLASS, texts));
    VmType type = facts.universe().classOrNull(CLASS);
    Map<Call, VmMethod> throwers = new LinkedHashMap<>();
    failures.forEach((call, failure) -> {
      VmMethod thrower = type.method(FailureClass.method(throwers.size()), FailureClass.DESCRIPTOR);
      facts.reach(thrower, new Reason(call.method(), "finds no method to run on " + call.receiver().toJavaName()));
      throwers.put(call, thrower);
    });
    facts.throwers(throwers);
    throwers.forEach((call, thrower) -> { if (failures.get(call).inStub()) facts.shownAs(thrower, call); });
    facts.run();
  }

  private Map<Call, LinkageFailure> failures() {
    List<Call> failing = new ArrayList<>();
    for (TypeFacts each : facts.types().values()) {
      for (VmMethod method : each.virtualCalls.keySet()) {
        for (VmType receiver : each.instantiatedBelow) if (receiver.select(method) == null) failing.add(new Call(receiver, method));
      }
    }
    failing.sort(Comparator.comparing((Call c) -> c.method().symbol()).thenComparing(c -> c.receiver().descriptor()));
    Map<Call, LinkageFailure> failures = new LinkedHashMap<>();
    for (Call call : failing) failures.put(call, call.receiver().selectionFailure(call.method()));
    return failures;
  }
}
