package eggvm.aot.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JarSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two classes with instances, `A` and `B`, and an object of `A` that comes to `call` along some way: does `B.go` come along?
class PlacesTest {
  private static final String SOURCE = """
      package p;
      interface I { void go(); }
      class A extends RuntimeException implements I { public void go() {} public String toString() { return "a"; } }
      class B extends RuntimeException implements I { public void go() {} public String toString() { return "b"; } }
      class Box { I held; Object plain; static I kept; }
      abstract class Node { I inner() { return null; } abstract void use(I i); }
      class Left extends Node { I inner() { return new A(); } void use(I i) { i.go(); } }
      class Right extends Node { I inner() { return new B(); } void use(I i) {} }
      public class Program {
        static native Object outside();
        static native void inside(Object o);
        static void call(I i) { i.go(); }
        static I same(I i) { return i; }
        public static void main(String[] args) {
          inside(new B());
          %s
        }
      }
      """;
  @TempDir Path folder;

  private Universe universe;

  private World world(String statements) throws IOException { return analysis(statements).freeze(); }

  private Reachability analysis(String statements) throws IOException {
    Path file = Files.writeString(folder.resolve("Program.java"), SOURCE.formatted(statements));
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString()));
    universe = new Universe(new LayeredSource(new JarSource(folder), new JrtSource()), new HostSource());
    Reachability reach = new Reachability(universe);
    reach.reach(type("Program").method("main", "([Ljava/lang/String;)V"), "main");
    return reach;
  }

  private VmType type(String name) { return universe.classOrNull("p/" + name); }

  private boolean goes(World world, String type) { return world.isReached(type(type).method("go", "()V")); }

  private void onlyA(String statements) throws IOException {
    World world = world(statements);
    assertTrue(goes(world, "A"), statements);
    assertFalse(goes(world, "B"), statements);
  }

  private void both(String statements) throws IOException {
    World world = world(statements);
    assertTrue(goes(world, "A"), statements);
    assertTrue(goes(world, "B"), statements);
  }

  @Test
  void whatComesThroughLocalsParametersResultsAndFieldsIsFollowed() throws IOException {
    onlyA("call(new A());");
    onlyA("I i = null; if (args.length > 0) i = new A(); call(same(i));");
    onlyA("Box box = new Box(); box.held = new A(); call(box.held);");
    onlyA("Box.kept = new A(); call(Box.kept);");
    onlyA("Box box = new Box(); box.plain = new A(); call((I) box.plain);");
  }

  @Test
  void placesSayWhichClassesComeToThem() throws IOException {
    World world = world("Box box = new Box(); box.held = new A(); Box.kept = same(args.length > 0 ? new A() : new B()); call(box.held); call(Box.kept);");
    assertEquals(List.of(type("A")), world.classesIn(type("Box").field("held", "Lp/I;"), 2));
    assertEquals(List.of(type("A"), type("B")), world.classesIn(type("Box").field("kept", "Lp/I;"), 2));
    assertEquals(List.of(), world.classesIn(type("Box").field("kept", "Lp/I;"), 1));
    assertEquals(List.of(type("A"), type("B")), world.classesOf(type("Program").method("call", "(Lp/I;)V"), 0, 2));
    assertEquals(List.of(type("A"), type("B")), world.classesFrom(type("Program").method("same", "(Lp/I;)Lp/I;"), 2));
    assertEquals(List.of(), world.classesIn(type("Box").field("plain", "Ljava/lang/Object;"), 2));
  }

  @Test
  void branchesThatMeetBringBoth() throws IOException {
    both("I i; if (args.length > 0) i = new A(); else i = new B(); call(i);");
    both("call(new A()); call(new B());");
    both("I i = new A(); while (args.length > 0) { call(i); i = new B(); }");
  }

  @Test
  void aResultIsThatOfTheMethodsThatTheReceiverSelects() throws IOException {
    onlyA("inside(new Right()); Node n = new Left(); call(n.inner());");
    both("Node n = args.length > 0 ? new Left() : new Right(); call(n.inner());");
    onlyA("inside(new Right()); Node n = new Left(); n.use(new A());");
  }

  @Test
  void whatNobodySeesBringsEverything() throws IOException {
    both("call(new A()); call((I) outside());");
    both("I[] all = {new A()}; call(all[0]);");
    both("try { inside(new A()); } catch (A | B e) { call((I) e); }");
  }

  @Test
  void castsAndVariablesOfAClassKeepOthersOut() throws IOException {
    onlyA("call((A) outside()); inside(new A());");
    onlyA("try { inside(new A()); } catch (A e) { call(e); }");
  }

  @Test
  void aFieldWhoseNameIsAConstantMayHoldAnything() throws IOException {
    both("Box box = new Box(); box.held = new A(); inside(\"held\"); call(box.held);");
    both("Box.kept = new A(); call(Box.kept); inside(\"kept\");");
  }

  @Test
  void aFieldThatReflectionShowsMayHoldAnything() throws IOException {
    Reachability reach = analysis("Box box = new Box(); box.held = new A(); call(box.held);");
    reach.run();
    reach.use(type("Box").field("held", "Lp/I;"), "reflection");
    assertTrue(goes(reach.freeze(), "B"));
  }

  @Test
  void whatReflectionCallsIsCalledWithAnything() throws IOException {
    Reachability reach = analysis("call(new A());");
    reach.run();
    reach.reach(type("Program").method("call", "(Lp/I;)V"), "reflection");
    assertTrue(goes(reach.freeze(), "B"));
  }

  @Test
  void aVirtualCallByReflectionBringsAllReceiversAndArguments() throws IOException {
    Reachability reach = analysis("Node n = new Left(); n.use(new A()); inside(new Right());");
    reach.run();
    reach.callVirtually(type("Node").method("use", "(Lp/I;)V"), "reflection");
    World world = reach.freeze();
    assertTrue(goes(world, "B"));
    assertTrue(world.isReached(type("Right").method("use", "(Lp/I;)V")));
  }

  @Test
  void instancesFoundLaterComeToOpenPlaces() throws IOException {
    both("call((I) outside()); late(args); } static void late(Object o) { inside(new A());");
  }

  @Test
  void manyClassesInOnePlaceBecomeAllOfItsType() throws IOException {
    String classes = IntStream.range(0, 120).mapToObj(i -> "class C" + i + " implements I { public void go() {} }").collect(Collectors.joining("\n"));
    String calls = IntStream.range(0, 120).mapToObj(i -> "call(new C" + i + "());").collect(Collectors.joining("\n"));
    Path file = folder.resolve("Many.java");
    Files.writeString(file, "package p;\n" + classes);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), "-cp", folder.toString(), file.toString(), sourceOf(calls).toString()));
    universe = new Universe(new LayeredSource(new JarSource(folder), new JrtSource()), new HostSource());
    Reachability reach = new Reachability(universe);
    reach.reach(type("Program").method("main", "([Ljava/lang/String;)V"), "main");
    World world = reach.freeze();
    for (int i = 0; i < 120; i++) assertTrue(goes(world, "C" + i), "C" + i);
  }

  private Path sourceOf(String statements) throws IOException { return Files.writeString(folder.resolve("Program.java"), SOURCE.formatted(statements)); }
}
