import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Writes the JVM's argument file for running the compiler: `java GraalFlags.java <directory of Graal's jars> <argument file>`.
/// Graal must be a named module; the builder implements its interfaces and reads its snippets, so every package is opened,
/// and the compiler interface of the JDK is opened to both, which makes Graal independent of the JVMCI run time.
class GraalFlags {
  private static final String GRAAL = "jdk.graal.compiler";
  private static final String JVMCI = "jdk.internal.vm.ci";

  public static void main(String[] args) throws IOException {
    Path jars = Path.of(args[0]).toAbsolutePath();
    List<String> flags = new ArrayList<>();
    flags.add("--upgrade-module-path=\"" + jars + "\"");
    flags.add("--add-modules=" + GRAAL + "," + JVMCI);
    for (String name : packages(ModuleFinder.of(jars), GRAAL)) flags.add("--add-opens=" + GRAAL + "/" + name + "=ALL-UNNAMED");
    for (String name : packages(ModuleFinder.ofSystem(), JVMCI)) {
      flags.add("--add-exports=" + JVMCI + "/" + name + "=ALL-UNNAMED," + GRAAL);
      flags.add("--add-opens=" + JVMCI + "/" + name + "=ALL-UNNAMED," + GRAAL);
    }
    flags.add("--enable-native-access=ALL-UNNAMED");
    flags.add("--sun-misc-unsafe-memory-access=allow");
    Files.write(Path.of(args[1]), flags);
  }

  private static Set<String> packages(ModuleFinder finder, String module) {
    return new TreeSet<>(finder.find(module).orElseThrow().descriptor().packages());
  }
}
