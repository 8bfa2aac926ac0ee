package eggvm.aot.reflect;

import eggvm.aot.classfile.Attributes;
import eggvm.aot.classfile.ClassFile;
import eggvm.aot.classfile.Declarations;
import eggvm.aot.classfile.TransformedSource;
import eggvm.aot.desugar.ProxyClass;
import eggvm.aot.desugar.ProxyClass.ProxyMethod;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.Reason;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Proxy classes: for the lists of interfaces that a program names, for annotation types, and, when a program makes proxies for interfaces
/// that cannot be foreseen, for each of its own interfaces.
public final class Proxies {
  private final TransformedSource classes;
  private final Map<List<VmType>, VmType> made = new LinkedHashMap<>();
  private Reachability facts;
  private Members members;
  private boolean areDefaultsAsked;

  public Proxies(TransformedSource classes) { this.classes = classes; }

  void use(Reachability facts, Members members) {
    this.facts = facts;
    this.members = members;
  }

  /// `/proxies/<interface>,<interface>...` with the name of the proxy class.
  public Map<String, byte[]> blobs() {
    Map<String, byte[]> blobs = new TreeMap<>();
    made.forEach((interfaces, proxy) -> {
      String names = String.join(",", interfaces.stream().map(each -> each.internalName().replace('/', '.')).toList());
      blobs.put("/proxies/" + names, proxy.internalName().replace('/', '.').getBytes(StandardCharsets.UTF_8));
    });
    return blobs;
  }

  /// Lists that no proxy can have are left to fail at run time.
  void add(List<VmType> interfaces) {
    if (made.containsKey(interfaces)) return;
    for (VmType each : interfaces) if (!each.isInterface() || Nesting.of(each).isSealed()) return;
    String name = packageOf(interfaces) + "$Proxy" + made.size();
    List<ProxyMethod> methods = methods(interfaces);
    boolean isPublic = interfaces.stream().allMatch(each -> Modifier.isPublic(each.getModifiers()));
    classes.add(name, ProxyClass.write(name, isPublic, interfaces.stream().map(VmType::internalName).toList(), methods));
    VmType proxy = facts.universe().classOrNull(name);
    made.put(List.copyOf(interfaces), proxy);
    for (VmMethod method : proxy.methods()) if (method.isConstructor()) members.call(method);
    facts.instantiate(proxy, new Reason(interfaces.isEmpty() ? proxy : interfaces.getFirst(), "has a proxy class"));
    if (areDefaultsAsked) callDefaults(interfaces);
  }

  /// Something runs default methods on proxies.
  void askDefaults() {
    if (areDefaultsAsked) return;
    areDefaultsAsked = true;
    List.copyOf(made.keySet()).forEach(this::callDefaults);
  }

  private void callDefaults(List<VmType> interfaces) {
    for (VmType type : withSupers(interfaces)) {
      for (VmMethod method : type.methods()) {
        boolean isDefault = Modifier.isPublic(method.accessFlags()) && !method.isStatic() && !method.isAbstract();
        if (isDefault) members.callDefault(method);
      }
    }
  }

  /// That of an interface that is not public, else one of their own.
  private static String packageOf(List<VmType> interfaces) {
    for (VmType each : interfaces) {
      if (!Modifier.isPublic(each.getModifiers())) return each.packageName().isEmpty() ? "" : each.packageName() + "/";
    }
    return "jdk/proxy1/";
  }

  private List<ProxyMethod> methods(List<VmType> interfaces) {
    Map<String, VmMethod> bySignature = new LinkedHashMap<>();
    for (VmMethod method : facts.universe().object().methods()) {
      if (Set.of("hashCode", "equals", "toString").contains(method.getName())) bySignature.put(method.getName() + method.descriptor(), method);
    }
    for (VmType type : withSupers(interfaces)) {
      for (VmMethod method : type.methods()) {
        if (Modifier.isPublic(method.accessFlags()) && !method.isStatic()) bySignature.putIfAbsent(method.getName() + method.descriptor(), method);
      }
    }
    List<ProxyMethod> methods = new ArrayList<>();
    for (VmMethod method : bySignature.values()) {
      if (members.show(method)) methods.add(new ProxyMethod(method.owner().internalName(), method.getName(), method.descriptor(), exceptions(method)));
    }
    return methods;
  }

  private static Set<VmType> withSupers(List<VmType> interfaces) {
    Set<VmType> all = new LinkedHashSet<>();
    for (VmType each : interfaces) addWithSupers(each, all);
    return all;
  }

  private static void addWithSupers(VmType type, Set<VmType> to) {
    if (!to.add(type)) return;
    for (VmType each : type.interfaces()) addWithSupers(each, to);
  }

  private static List<String> exceptions(VmMethod method) {
    ClassFile file = method.owner().file();
    for (Declarations.Member member : Declarations.read(file).methods()) {
      if (!member.name().equals(method.getName()) || !member.descriptor().equals(method.descriptor())) continue;
      Attributes attributes = member.attributes();
      int body = attributes.body("Exceptions");
      List<String> names = new ArrayList<>();
      for (int i = 0; body != 0 && i < file.u2(body); i++) names.add(file.className(file.u2(body + 2 + 2 * i)));
      return names;
    }
    return List.of();
  }
}
