package eggvm.aot.reflect;

import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.overlay.Roots;
import eggvm.aot.reach.ReachListener;
import eggvm.aot.reach.Reachability;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Providers of services: those of the class path as soon as services are loaded and the service type is reached; those of the JDK's
/// modules for the services that the program itself asks for.
public final class Providers implements ReachListener {
  private static final String LOADER = "eggvm/lib/jdk/Services";

  private final Map<String, List<String>> ofClassPath;
  private final Map<String, byte[]> blobs = new TreeMap<>();
  private final TreeSet<String> touched = new TreeSet<>();
  private Reachability facts;
  private Members members;
  private boolean isAsked;

  /// `ofClassPath`: binary names of the providers in `META-INF/services` by that of the service.
  public Providers(Map<String, List<String>> ofClassPath) { this.ofClassPath = ofClassPath; }

  void use(Reachability facts, Members members) {
    this.facts = facts;
    this.members = members;
  }

  /// `/services/<service>` by name, for the image.
  public Map<String, byte[]> blobs() { return blobs; }

  @Override
  public void reached(VmMethod method) {
    if (isAsked || !method.owner().internalName().equals(LOADER)) return;
    isAsked = true;
    touched.forEach(this::load);
  }

  @Override
  public void touched(VmType type) {
    if (type.isArray() || type.isPrimitive()) return;
    String service = type.internalName().replace('/', '.');
    if (ofClassPath.containsKey(service) && touched.add(service) && isAsked) load(service);
  }

  /// Services of any type are loaded.
  void all() {
    for (String service : ofClassPath.keySet()) {
      VmType type = facts.universe().classOrNull(service.replace('.', '/'));
      if (type != null) facts.touch(type, "services of any type are loaded");
    }
  }

  private void load(String service) { for (String name : ofClassPath.get(service)) provide(name, service); }

  /// The program asks for the service.
  void add(VmType service) {
    String name = service.internalName().replace('/', '.');
    if (service.module() == null || blobs.containsKey("/services/" + name)) return;
    String names = Roots.providersOf(name);
    if (names.isEmpty()) return;
    blobs.put("/services/" + name, names.getBytes(StandardCharsets.UTF_8));
    names.lines().forEach(provider -> provide(provider, name));
  }

  private void provide(String name, String service) {
    VmType type = facts.universe().classOrNull(name.replace('.', '/'));
    if (type == null) return; // a ServiceConfigurationError when its turn comes
    facts.initialize(type, "provider of " + service);
    VmMethod constructor = type.method("<init>", "()V");
    if (constructor != null) members.call(constructor);
    for (VmMethod method : type.methods()) {
      if (type.module() != null && method.isStatic() && method.getName().equals("provider") && method.descriptor().startsWith("()")) members.call(method);
    }
  }
}
