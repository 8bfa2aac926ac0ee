package eggvm.aot.reach;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Over a large piece of java.base.
class DispatchTablesTest {
  private static Reachability reach;
  private static World world;

  @BeforeAll
  static void analyse() {
    Universe universe = new Universe(new JrtSource(), new HostSource());
    reach = new Reachability(universe);
    for (String name : List.of("java/util/TreeMap", "java/util/concurrent/ConcurrentHashMap", "java/util/regex/Pattern", "java/lang/Thread")) {
      VmType type = universe.classOrNull(name);
      reach.instantiate(type, "test");
      for (VmMethod method : type.methods()) if (method.isPublic()) reach.reach(method, "test");
    }
    world = reach.freeze();
  }

  @Test
  void everyCallFindsWhatItsReceiverSelects() {
    int tabled = 0;
    for (VmMethod called : calledVirtually()) {
      List<VmType> receivers = world.subtypesInstantiated(called.owner());
      VmMethod only = called.onlyImplementation();
      for (VmType receiver : receivers) {
        VmMethod selected = receiver.select(called);
        if (selected != null && !world.isReached(selected)) continue; // no such object comes to such a call
        if (only != null) assertSame(only, selected, called + " on " + receiver);
        else assertSame(selected, receiver.dispatchTable()[called.dispatchSlot()], called + " on " + receiver);
      }
      if (called.dispatchSlot() >= 0) tabled++;
    }
    assertTrue(tabled > 200, "tabled " + tabled);
  }

  @Test
  void tablesAreShort() {
    long entries = world.instantiatedTypes().stream().mapToLong(t -> t.dispatchTable().length).sum();
    long used = world.instantiatedTypes().stream().flatMap(t -> java.util.Arrays.stream(t.dispatchTable())).filter(m -> m != null).count();
    assertTrue(entries < 2 * used, entries + " entries for " + used + " methods");
  }

  @Test
  void typesWithoutInstancesHaveNoTable() { assertNull(reach.universe().classOrNull("java/util/AbstractMap").dispatchTable()); }

  private static List<VmMethod> calledVirtually() {
    return reach.types().values().stream().flatMap(f -> f.virtualCalls.keySet().stream()).toList();
  }
}
