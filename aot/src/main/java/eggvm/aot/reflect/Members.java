package eggvm.aot.reflect;

import eggvm.aot.classfile.Attributes;
import eggvm.aot.classfile.Declarations;
import eggvm.aot.classfile.Descriptors;
import eggvm.aot.desugar.Desugarer;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Classes and members that reflection shows, and those that it can call.
public final class Members {
  /// JVMS 4.7.9.1; what is no class name but looks like one names no class.
  private static final Pattern CLASS_NAME = Pattern.compile("L([^;<>:.\\[]+)[;<]");

  private final Reachability facts;
  private final Set<VmType> described = new LinkedHashSet<>();
  private final Map<VmType, Set<Object>> some = new LinkedHashMap<>();
  private final Map<VmType, Set<VmMethod>> callable = new LinkedHashMap<>();
  private final Set<VmMethod> defaults = new LinkedHashSet<>();

  Members(Reachability facts) { this.facts = facts; }

  Set<VmType> described() { return described; }

  Map<VmType, Set<Object>> some() { return some; }

  Map<VmType, Set<VmMethod>> callable() { return callable; }

  /// Default methods that can be called without dispatch.
  Set<VmMethod> defaults() { return defaults; }

  /// All its members are listed.
  void describe(VmType type) {
    if (type.isArray() || type.isPrimitive() || !described.add(type)) return;
    Reason because = new Reason(type, "reflection lists its members");
    facts.touch(type, because);
    for (VmField field : type.fields()) {
      types(List.of(field.descriptor()), because);
      facts.open(field);
    }
    for (VmMethod method : type.methods()) types(typesOf(method), because);
    Declarations declarations = Declarations.read(type.file());
    signature(declarations.attributes(), because);
    for (Declarations.Member field : declarations.fields()) signature(field.attributes(), because);
    for (Declarations.Member method : declarations.methods()) signature(method.attributes(), because);
  }

  /// Generic signatures name classes that are found by name when the signature is asked for.
  private void signature(Attributes attributes, Reason because) {
    if (attributes.signature() == null) return;
    Matcher names = CLASS_NAME.matcher(attributes.signature());
    while (names.find()) types(List.of("L" + names.group(1) + ";"), because);
  }

  private static List<String> typesOf(VmMethod method) {
    List<String> types = new ArrayList<>(Descriptors.parameters(method.descriptor()));
    types.add(Descriptors.returned(method.descriptor()));
    return types;
  }

  /// False: one of them does not exist, and nothing has been touched.
  private boolean types(List<String> descriptors, Reason because) {
    List<VmType> types = new ArrayList<>();
    for (String descriptor : descriptors) {
      VmType type = facts.universe().typeOrNull(descriptor);
      if (type == null) return false;
      types.add(type);
    }
    for (VmType type : types) facts.touch(type, because);
    return true;
  }

  /// The field can be found and used.
  void show(VmField field) {
    Reason because = new Reason(field.owner(), "reflection looks up its field " + field.getName());
    if (!types(List.of(field.descriptor()), because)) return;
    some.computeIfAbsent(field.owner(), t -> new LinkedHashSet<>()).add(field);
    facts.use(field, because);
    facts.initialize(field.owner(), because);
  }

  /// The method or constructor can be found.
  boolean show(VmMethod method) {
    if (!types(typesOf(method), new Reason(method.owner(), "reflection looks up its " + method.getName()))) return false;
    some.computeIfAbsent(method.owner(), t -> new LinkedHashSet<>()).add(method);
    return true;
  }

  /// The method or constructor can be found and called.
  void call(VmMethod method) {
    VmType owner = method.owner();
    if (isCalled(method) || method.isClassInitializer() || method.getName().startsWith(Desugarer.GENERATED_PREFIX)) return;
    if (!show(method) || method.isSignaturePolymorphic() || method.isNative()) return;
    // The library refuses to make these.
    if (method.isConstructor() && (owner.isAbstractClass() || Availability.isEnum(owner))) return;
    if (method.isConstructor()) facts.instantiate(owner, new Reason(owner, "reflection may call a constructor"));
    makeCallable(method);
  }

  /// The default method can be found and called, and run itself on objects that override it.
  void callDefault(VmMethod method) {
    call(method);
    if (!isCalled(method) || !defaults.add(method)) return;
    facts.reach(method, new Reason(method.owner(), "a proxy may run its " + method.getName()));
  }

  /// A constructor that runs on an instance of a subclass.
  void callOnSubclass(VmMethod constructor) { if (!isCalled(constructor) && show(constructor)) makeCallable(constructor); }

  private void makeCallable(VmMethod method) {
    VmType owner = method.owner();
    callable.computeIfAbsent(owner, t -> new LinkedHashSet<>()).add(method);
    Reason because = new Reason(owner, "reflection may call " + method.getName());
    facts.initialize(owner, because);
    if (method.isConstructor() || !Availability.isOverridable(method)) facts.reach(method, because);
    else facts.callVirtually(method, because);
  }

  private boolean isCalled(VmMethod method) { return callable.getOrDefault(method.owner(), Set.of()).contains(method); }
}
