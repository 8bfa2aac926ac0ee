package eggvm.aot.reflect;

import eggvm.aot.classfile.BadClassFile;
import eggvm.aot.classfile.Descriptors;
import eggvm.aot.graph.VmField;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.metadata.Entry;
import eggvm.aot.metadata.Entry.Access;
import eggvm.aot.reach.ReachListener;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jdk.vm.ci.meta.JavaKind;

/// Makes available what metadata files declare, each entry as soon as its condition's type is in the image. What an entry names and the
/// class path does not have is passed over: files speak of optional dependencies as well.
public final class DeclaredAvailability implements ReachListener {
  private static final String BECAUSE = "metadata in META-INF/native-image names it";
  private static final int PUBLIC = 1;

  private final Reachability facts;
  private final Availability availability;
  private final Map<String, List<Entry>> waiting = new HashMap<>();
  private final List<Entry.Resource> resources = new ArrayList<>();

  public DeclaredAvailability(Reachability facts, Availability availability, List<Entry> entries) {
    this.facts = facts;
    this.availability = availability;
    facts.listen(this);
    for (Entry each : entries) {
      if (holds(each.condition())) apply(each);
      else waiting.computeIfAbsent(each.condition(), name -> new ArrayList<>()).add(each);
    }
  }

  private boolean holds(String condition) {
    VmType type = condition == null ? null : find(condition);
    return condition == null || type != null && facts.isTouched(type);
  }

  /// Of the JDK's modules: those whose condition holds.
  public List<Entry.Resource> resources() {
    return resources.stream().sorted(Comparator.comparing(each -> each.module() + each.path())).toList();
  }

  @Override
  public void touched(VmType type) {
    List<Entry> entries = type.isArray() || type.isPrimitive() ? null : waiting.remove(type.internalName().replace('/', '.'));
    if (entries != null) entries.forEach(this::apply);
  }

  private void apply(Entry entry) {
    switch (entry) {
      case Entry.Type type -> applyType(type);
      case Entry.Proxy proxy -> proxy(proxy.interfaces());
      case Entry.Bundle bundle -> availability.declaredBundle(bundle.name());
      case Entry.Resource resource when resource.module() != null -> resources.add(resource);
      case Entry.Resource ofClassPath -> {}
    }
  }

  private void proxy(List<String> names) {
    List<VmType> interfaces = names.stream().map(this::find).toList();
    if (!interfaces.contains(null)) availability.proxy(interfaces);
  }

  /// Null: there is none.
  private VmType find(String name) {
    String descriptor = descriptor(name);
    try {
      return Descriptors.isField(descriptor) ? facts.universe().typeOrNull(descriptor) : null;
    } catch (BadClassFile e) {
      return null; // reported when something else needs it
    }
  }

  private static String descriptor(String name) {
    if (name.endsWith("[]")) return "[" + descriptor(name.substring(0, name.length() - 2));
    if (name.startsWith("[")) return name.replace('.', '/');
    for (JavaKind kind : JavaKind.values()) {
      if (kind.isPrimitive() && kind.getJavaName().equals(name)) return String.valueOf(kind.getTypeChar());
    }
    return "L" + name.replace('.', '/') + ";";
  }

  private void applyType(Entry.Type entry) {
    VmType type = find(entry.name());
    if (type == null) return;
    facts.literal(type, BECAUSE);
    if (type.isArray()) facts.instantiate(type, BECAUSE);
    if (type.isArray() || type.isPrimitive()) return;
    facts.initialize(type, BECAUSE);
    availability.members().describe(type);
    if (entry.access().contains(Access.unsafeAllocated)) facts.instantiate(type, new Reason(type, BECAUSE));
    if (entry.access().contains(Access.serializable)) availability.declaredSerializable(type);
    for (Access each : entry.access()) whole(type, each);
    for (Entry.Method method : entry.methods()) callMatching(type, method);
    for (String name : entry.fields()) showFields(type, field -> field.getName().equals(name));
  }

  private void whole(VmType type, Access access) {
    switch (access) {
      case allDeclaredConstructors -> callMethods(type, VmMethod::isConstructor);
      case allPublicConstructors -> callMethods(type, method -> method.isConstructor() && isPublic(method.accessFlags()));
      case allDeclaredMethods -> callMethods(type, method -> !method.isConstructor());
      case allPublicMethods -> callPublic(type);
      case allDeclaredFields -> showFields(type, field -> true);
      case allPublicFields -> showPublic(type);
      case unsafeAllocated, serializable -> {}
    }
  }

  private static boolean isPublic(int accessFlags) { return (accessFlags & PUBLIC) != 0; }

  /// Inherited ones as well, as `Class.getMethods` has it.
  private void callPublic(VmType type) {
    availability.members().describe(type);
    callMethods(type, method -> !method.isConstructor() && isPublic(method.accessFlags()));
    if (type.superType() != null) callPublic(type.superType());
    for (VmType each : type.interfaces()) callPublic(each);
  }

  private void showPublic(VmType type) {
    availability.members().describe(type);
    showFields(type, field -> isPublic(field.accessFlags()));
    if (type.superType() != null) showPublic(type.superType());
    for (VmType each : type.interfaces()) showPublic(each);
  }

  private void callMethods(VmType type, Predicate<VmMethod> wanted) {
    for (VmMethod method : type.methods()) if (wanted.test(method)) availability.members().call(method);
  }

  private void showFields(VmType type, Predicate<VmField> wanted) {
    for (VmField field : type.fields()) if (wanted.test(field)) availability.members().show(field);
  }

  private void callMatching(VmType type, Entry.Method wanted) {
    StringBuilder start = new StringBuilder("(");
    if (wanted.parameterTypes() != null) {
      for (String name : wanted.parameterTypes()) {
        VmType parameter = find(name);
        if (parameter == null) return;
        start.append(parameter.descriptor());
      }
      start.append(')');
    }
    callMethods(type, method -> method.getName().equals(wanted.name()) && method.descriptor().startsWith(start.toString()));
  }
}
