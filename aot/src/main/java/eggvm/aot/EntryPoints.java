package eggvm.aot;

import eggvm.aot.classfile.JarSource;
import eggvm.aot.code.Boxing;
import eggvm.aot.code.RuntimeCall;
import eggvm.aot.code.plugin.ArrayClonePlugin;
import eggvm.aot.code.plugin.ArrayCopyPlugin;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import eggvm.aot.reach.Reachability;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where execution enters Java: what stubs and compiled code call by symbol.
final class EntryPoints {
  private static final String ENTRY_POINT = "Leggvm/vm/contract/EntryPoint;";

  /// Symbols of the machine that an image is not for.
  private static final Map<String, String> MACHINES = Map.of("linuxStart", "linux", "pcStart", "pc");

  private static final char[] PRIMITIVES = {'Z', 'B', 'C', 'S', 'I', 'J', 'F', 'D', 'V'};

  private EntryPoints() {}

  /// `@EntryPoint` methods of the runtime jars, by symbol.
  static Map<String, VmMethod> find(Universe universe, List<JarSource> runtime, String machine) {
    Map<String, VmMethod> found = new TreeMap<>();
    for (JarSource source : runtime) {
      for (String name : source.classNames()) {
        if (!name.startsWith("eggvm/") || name.startsWith("eggvm/lib/")) continue;
        VmType type = universe.classOrNull(name);
        if (type == null) continue;
        for (VmMethod method : type.methods()) {
          String symbol = method.annotationString(ENTRY_POINT, "value");
          if (symbol != null && isFor(type, symbol, machine)) found.put(symbol, method);
        }
      }
    }
    for (RuntimeCall call : RuntimeCall.values()) {
      if (call.owner() != null) found.putIfAbsent(call.symbol(), method(universe, call));
    }
    return found;
  }

  private static VmMethod method(Universe universe, RuntimeCall call) {
    for (VmMethod method : universe.type("L" + call.owner() + ";").methods()) {
      if (method.getName().equals(call.method())) return method;
    }
    throw new IllegalStateException("the VM has no " + call.owner() + "." + call.method());
  }

  private static boolean isFor(VmType type, String symbol, String machine) {
    if (MACHINES.containsKey(symbol)) return MACHINES.get(symbol).equals(machine);
    boolean isLinux = type.internalName().startsWith("eggvm/hal/linux/");
    boolean isHardware = type.internalName().startsWith("eggvm/hal/") && !isLinux;
    return machine.equals("linux") ? !isHardware : !isLinux;
  }

  /// What compiled code needs although no bytecode says so.
  static void reach(Reachability reachability, Universe universe, Map<String, VmMethod> entryPoints) {
    entryPoints.forEach((symbol, method) -> reachability.reach(method, "entry point " + symbol));
    for (VmMethod copy : ArrayCopyPlugin.targets(universe)) reachability.reach(copy, "System.arraycopy");
    for (VmMethod copy : ArrayClonePlugin.targets(universe)) reachability.reach(copy, "clone of an array");
    for (char kind : PRIMITIVES) {
      reachability.touch(universe.type(String.valueOf(kind)), "the image itself");
      if (kind != 'V') reachability.reach(Boxing.method(universe, "box:" + kind), "boxing");
    }
    for (String descriptor : new String[] {"Ljava/lang/String;", "Ljava/lang/Class;", "[B", "[I", "[Ljava/lang/Object;", "[Ljava/lang/String;", "Ljdk/internal/misc/Unsafe;"}) {
      reachability.instantiate(universe.type(descriptor), "the image itself");
    }
  }
}
