package eggvm.aot.reach;

import eggvm.aot.classfile.Descriptors;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Answers `--why`: the chain of first reasons from a member up to its root.
final class Explanation {
  private final Reachability facts;

  Explanation(Reachability facts) { this.facts = facts; }

  String of(String member) {
    List<Object> found = find(member.replace(" ", ""));
    if (found.isEmpty()) return member + " is not reached\n";
    StringBuilder text = new StringBuilder();
    for (Object each : found) chain(each, text);
    return text.toString();
  }

  private void chain(Object member, StringBuilder text) { text.append(String.join("\n  <- ", path(member))).append('\n'); }

  /// The member, and above each step what demands it, up to the root.
  List<String> path(Object member) {
    List<String> steps = new ArrayList<>(List.of(name(member)));
    Set<Object> shown = new HashSet<>();
    Object at = member;
    while (shown.add(at)) {
      Reason reason = facts.reason(at);
      if (reason == null) break;
      boolean plain = reason.from() instanceof String || reason.how().equals(Reason.PLAIN);
      steps.add(name(reason.from()) + (plain ? "" : " (" + reason.how() + ")"));
      at = reason.from();
    }
    return steps;
  }

  private List<Object> find(String member) {
    List<Object> found = new ArrayList<>();
    for (VmMethod method : facts.methods().keySet()) if (matches(method, member)) found.add(method);
    for (VmField field : facts.fields().keySet()) if ((field.owner().toJavaName() + "." + field.getName()).equals(member)) found.add(field);
    for (VmType type : facts.types().keySet()) if (facts.isTouched(type) && type.toJavaName().equals(member)) found.add(type);
    found.sort(Comparator.comparing(Object::toString));
    return found;
  }

  private static boolean matches(VmMethod method, String member) {
    String name = method.owner().toJavaName() + "." + method.getName();
    return member.startsWith(name) && (member.equals(name) || member.equals(name(method).replace(" ", "")));
  }

  /// As in source: `p.A.f(int)`, `p.A.field`, `p.A`; a root as it is.
  static String name(Object member) {
    if (member instanceof VmField field) return field.owner().toJavaName() + "." + field.getName();
    if (member instanceof VmType type) return type.toJavaName();
    if (!(member instanceof VmMethod method)) return member.toString();
    String external = Descriptors.externalMethod(method.owner().internalName(), method.getName(), method.descriptor());
    return external.substring(external.indexOf(' ') + 1);
  }
}
