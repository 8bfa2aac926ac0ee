package eggvm.aot.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JarSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import eggvm.aot.graph.ImageObject;
import eggvm.aot.graph.ObjectConstant;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmMethod;
import eggvm.aot.graph.VmType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldObjectsTest {
  private static final String SOURCE =
      """
      package p;
      abstract class Animal { Object tag; abstract int legs(); }
      class Dog extends Animal { int legs() { return 4; } }
      class Bird extends Animal { int legs() { return 2; } }
      class Fish extends Animal { int legs() { return 0; } }
      class Tag {}
      class Named extends Tag { public String toString() { return "named"; } }
      class Zoo {
        static final Animal READ = make(new Dog(), new Named());
        static final Animal UNREAD = new Fish();
        static Object byName = new Bird();
        static final Object[] LIST = {READ, String.class, "literal"};
        static Animal make(Animal a, Object tag) { a.tag = tag; return a; }
      }
      public class Program {
        public static void main(String[] args) {
          int sum = Zoo.READ.legs();
          String text = Zoo.READ.tag.toString();
          Object all = Zoo.LIST;
          if (args.length > 3) text = "byName";
        }
      }
      """;
  @TempDir static Path folder;
  private static Universe universe;
  private static World world;

  @BeforeAll
  static void analyse() throws IOException {
    Path file = Files.writeString(folder.resolve("Program.java"), SOURCE);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), file.toString()));
    universe = new Universe(new LayeredSource(new JarSource(folder), new JrtSource()), new HostSource());
    Reachability reach = new Reachability(universe);
    reach.reach(type("Program").method("main", "([Ljava/lang/String;)V"), "main");
    reach.instantiate(universe.type("[Ljava/lang/String;"), "main");
    world = reach.freeze();
    universe.freeze(world);
  }

  private static VmType type(String name) { return universe.classOrNull("p/" + name); }

  private static VmMethod legs(String type) { return type(type).method("legs", "()I"); }

  private static boolean isHeld(String field, String descriptor) {
    VmType zoo = type("Zoo");
    ObjectConstant value = (ObjectConstant) zoo.initialValues().get(zoo.field(field, descriptor));
    return world.isHeld((ImageObject) value.value());
  }

  @Test
  void theInitialiserIsNotReached() {
    assertNull(type("Zoo").pendingInitializer());
    assertFalse(world.isReached(type("Zoo").getClassInitializer()));
  }

  @Test
  void whatAReadStaticLeadsToIsThere() {
    assertTrue(isHeld("READ", "Lp/Animal;"));
    assertTrue(isHeld("LIST", "[Ljava/lang/Object;"));
    assertTrue(world.isInstantiated(type("Dog")));
    assertTrue(world.isInstantiated(type("Named")));
    assertTrue(world.isReached(legs("Dog")));
    assertTrue(world.isReached(type("Named").method("toString", "()Ljava/lang/String;")), "through a field of the object");
    assertTrue(world.isLiteral(universe.string()), "an element of the array");
    assertTrue(world.strings().contains("literal"));
  }

  @Test
  void whatNobodyReadsIsNot() {
    assertFalse(isHeld("UNREAD", "Lp/Animal;"));
    assertFalse(world.isInstantiated(type("Fish")));
    assertFalse(world.isReached(legs("Fish")));
  }

  @Test
  void aStaticWhoseNameTheProgramKnowsMayBeRead() {
    assertTrue(isHeld("byName", "Ljava/lang/Object;"));
    assertTrue(world.isInstantiated(type("Bird")));
  }

  @Test
  void theReasonNamesTheStatic() {
    assertEquals("p.Dog\n  <- p.Zoo.READ (holds it from the start)\n  <- p.Program.main(java.lang.String[])\n  <- main\n", world.explain("p.Dog"));
  }
}
