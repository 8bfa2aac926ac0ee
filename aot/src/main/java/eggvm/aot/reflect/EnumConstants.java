package eggvm.aot.reflect;

import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.ReachListener;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Once something asks an enum for its constants, as `EnumSet` does: the array that the compiler keeps them in, by name.
final class EnumConstants implements ReachListener {
  private static final String READER = "eggvm/lib/java/lang/EnumConstantsOverlay";
  private static final Set<String> NAMES = Set.of("$VALUES", "ENUM$VALUES", "$values");

  private final Reachability facts;
  private final Members members;
  private final Set<VmType> enums = new LinkedHashSet<>();
  private boolean isAsked;

  EnumConstants(Reachability facts, Members members) {
    this.facts = facts;
    this.members = members;
  }

  @Override
  public void reached(VmMethod method) {
    if (isAsked || !method.owner().internalName().equals(READER)) return;
    isAsked = true;
    for (VmType type : List.copyOf(enums)) show(type);
  }

  @Override
  public void instantiated(VmType type) {
    add(type);
    if (type.superType() != null) add(type.superType()); // a constant with a body
  }

  @Override
  public void literal(VmType type) { add(type); }

  /// A class value or enum constant in an annotation of `user`.
  void mentioned(VmType type, VmType user) {
    facts.literal(type, new Reason(user, "has it in an annotation"));
  }

  private void add(VmType type) {
    if (!type.isArray() && !type.isPrimitive() && type.isEnum() && enums.add(type) && isAsked) show(type);
  }

  private void show(VmType type) {
    facts.initialize(type, new Reason(type, "its constants are asked for"));
    for (VmField field : type.fields()) if (field.isStatic() && NAMES.contains(field.getName())) members.show(field);
  }
}
