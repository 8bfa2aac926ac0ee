package eggvm.aot.desugar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/// Source text compiled during the test, run as it is and desugared.
final class Compiled {
  private Compiled() {}

  /// Asserts that both print the same and returns it; the class is named `Main`.
  static String sameOutput(Path folder, String source, String... javacOptions) throws IOException, InterruptedException {
    Path original = compile(folder, source, javacOptions);
    List<String> options = List.of(javacOptions).contains("--enable-preview") ? List.of("--enable-preview") : List.of();
    String expected = Child.run(options, original, "Main");
    Map<String, byte[]> desugared = Samples.desugared(ClassFolder.read(original));
    ClassFolder.write(desugared, folder.resolve("desugared"));
    assertEquals(expected, Child.run(options, folder.resolve("desugared"), "Main"));
    return expected;
  }

  private static Path compile(Path folder, String source, String... javacOptions) throws IOException {
    Path file = folder.resolve("Main.java");
    Path classes = folder.resolve("original");
    Files.writeString(file, source);
    List<String> options = new ArrayList<>(List.of("-nowarn", "-Xlint:none", "-d", classes.toString()));
    options.addAll(List.of(javacOptions));
    var compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean done = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file)).call();
      if (!done) throw new AssertionError(messages.toString());
    }
    return classes;
  }
}
