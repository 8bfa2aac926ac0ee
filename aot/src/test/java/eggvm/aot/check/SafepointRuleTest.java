package eggvm.aot.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JarSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import eggvm.aot.code.CompiledMethod;
import eggvm.aot.code.PageSteps;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.reach.Reachability;
import eggvm.aot.reach.World;
import eggvm.vm.contract.NoSafepoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Calls as the compiler would leave them, made by hand.
class SafepointRuleTest {
  private static final String SOURCE = """
      package eggvm.vm.test;
      import eggvm.vm.contract.*;
      interface Step { void take(); }
      class Good implements Step { public void take() {} }
      class Bad implements Step { public void take() {} }
      public class Root {
        @NoSafepoint(because = "of the test") static void root(Step step) { step.take(); helper(); }
        static void helper() {}
        @HostOnly static void host() {}
        static Object keep() { return new Object[] {new Good(), new Bad()}; }
        public static void main(String[] args) { keep(); root(null); host(); }
      }
      """;

  @TempDir Path folder;
  private World world;
  private Universe universe;
  private final Map<VmMethod, CompiledMethod> compiled = new HashMap<>();

  @BeforeEach
  void compile() throws IOException {
    Path source = Files.writeString(folder.resolve("Root.java"), SOURCE);
    Path classes = folder.resolve("classes");
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-d", classes.toString(), "-cp", Path.of(NoSafepoint.class.getProtectionDomain().getCodeSource().getLocation().getPath()).toString(), source.toString());
    universe = new Universe(new LayeredSource(new JarSource(classes), new JrtSource()), new HostSource());
    Reachability reachability = new Reachability(universe);
    reachability.reach(method("Root", "main"), "test");
    reachability.run();
    world = reachability.freeze();
    universe.freeze(world);
  }

  @Test
  void allocationBehindADispatchedCallIsFoundWithItsPath() {
    code("Root", "root", List.of(), List.of(new CompiledMethod.Dispatch(10, method("Step", "take"))));
    code("Good", "take", List.of(), List.of());
    code("Bad", "take", List.of(new CompiledMethod.Call(0, null, "newInstance", 0)), List.of());
    assertEquals(
        List.of("eggvm.vm.test.Root.root must reach no safepoint (of the test), but eggvm.vm.test.Bad.take:4 allocates: "
            + "eggvm.vm.test.Root.root:10 > eggvm.vm.test.Bad.take:4; " + Effect.ALLOCATES.remedy),
        breaches());
  }

  @Test
  void monitorsInitialisersAndPollsAreForbiddenToo() {
    code("Root", "root", List.of(direct(0, "helper")), List.of());
    for (String symbol : List.of("monitorEnter", "ensureInitialized", "safepointPoll", "box:I", "clone")) {
      code("Root", "helper", List.of(new CompiledMethod.Call(20, null, symbol, 0)), List.of());
      assertEquals(1, breaches().size(), symbol);
    }
  }

  @Test
  void checksOfTheCompilerAreTolerated() {
    code("Root", "root", List.of(direct(0, "helper")), List.of());
    code("Root", "helper", List.of(new CompiledMethod.Call(0, null, "nullPointer", 0), new CompiledMethod.Call(8, null, "outOfBounds", 0)), List.of());
    assertEquals(List.of(), breaches());
  }

  @Test
  void whatOnlyAHostRunsIsLeftOut() {
    code("Root", "root", List.of(direct(0, "host")), List.of());
    code("Root", "host", List.of(new CompiledMethod.Call(0, null, "newArray", 0)), List.of());
    assertEquals(List.of(), breaches());
  }

  @Test
  void eachPlaceThatEntersTheLibraryIsBlamed() {
    VmMethod library = universe.classOrNull("java/lang/Math").method("abs", "(I)I");
    code(library, List.of(new CompiledMethod.Call(0, null, "newArray", 0)), List.of());
    code("Root", "root", List.of(direct(0, "helper"), new CompiledMethod.Call(8, library, null, 0)), List.of());
    code("Root", "helper", List.of(new CompiledMethod.Call(0, library, null, 0)), List.of());
    String culprit = "java.lang.Math.abs:4 allocates: eggvm.vm.test.Root.root:";
    assertEquals(2, breaches().size());
    assertTrue(breaches().getFirst().contains(culprit + "4 > eggvm.vm.test.Root.helper:4 > java.lang.Math.abs:4; "), breaches()::toString);
    assertTrue(breaches().getLast().contains(culprit + "12 > java.lang.Math.abs:4; "), breaches()::toString);
  }

  @Test
  void othersMayAllocate() {
    code("Root", "helper", List.of(new CompiledMethod.Call(0, null, "newArray", 0)), List.of());
    assertEquals(List.of(), breaches());
  }

  private List<String> breaches() { return List.copyOf(new SafepointRule(world, compiled, Map.of()).breaches()); }

  private CompiledMethod.Call direct(int offset, String name) { return new CompiledMethod.Call(offset, method("Root", name), null, 0); }

  private VmMethod method(String owner, String name) {
    return Arrays.stream(universe.classOrNull("eggvm/vm/test/" + owner).methods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
  }

  /// Each call stands on the line that is its return offset.
  private void code(String owner, String name, List<CompiledMethod.Call> calls, List<CompiledMethod.Dispatch> dispatches) {
    code(method(owner, name), calls, dispatches);
  }

  private void code(VmMethod method, List<CompiledMethod.Call> calls, List<CompiledMethod.Dispatch> dispatches) {
    List<CompiledMethod.CallSite> sites = new ArrayList<>();
    calls.forEach(call -> sites.add(site(method, call.returnOffset())));
    dispatches.forEach(call -> sites.add(site(method, call.returnOffset())));
    compiled.put(
        method,
        new CompiledMethod(method, new byte[0], new byte[0], 8, calls, List.of(), List.of(), List.of(), sites, dispatches, List.of(), List.of(), PageSteps.NONE, null));
  }

  private static CompiledMethod.CallSite site(VmMethod method, int offset) {
    return new CompiledMethod.CallSite(offset, -1, 0, new BitSet(), List.of(new CompiledMethod.Frame(method, offset)));
  }
}
