package eggvm.lib.net.script;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every script beside this class.
class ScriptsTest {
  private static List<Path> scripts() throws Exception {
    Path folder = Path.of(ScriptsTest.class.getResource("scripts").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".tcp")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> scriptsHold() throws Exception {
    return scripts().stream().map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> new Script().run(Files.readAllLines(f))));
  }

  @Test
  void thereAreAtLeastSixtyAndEachNamesItsSource() throws Exception {
    List<Path> scripts = scripts();
    assertTrue(scripts.size() >= 60, scripts.size() + " scripts");
    for (Path script : scripts) assertTrue(Files.readAllLines(script).get(0).startsWith("# RFC "), script.toString());
  }

  @Test
  void aWrongExpectationFails() {
    assertThrows(AssertionError.class, () -> new Script().run(List.of("established", "write 10", "> P. 1:12(11) ack 1")));
    assertThrows(AssertionError.class, () -> new Script().run(List.of("established", "write 10", "> P. 2:12(10) ack 1")));
    assertThrows(AssertionError.class, () -> new Script().run(List.of("established", "write 10")));
    assertThrows(AssertionError.class, () -> new Script().run(List.of("established", "write 10", "> P. 1:11(10) ack 1", "+0.5 > P. 1:11(10) ack 1")));
  }
}
