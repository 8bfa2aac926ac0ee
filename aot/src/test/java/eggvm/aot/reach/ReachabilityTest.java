package eggvm.aot.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JarSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What follows from `Program.main`, compiled by javac.
class ReachabilityTest {
  private static final String SOURCE = """
      package p;
      interface Shape { int area(); default int twice() { return 2 * area(); } }
      class Square implements Shape { public int area() { return 4; } }
      class Circle implements Shape { public int area() { return 3; } }
      class Unused implements Shape { public int area() { return Hidden.value; } }
      class Hidden { static int value = Integer.parseInt("1"); }
      abstract class Base { static int made = Program.note(1); abstract int id(); int known() { return id(); } }
      class Derived extends Base { static int made2 = Program.note(2); int id() { return 7; } }
      class Other extends Base { int id() { return 8; } }
      interface WithDefault { int X = Program.note(3); default void d() {} }
      interface Plain { int Y = Program.note(4); void e(); }
      class Both implements WithDefault, Plain { public void e() {} }
      class Cold { static void freeze() {} }
      class Colder { static void freeze() {} }
      class Flags { static boolean off() { return false; } }
      class Raw { String name() { return "raw"; } }
      class Never { final int called() { return Cold2.x(); } private int hidden() { return Cold2.x(); } static int use(Never n) { return n.called() + n.hidden(); } }
      class Cold2 { static int x() { return 1; } }
      class Caught extends RuntimeException {}
      public class Program {
        static int note(int n) { return n + outside(); }
        static native int outside();
        public static void main(String[] args) {
          Shape[] shapes = {new Square(), new Circle()};
          int sum = 0;
          for (Shape shape : shapes) sum += shape.twice();
          Base base = new Derived();
          sum += base.known();
          new Both().e();
          if (Flags.off()) Cold.freeze();
          assert failing();
          try { outside(); } catch (Caught e) { sum++; }
          try { sum += ((Raw) unsafe().allocateInstance(Raw.class)).name().length(); } catch (InstantiationException e) { sum++; }
          sum += Never.use(null);
          Object o = args;
          if (o instanceof String[][]) sum++;
        }
        static native jdk.internal.misc.Unsafe unsafe();
        static boolean failing() { Colder.freeze(); return false; }
      }
      """;
  @TempDir static Path folder;
  private static Universe universe;
  private static World world;

  @BeforeAll
  static void analyse() throws IOException {
    Path file = Files.writeString(folder.resolve("Program.java"), SOURCE);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED", "-d", folder.toString(), file.toString()));
    universe = new Universe(new LayeredSource(new JarSource(folder), new JrtSource()), new HostSource());
    world = analysis(universe).freeze();
  }

  private static Reachability analysis(Universe universe) {
    Reachability reach = new Reachability(universe);
    VmType program = universe.classOrNull("p/Program");
    reach.initialize(program, "main");
    reach.reach(program.method("main", "([Ljava/lang/String;)V"), "main");
    reach.instantiate(universe.type("[Ljava/lang/String;"), "main");
    reach.instantiate(universe.classOrNull("jdk/internal/misc/Unsafe"), "main");
    return reach;
  }

  private static VmType type(String name) { return universe.classOrNull("p/" + name); }

  private static VmMethod method(String type, String name, String descriptor) { return type(type).method(name, descriptor); }

  @Test
  void callsReachWhatInstancesSelect() {
    assertTrue(world.isReached(method("Square", "area", "()I")));
    assertTrue(world.isReached(method("Circle", "area", "()I")));
    assertTrue(world.isReached(method("Shape", "twice", "()I")));
    assertFalse(world.isReached(method("Unused", "area", "()I")));
    assertFalse(world.types().contains(type("Hidden")));
  }

  @Test
  void initialisersOfSuperclassesAndOfInterfacesWithDefaultsAreReached() {
    assertTrue(world.isReached(method("Base", "<clinit>", "()V")));
    assertTrue(world.isReached(method("Derived", "<clinit>", "()V")));
    assertTrue(world.isReached(method("WithDefault", "<clinit>", "()V")));
    assertFalse(world.isReached(method("Plain", "<clinit>", "()V")));
  }

  @Test
  void decidedBranchesAreNotFollowed() {
    assertTrue(world.isReached(method("Flags", "off", "()Z")));
    assertFalse(world.isReached(method("Cold", "freeze", "()V")));
    assertFalse(world.isReached(method("Program", "failing", "()Z")));
  }

  @Test
  void whatNoInstanceReceivesIsNotReached() {
    assertTrue(world.isReached(method("Never", "use", "(Lp/Never;)I")));
    assertFalse(world.isReached(method("Never", "called", "()I")));
    assertFalse(world.isReached(method("Never", "hidden", "()I")));
    assertFalse(method("Never", "called", "()I").canBeStaticallyBound());
    assertNull(method("Never", "hidden", "()I").onlyImplementation());
    assertFalse(world.types().contains(type("Cold2")));
  }

  @Test
  void rawAllocationMakesInstances() { assertTrue(world.isReached(method("Raw", "name", "()Ljava/lang/String;"))); }

  @Test
  void oneImplementationIsKnownAndSeveralHaveASlot() {
    assertSame(method("Derived", "id", "()I"), method("Base", "id", "()I").onlyImplementation());
    assertEquals(-1, method("Base", "id", "()I").dispatchSlot());
    VmMethod area = method("Shape", "area", "()I");
    assertNull(area.onlyImplementation());
    assertSame(method("Square", "area", "()I"), type("Square").dispatchTable()[area.dispatchSlot()]);
    assertSame(method("Circle", "area", "()I"), type("Circle").dispatchTable()[area.dispatchSlot()]);
    assertEquals(area.dispatchSlot(), method("Circle", "area", "()I").dispatchSlot());
  }

  @Test
  void graalHearsOfOnlySubtypes() {
    assertSame(type("Derived"), type("Base").findLeafConcreteSubtype().getResult());
    assertSame(type("Both"), type("Plain").getSingleImplementor());
    assertSame(type("Shape"), type("Shape").getSingleImplementor());
    assertNull(type("Shape").findLeafConcreteSubtype());
  }

  @Test
  void nativesAndTestedTypesAreListed() {
    assertTrue(world.reachedNatives().contains(method("Program", "outside", "()I")));
    assertTrue(universe.type("[[Ljava/lang/String;").testBit >= 0);
    assertTrue(type("Shape").testBit >= 0, "by aastore");
    assertEquals(-1, type("Plain").testBit);
    for (int bit = 0; bit < world.testedTypes().size(); bit++) assertEquals(bit, world.testedTypes().get(bit).testBit);
  }

  @Test
  void everyReasonLeadsToARoot() {
    String why = world.explain("p.Square.area()");
    assertTrue(why.startsWith("p.Square.area()\n  <- p.Shape.twice() (calls p.Shape.area(), and p.Square has instances)\n"), why);
    assertTrue(why.endsWith(" p.Program.main(java.lang.String[])\n  <- main\n"), why);
    assertEquals("p.Nothing is not reached\n", world.explain("p.Nothing"));
    for (VmMethod each : world.methods()) assertTrue(world.explain(each.owner().toJavaName() + "." + each.getName()).contains("<- main"), each.symbol());
  }

  @Test
  void subclassNumbersNest() {
    for (VmType type : world.types()) {
      if (type.typeId < 0) continue;
      for (VmType other : world.types()) {
        if (other.typeId < 0 || type.isArray()) continue;
        assertEquals(other.isSubtypeOf(type), other.typeId >= type.typeId && other.typeId <= type.typeEnd, other + " below " + type);
      }
    }
  }

  @Test
  void listenersMayAddFacts() {
    Reachability reach = analysis(universe());
    VmType other = reach.universe().classOrNull("p/Other");
    reach.listen(new ReachListener() {
      @Override
      public void reached(VmMethod method) {
        if (!method.getName().equals("known")) return;
        reach.instantiate(other, "listener");
        reach.callVirtually(other.superType().method("id", "()I"), "listener");
      }
    });
    World more = reach.freeze();
    assertTrue(more.isReached(other.method("id", "()I")));
    assertNotNull(more.dispatchTable(other));
  }

  @Test
  void theSameProgramGivesTheSameWorld() {
    World again = analysis(universe()).freeze();
    assertEquals(names(world.methods()), names(again.methods()));
    assertEquals(names(world.types()), names(again.types()));
    assertEquals(world.slotCount(), again.slotCount());
    for (int i = 0; i < world.types().size(); i++) assertEquals(world.types().get(i).typeId, again.types().get(i).typeId);
  }

  private static Universe universe() { return new Universe(new LayeredSource(new JarSource(folder), new JrtSource()), new HostSource()); }

  private static List<String> names(List<?> things) { return things.stream().map(Object::toString).toList(); }
}
