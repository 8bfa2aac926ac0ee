package eggvm.aot.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eggvm.aot.classfile.HostSource;
import eggvm.aot.classfile.JarSource;
import eggvm.aot.classfile.JrtSource;
import eggvm.aot.classfile.LayeredSource;
import eggvm.aot.graph.Universe;
import eggvm.aot.graph.VmType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which interfaces are distrusted after a class has lost them behind the back of the code that uses it.
class InterfaceTrustTest {
  private static final String LIBRARY = """
      package p;
      interface Top { default int top() { return 1; } }
      interface Parameter extends Top { int m(); }
      interface Field { int m(); }
      interface Result { int m(); }
      interface Array { int m(); }
      interface Receiver { int m(); }
      interface Merged { int m(); }
      interface Handled { int m(); }
      interface Cast { int m(); }
      interface Stored { int m(); }
      interface Unused { int m(); }
      interface Never { int m(); }
      class Kept implements Merged, Parameter { public int m() { return 1; } }
      class Dropped extends RuntimeException %s { public int m() { return 2; } }
      """;
  private static final String ALL = "implements Parameter, Field, Result, Array, Receiver, Merged, Handled, Cast, Stored, Unused, Never";
  private static final String USER = """
      package p;
      public class User {
        static Field field;
        static int calls(Parameter p) { return p.m(); }
        static Result result(Dropped d) { return d; }
        static int array(Array[] all) { return all[0].m(); }
        static int handled(Handled h) { return h.m(); }
        static int never(Dropped d) { Never n = d; return n.m(); }
        static long wide(long before, double between, Dropped d, Kept k, boolean first) {
          Merged merged = first ? d : k;
          return before + (long) between + merged.m();
        }
        static void stores(Object[] objects, Dropped d) { objects[0] = d; }
        public static void main(String[] args) {
          Dropped d = new Dropped();
          Object o = d;
          calls(d);
          field = d;
          field.m();
          result(d).m();
          array(new Dropped[] {d});
          ((Receiver) d).m();
          wide(1, 2, d, new Kept(), args.length == 0);
          try { throw d; } catch (Dropped caught) { handled(caught); }
          ((Cast) o).m();
          stores(new Stored[1], d);
          Unused none = null;
          for (int i = 0; i < 3; i++) { Kept k = new Kept(); calls(k); }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void codeThatFitsItsClassesTrustsAllInterfaces() throws IOException {
    compile("Library.java", LIBRARY.formatted(ALL));
    compile("User.java", USER);
    assertEquals(List.of(), distrusted());
  }

  /// Not those that a cast or an array store asks about, nor those of code that is never reached.
  @Test
  void interfacesAreDistrustedWhereSomethingElseComesIn() throws IOException {
    compile("Library.java", LIBRARY.formatted(ALL));
    compile("User.java", USER);
    compile("Library.java", LIBRARY.formatted(""));
    assertEquals(List.of("p.Array", "p.Field", "p.Handled", "p.Merged", "p.Parameter", "p.Receiver", "p.Result", "p.Top"), distrusted());
  }

  private void compile(String name, String source) throws IOException {
    Path file = Files.writeString(folder.resolve(name), source);
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", folder.toString(), "-d", folder.toString(), file.toString()));
  }

  private List<String> distrusted() {
    Universe universe = new Universe(new LayeredSource(new JarSource(folder), new JrtSource()), new HostSource());
    Reachability reach = new Reachability(universe);
    reach.reach(universe.classOrNull("p/User").method("main", "([Ljava/lang/String;)V"), "main");
    new InterfaceTrust(reach).complete();
    World world = reach.freeze();
    return world.types().stream().filter(world::isDistrusted).map(VmType::toJavaName).toList();
  }
}
